import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { PigmeuError } from '../../../domain/errors.ts'
import { busyCode, sqliteCodeOf } from './database.ts'

const lockFile = 'lock.sqlite'

/**
 * Takes a data folder for this process alone, making the folder when it is absent.
 * The lock is an open exclusive transaction of a database of its own, so the kernel lets go when the process dies
 * however it dies; the ledger itself stays readable to others.
 * @throws DATA_FOLDER_IN_USE naming the folder
 * @throws STORE_UNAVAILABLE when the folder cannot be written
 */
export const lockDataFolder = (folder: string): { release(): void } => {
  let lock: DatabaseSync | null = null
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    lock = new DatabaseSync(join(folder, lockFile), { timeout: 0 })
    lock.exec('BEGIN EXCLUSIVE')
  } catch (thrown) {
    lock?.close()
    if (sqliteCodeOf(thrown) === busyCode) {
      throw new PigmeuError('DATA_FOLDER_IN_USE', `another server already uses the data folder ${folder}`, {
        cause: thrown,
        context: { folder },
      })
    }
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    throw new PigmeuError('STORE_UNAVAILABLE', `the data folder ${folder} cannot be used: ${reason}`, {
      cause: thrown,
      context: { folder },
    })
  }
  const held = lock
  return {
    release: () => {
      if (held.isOpen) held.close()
    },
  }
}
