import { DatabaseSync } from 'node:sqlite'
import { PigmeuError } from '../../../domain/errors.ts'
import { createSharedWrites, inTransaction } from './transactions.ts'

/** How long one process waits for another's write, in milliseconds; a write takes a few. */
const patienceMs = 5_000

/**
 * SQLite's answers that say "not now" or "no room", not "wrong": read-only, busy, locked, no memory, I/O error, corrupt,
 * full, cannot open, locking protocol, not a database.
 * @source https://www.sqlite.org/rescode.html (primary result codes)
 */
const unavailableCodes: ReadonlySet<number> = new Set([5, 6, 7, 8, 10, 11, 13, 14, 15, 26])
/** The primary result code of a lock that somebody else holds: SQLITE_BUSY. */
export const busyCode = 5

/** The primary result code of an error thrown by SQLite, or null when it is another error. */
export const sqliteCodeOf = (thrown: unknown): number | null =>
  thrown instanceof Error && 'errcode' in thrown && typeof thrown.errcode === 'number' ? thrown.errcode & 0xff : null

const isClosed = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_INVALID_STATE'

const translated = (thrown: unknown, path: string): unknown => {
  if (thrown instanceof PigmeuError) return thrown
  const code = sqliteCodeOf(thrown)
  if (code === null && !isClosed(thrown)) return thrown
  const reason = thrown instanceof Error ? thrown.message : String(thrown)
  const kind = code === null || unavailableCodes.has(code) ? 'STORE_UNAVAILABLE' : 'INTERNAL'
  return new PigmeuError(kind, `the database ${path} answered: ${reason}`, { cause: thrown, context: { path } })
}

/** A SQLite database whose errors are the product's errors. */
export interface Database {
  readonly connection: DatabaseSync
  /** Runs reads. @throws STORE_UNAVAILABLE */
  read<T>(work: () => T): T
  /**
   * Runs writes whole or not at all, and answers when they are on the disk. Writes asked for at one time reach it together:
   * each stands for itself, but they share one wait for the disk. @throws STORE_UNAVAILABLE
   */
  write<T>(work: () => T): Promise<T>
  /** The same at once, for who cannot wait. @throws STORE_UNAVAILABLE */
  writeNow<T>(work: () => T): T
}

/**
 * Opens a database file for one ledger. Every write reaches the disk before it is answered: an approval is a record. What is
 * deleted or replaced is overwritten, so that what was erased stands in no free page of the file.
 * @source https://www.sqlite.org/pragma.html#pragma_secure_delete
 * @throws STORE_UNAVAILABLE
 */
export const openDatabase = (path: string, busyTimeoutMs = patienceMs): Database => {
  const read = <T>(work: () => T): T => {
    try {
      return work()
    } catch (thrown) {
      throw translated(thrown, path)
    }
  }
  const connection = read(() => {
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
  })
  const writeNow = <T>(work: () => T): T => read(() => inTransaction(connection, work))
  const join = createSharedWrites(connection)
  const write = async <T>(work: () => T): Promise<T> => {
    try {
      return await join(work)
    } catch (thrown) {
      throw translated(thrown, path)
    }
  }
  return { connection, read, write, writeNow }
}
