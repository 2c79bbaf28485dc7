import { DatabaseSync } from 'node:sqlite'
import { PigmeuError } from '../../../domain/errors.ts'

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
  /** Runs writes whole or not at all, with the write lock taken at the start. @throws STORE_UNAVAILABLE */
  write<T>(work: () => T): T
}

/**
 * Opens a database file for one ledger. Every write reaches the disk before it is answered: an approval is a record.
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
      opened.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
      return opened
    } catch (thrown) {
      opened.close()
      throw thrown
    }
  })
  const write = <T>(work: () => T): T =>
    read(() => {
      connection.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        connection.exec('COMMIT')
        return result
      } catch (thrown) {
        // A full disk ends the transaction by itself.
        if (connection.isTransaction) connection.exec('ROLLBACK')
        throw thrown
      }
    })
  return { connection, read, write }
}
