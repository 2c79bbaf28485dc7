import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isDiskFault } from '../../../domain/disk-faults.ts'
import { PigmeuError } from '../../../domain/errors.ts'
import { busyCode, sqliteCodeOf } from './database.ts'

const lockFile = 'lock.sqlite'

/** SQLite says of a full disk and of one that may only be read that a file cannot be opened; the system says which it is. */
const mayNotBeWritten = (folder: string): boolean => {
  const probe = join(folder, `probe-${process.pid}`)
  try {
    writeFileSync(probe, 'room?')
    return false
  } catch (thrown) {
    return isDiskFault(thrown)
  } finally {
    // A full disk leaves an empty file behind; where nothing could be made, there is nothing to ask for.
    if (existsSync(probe)) rmSync(probe, { force: true })
  }
}

/**
 * Takes a data folder for this process alone, making the folder when it is absent.
 * The lock is an open exclusive transaction of a database of its own, so the kernel lets go when the process dies
 * however it dies; the ledger itself stays readable to others.
 * @throws DATA_FOLDER_IN_USE naming the folder
 * @throws DISK_FULL when its disk is full or may not be written to
 * @throws STORE_UNAVAILABLE when the folder cannot be used for another reason
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
    const code = isDiskFault(thrown) || mayNotBeWritten(folder) ? 'DISK_FULL' : 'STORE_UNAVAILABLE'
    throw new PigmeuError(code, `the data folder ${folder} cannot be used: ${reason}`, {
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
