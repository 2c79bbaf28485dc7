import { DatabaseSync } from 'node:sqlite'
import { type ErrorCode, PigmeuError } from '../../../domain/errors.ts'
import { createSharedWrites, inTransaction } from './transactions.ts'

/** How long one process waits for another's write, in milliseconds; a write takes a few. */
const patienceMs = 5_000

/**
 * SQLite's answers that say "not now", not "wrong": busy, locked, no memory, I/O error, corrupt, cannot open, locking protocol, not a database.
 * @source https://www.sqlite.org/rescode.html (primary result codes)
 */
const unavailableCodes: ReadonlySet<number> = new Set([5, 6, 7, 10, 11, 14, 15, 26])
/** No room on the disk, or a database that may only be read: SQLITE_FULL, SQLITE_READONLY. */
const diskCodes: ReadonlySet<number> = new Set([13, 8])
/** The primary result code of a lock that somebody else holds: SQLITE_BUSY. */
export const busyCode = 5

/** The primary result code of an error thrown by SQLite, or null when it is another error. */
export const sqliteCodeOf = (thrown: unknown): number | null =>
  thrown instanceof Error && 'errcode' in thrown && typeof thrown.errcode === 'number' ? thrown.errcode & 0xff : null

const isClosed = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_INVALID_STATE'

const kindOf = (code: number | null): ErrorCode => {
  if (code === null || unavailableCodes.has(code)) return 'STORE_UNAVAILABLE'
  return diskCodes.has(code) ? 'DISK_FULL' : 'INTERNAL'
}

/** @param path told where somebody opens a file that they may have named wrongly; later on it is nobody's affair outside */
const translated = (thrown: unknown, path: string | null): unknown => {
  if (thrown instanceof PigmeuError) return thrown
  const code = sqliteCodeOf(thrown)
  if (code === null && !isClosed(thrown)) return thrown
  const reason = thrown instanceof Error ? thrown.message : String(thrown)
  const kind = kindOf(code)
  const which = path === null ? 'the database' : `the database ${path}`
  return new PigmeuError(kind, `${which} answered: ${reason}`, { cause: thrown })
}

/** A SQLite database whose errors are the product's errors. */
export interface Database {
  readonly connection: DatabaseSync
  /** Runs reads. @throws STORE_UNAVAILABLE DISK_FULL */
  read<T>(work: () => T): T
  /**
   * Runs writes whole or not at all, and answers when they are on the disk. Writes asked for at one time reach it together:
   * each stands for itself, but they share one wait for the disk. @throws STORE_UNAVAILABLE DISK_FULL
   */
  write<T>(work: () => T): Promise<T>
  /** The same at once, for who cannot wait. @throws STORE_UNAVAILABLE DISK_FULL */
  writeNow<T>(work: () => T): T
}

/**
 * Opens a database file for one ledger. Every write reaches the disk before it is answered: an approval is a record. What is
 * deleted or replaced is overwritten, so that what was erased stands in no free page of the file.
 * @source https://www.sqlite.org/pragma.html#pragma_secure_delete
 * @throws STORE_UNAVAILABLE DISK_FULL
 */
export const openDatabase = (path: string, busyTimeoutMs = patienceMs): Database => {
  const attempt = <T>(work: () => T, told: string | null): T => {
    try {
      return work()
    } catch (thrown) {
      throw translated(thrown, told)
    }
  }
  const read = <T>(work: () => T): T => attempt(work, null)
  const connection = attempt(() => {
    const opened = new DatabaseSync(path, { timeout: busyTimeoutMs })
    try {
      opened.exec(
        'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON',
      )
      return opened
    } catch (thrown) {
      opened.close()
      throw thrown
    }
  }, path)
  const writeNow = <T>(work: () => T): T => read(() => inTransaction(connection, work))
  const join = createSharedWrites(connection)
  const write = async <T>(work: () => T): Promise<T> => {
    try {
      return await join(work)
    } catch (thrown) {
      throw translated(thrown, null)
    }
  }
  return { connection, read, write, writeNow }
}
