import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of a few megabytes that a test fills and empties as it likes. */
export interface SmallDisk {
  readonly folder: string
  /** Writes until nothing goes on it any more. */
  fill(): void
  /** Takes away what filled it. */
  makeRoom(): void
  /** From now on nobody may write to it; nothing may be open for writing. */
  protect(): void
  /** Lets it be written to again. */
  allow(): void
  close(): void
}

const run = (program: string, programArguments: readonly string[]): boolean =>
  spawnSync(program, programArguments, { stdio: 'ignore' }).status === 0

/** Mounts a disk in memory of its own. @returns null where that is not allowed: only the system's administrator may mount */
export const openSmallDisk = (megabytes: number): SmallDisk | null => {
  const folder = mkdtempSync(join(tmpdir(), 'pigmeu-disk-'))
  if (!run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'pigmeu-test', folder])) {
    rmSync(folder, { recursive: true, force: true })
    return null
  }
  const ballast = join(folder, 'ballast')
  const fill = (): void => {
    const file = openSync(ballast, 'a')
    try {
      // The smaller the pieces, the less is left at the end.
      for (const bytes of [65_536, 4_096, 512]) {
        const piece = Buffer.alloc(bytes, 1)
        while (fits(file, piece));
      }
    } finally {
      closeSync(file)
    }
  }
  const remount = (mode: 'ro' | 'rw'): void => {
    if (!run('mount', ['-o', `remount,${mode}`, folder])) throw new Error(`the disk could not be remounted as ${mode}`)
  }
  return {
    folder,
    fill,
    makeRoom: () => rmSync(ballast, { force: true }),
    protect: () => remount('ro'),
    allow: () => remount('rw'),
    close: () => {
      run('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const fits = (file: number, piece: Buffer): boolean => {
  try {
    return writeSync(file, piece) === piece.length
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOSPC') return false
    throw thrown
  }
}

const probe = openSmallDisk(1)
probe?.close()

/** Whether disks can be mounted here. */
export const canMount = probe !== null

/** A disk where it is known that they can be mounted. @throws Error where they cannot */
export const smallDisk = (megabytes: number): SmallDisk => {
  const disk = openSmallDisk(megabytes)
  if (disk === null) throw new Error('no disk can be mounted here')
  return disk
}
