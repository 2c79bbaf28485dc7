import { existsSync, renameSync, rmSync } from 'node:fs'
import type { Database } from './database.ts'

/** Where a database is kept as it was before it was brought forward from a version. */
export const safetyCopyOf = (path: string, version: number): string => `${path}.version-${version}`

/**
 * Copies a database before it is brought forward, beside itself, named by the version that it has. One that was made before is
 * kept: it is older, and a bringing forward that broke off changed nothing.
 * @throws STORE_UNAVAILABLE when there is no room; then nothing was changed
 */
export const makeSafetyCopy = ({ connection, read }: Database, path: string, version: number): void => {
  const copy = safetyCopyOf(path, version)
  if (existsSync(copy)) return
  const part = `${copy}.part`
  rmSync(part, { force: true })
  read(() => connection.prepare('VACUUM INTO ?').run(part))
  renameSync(part, copy)
}
