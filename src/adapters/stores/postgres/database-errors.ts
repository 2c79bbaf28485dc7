import pg from 'pg'
import { PigmeuError } from '../../../domain/errors.ts'

/**
 * Answers of PostgreSQL that say "not now" or "no room", not "wrong". By class: connection, resources, system error; by code:
 * read-only (a standby after a switch), locked too long, statement cancelled by its time limit, and the server going down or up.
 * @source https://www.postgresql.org/docs/15/errcodes-appendix.html
 */
const unavailable = /^(?:08|53|58|28|XX001|XX002|25006|25P03|55P03|57014|57P0|3D000)/u
/** Another transaction came in between; the same work done again succeeds. */
const repeatable: ReadonlySet<string> = new Set(['40001', '40P01'])
/** Who asks may not, or asks for a database that is not there: at the opening it is the configuration that is wrong. */
const misconfigured = /^(?:28|3D000|42501)/u

const sqlStateOf = (thrown: unknown): string | null =>
  thrown instanceof pg.DatabaseError ? (thrown.code ?? null) : null

/** What went wrong, in words; of several addresses tried at once, Node names only the code. */
export const reasonOf = (thrown: unknown): string => {
  if (!(thrown instanceof Error)) return String(thrown)
  return thrown.message || ('code' in thrown ? String(thrown.code) : thrown.name)
}

/** Whether the same work is worth doing again at once; asked of an error in the product's form. */
export const isRepeatable = (thrown: unknown): boolean =>
  thrown instanceof PigmeuError && repeatable.has(sqlStateOf(thrown.cause) ?? '')

/**
 * An error of the driver in the product's form. What PostgreSQL did not say itself is a connection that failed.
 * @param place host, port and database; never with a password
 */
export const translated = (thrown: unknown, place: string): PigmeuError => {
  if (thrown instanceof PigmeuError) return thrown
  const state = sqlStateOf(thrown)
  const isAbsent = !(thrown instanceof pg.DatabaseError) || state === null || unavailable.test(state)
  const kind = isAbsent || repeatable.has(state ?? '') ? 'STORE_UNAVAILABLE' : 'INTERNAL'
  const context = { database: place, sql_state: state }
  return new PigmeuError(kind, `the database ${place} answered: ${reasonOf(thrown)}`, { cause: thrown, context })
}

/** A file that the address names, as that of a certificate, and that cannot be read. */
const isUnreadableFile = (thrown: unknown): boolean =>
  thrown instanceof Error && 'syscall' in thrown && thrown.syscall === 'open'

/** The same for the opening of a store, at which a refused sign-in is a mistake in the configuration. */
export const translatedAtOpening = (thrown: unknown, place: string): PigmeuError => {
  const isMistake = misconfigured.test(sqlStateOf(thrown) ?? '') || isUnreadableFile(thrown)
  if (thrown instanceof PigmeuError || !isMistake) return translated(thrown, place)
  return new PigmeuError(
    'CONFIG_INVALID',
    `the database ${place} cannot be opened: ${reasonOf(thrown)}; check user, password, database and files in the address of the store`,
    { cause: thrown, context: { database: place } },
  )
}
