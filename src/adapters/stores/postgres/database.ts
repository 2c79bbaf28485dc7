import pg from 'pg'
import type { Log } from '../../../ports/log.ts'
import type { StoreAddress } from './address.ts'
import { isRepeatable, reasonOf, translated } from './database-errors.ts'

/** How long a connection may take to be made or to come free. */
const connectMs = 5_000
/** How long one statement may take in the server, unless told; the longest here takes some hundred milliseconds. */
const usualStatementMs = 10_000
/** How much longer an answer may take before the connection is given up: the server's own limit should come first. */
const answerGraceMs = 5_000
/** After so long the server ends a transaction whose process was stopped in the middle of it, and frees what it held. */
const idleInTransactionMs = 10_000
const idleMs = 30_000
const keepAliveAfterMs = 10_000
/** How often work that another transaction came between is done again. */
const tries = 5

/** A row as PostgreSQL gives it; JSON is asked for as text. */
export type Row = Readonly<Record<string, unknown>>

/** A statement in the schema `pigmeu` (another name is put in its place). One with a name is planned once a connection. */
export interface Statement {
  readonly name?: string
  readonly text: string
}

/** Asks one statement and gives its rows. */
export type Ask = (statement: Statement, values?: readonly unknown[]) => Promise<readonly Row[]>

/** A PostgreSQL database whose errors are the product's errors. */
export interface Database {
  /** Asks one statement: a transaction of its own, one round trip. @throws STORE_UNAVAILABLE */
  readonly ask: Ask
  /** Asks several statements that are written whole or not at all; the work may be done again. @throws STORE_UNAVAILABLE */
  transaction<T>(work: (ask: Ask) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Puts the schema's own name where statements say `pigmeu`. */
export const inSchema = (text: string, schema: string): string =>
  schema === 'pigmeu' ? text : text.replaceAll(/\bpigmeu\b/gu, schema)

/**
 * Said by every connection once, not at its start-up, where poolers between refuse it. Compiling statements at run time (`jit`)
 * costs more than any statement here takes.
 */
const connectionSettings = (statementMs: number): string => `
  SET statement_timeout = ${statementMs}; SET idle_in_transaction_session_timeout = ${idleInTransactionMs};
  SET default_transaction_isolation = 'read committed'; SET jit = off`

const openPool = (address: StoreAddress, log: Log, statementMs: number): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: address.uri,
    max: address.poolMax,
    connectionTimeoutMillis: connectMs,
    query_timeout: statementMs + answerGraceMs,
    idleTimeoutMillis: idleMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: keepAliveAfterMs,
    fallback_application_name: 'pigmeu',
    onConnect: async (client) => {
      await client.query(connectionSettings(statementMs))
    },
  })
  // A connection that breaks while nobody uses it: the pool drops it, and the next statement makes a new one.
  pool.on('error', (error) => {
    log.warn('a connection to the database was lost', { database: address.place, reason: reasonOf(error) })
  })
  return pool
}

/** Runs what the driver does. @throws STORE_UNAVAILABLE INTERNAL */
type Translating = <T>(work: () => Promise<T>) => Promise<T>

const translating =
  (place: string): Translating =>
  async (work) => {
    try {
      return await work()
    } catch (thrown) {
      throw translated(thrown, place)
    }
  }

interface Asked {
  query(query: pg.QueryConfig): Promise<pg.QueryResult<Row>>
}

const asker =
  (client: Asked, inOwnSchema: (text: string) => string, safely: Translating): Ask =>
  ({ name, text }, values = []) => {
    const query = { text: inOwnSchema(text), values: [...values], ...(name === undefined ? {} : { name }) }
    return safely(async () => (await client.query(query)).rows)
  }

const inTransaction = async <T>(client: pg.PoolClient, ask: Ask, work: (ask: Ask) => Promise<T>): Promise<T> => {
  // An error on a connection in use reaches the statement that waits for it; without a listener it would end the process.
  const heard = () => undefined
  client.on('error', heard)
  let isBroken = true
  try {
    await ask({ text: 'BEGIN' })
    const result = await work(ask)
    await ask({ text: 'COMMIT' })
    isBroken = false
    return result
  } finally {
    client.off('error', heard)
    // A connection whose transaction failed is closed, which takes its transaction back whatever state it is in.
    client.release(isBroken)
  }
}

const repeated = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (thrown) {
      if (attempt === tries || !isRepeatable(thrown)) throw thrown
    }
  }
}

/** Remembers the texts of statements in the schema of this store. */
const schemaTexts = (schema: string) => {
  const texts = new Map<string, string>()
  return (text: string): string => {
    const own = texts.get(text) ?? inSchema(text, schema)
    texts.set(text, own)
    return own
  }
}

/** Opens a pool of connections to one database; connects only when it is asked. */
export const openDatabase = (address: StoreAddress, log: Log, statementMs = usualStatementMs): Database => {
  const pool = openPool(address, log, statementMs)
  const inOwnSchema = schemaTexts(address.schema)
  const safely = translating(address.place)
  const askPool = asker(pool, inOwnSchema, safely)
  let closing: Promise<void> | null = null
  return {
    ask: (statement, values) => repeated(() => askPool(statement, values)),
    transaction: (work) =>
      repeated(async () => {
        const client = await safely(() => pool.connect())
        return inTransaction(client, asker(client, inOwnSchema, safely), work)
      }),
    close: () => {
      closing ??= pool.end()
      return closing
    },
  }
}
