import { PigmeuError } from '../../../domain/errors.ts'

/** What the address of a PostgreSQL store says, beside what the driver reads from it. */
export interface StoreAddress {
  readonly uri: string
  /** Host, port and database, for messages: without user and password. */
  readonly place: string
  /** The schema that holds all that is the product's. */
  readonly schema: string
  /** The most connections of one process. */
  readonly poolMax: number
}

const invalid = (reason: string): PigmeuError =>
  // The address itself may hold a password, so it is neither repeated nor kept as a cause.
  new PigmeuError('CONFIG_INVALID', `the address of the PostgreSQL store ${reason}`)

const urlOf = (uri: string): URL => {
  try {
    return new URL(uri)
  } catch {
    throw invalid('is not one; it looks like postgres://user:password@host:5432/database')
  }
}

const defaultPort = '5432'
const mostConnections = 1_000

/**
 * Reads the address `postgres://user:password@host:5432/database?schema=pigmeu&pool_max=10&sslmode=verify-full`; all
 * parameters may be left out.
 * @throws CONFIG_INVALID
 */
export const storeAddress = (uri: string): StoreAddress => {
  const url = urlOf(uri)
  const schema = url.searchParams.get('schema') ?? 'pigmeu'
  if (!/^[a-z_][a-z0-9_]{0,62}$/u.test(schema) || schema.startsWith('pg_')) {
    throw invalid('names a schema that is not made of small letters, digits and underscores')
  }
  const poolMax = Number(url.searchParams.get('pool_max') ?? 10)
  if (!Number.isInteger(poolMax) || poolMax < 1 || poolMax > mostConnections) {
    throw invalid(`has a pool_max that is not a number from 1 to ${mostConnections}`)
  }
  const host = url.hostname || url.searchParams.get('host') || 'localhost'
  return { uri, schema, poolMax, place: `${host}:${url.port || defaultPort}${url.pathname}` }
}
