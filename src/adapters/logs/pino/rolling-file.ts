import { closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Where a log's lines are kept, and how many of them. */
export interface RollingFileOptions {
  readonly path: string
  /** Bytes at which a file is full: it goes on as `.1`, that one as `.2` and so on. */
  readonly mostBytes: number
  /** How many are kept, the one that is written to included. */
  readonly files: number
  /** Told once when lines cannot be written, and again after they could be. */
  readonly onTrouble: (reason: string) => void
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** A file of lines. */
export interface RollingFile {
  /** Writes one line or several, into one file. Never throws: what cannot be written is lost, and the product goes on. */
  write(line: string): void
  close(): void
}

/** A disk that was full is tried again after so long, in milliseconds. */
const tryAgainMs = 10_000

const numbered = (path: string, number: number): string => (number === 0 ? path : `${path}.${number}`)

/** Lines tell what people submit: of other accounts, only those of the same group read them, as collectors do. */
const mode = 0o640

const makeRoom = (path: string, files: number): void => {
  rmSync(numbered(path, files - 1), { force: true })
  for (let number = files - 2; number >= 0; number -= 1) {
    try {
      renameSync(numbered(path, number), numbered(path, number + 1))
    } catch (thrown) {
      if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT')) throw thrown
    }
  }
}

/** Opens a log file that never grows past its size. It stands when the first line is written. */
export const createRollingFile = ({ path, mostBytes, files, onTrouble, now }: RollingFileOptions): RollingFile => {
  let open: { readonly descriptor: number; bytes: number } | null = null
  let failedAtMs: number | null = null

  const opened = () => {
    mkdirSync(dirname(path), { recursive: true })
    const descriptor = openSync(path, 'a', mode)
    return { descriptor, bytes: fstatSync(descriptor).size }
  }
  const letGo = (): void => {
    const former = open
    open = null
    if (former === null) return
    try {
      closeSync(former.descriptor)
    } catch {
      // It is gone either way.
    }
  }
  const writeLine = (line: string): void => {
    const bytes = Buffer.byteLength(line)
    open ??= opened()
    if (open.bytes > 0 && open.bytes + bytes > mostBytes) {
      letGo()
      makeRoom(path, files)
      open = opened()
    }
    let written = writeSync(open.descriptor, line)
    // A disk takes part of a line where there is room for no more; what is left then fails by itself.
    while (written < bytes) written += writeSync(open.descriptor, Buffer.from(line).subarray(written))
    open.bytes += written
  }
  return {
    close: letGo,
    write: (line) => {
      if (failedAtMs !== null && Math.abs(now() - failedAtMs) < tryAgainMs) return
      try {
        writeLine(line)
        failedAtMs = null
      } catch (thrown) {
        letGo()
        if (failedAtMs === null) onTrouble(thrown instanceof Error ? thrown.message : String(thrown))
        failedAtMs = now()
      }
    },
  }
}
