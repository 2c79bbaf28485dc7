import { type FileHandle, open, readFile, writeFile } from 'node:fs/promises'
import { PigmeuError } from '../../domain/errors.ts'

/** Why the system refuses a file, by its own codes, in words. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  EACCES: 'it is not permitted',
  EPERM: 'it is not permitted',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
}

const refuse = (path: string, what: 'read' | 'written', cause: unknown): never => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const why = reasons[code] ?? (cause instanceof Error ? cause.message : String(cause))
  throw new PigmeuError('INVALID_INPUT', `${path} cannot be ${what}: ${why}`, {
    problems: [{ field: path, reason: `cannot be ${what}: ${why}` }],
    cause,
  })
}

/** The bytes of a file that a person named. @throws INVALID_INPUT that says which file, and why not */
export const readInput = (path: string): Promise<Buffer> =>
  readFile(path).catch((thrown: unknown) => refuse(path, 'read', thrown))

/** A file that a person named, to be read line by line; whoever opens it closes it. @throws INVALID_INPUT as {@link readInput} does */
export const openInput = (path: string): Promise<FileHandle> =>
  open(path).catch((thrown: unknown) => refuse(path, 'read', thrown))

/** Writes a file that a person named. @throws INVALID_INPUT that says which file, and why not */
export const writeOutput = (path: string, text: string): Promise<void> =>
  writeFile(path, text).catch((thrown: unknown) => refuse(path, 'written', thrown))
