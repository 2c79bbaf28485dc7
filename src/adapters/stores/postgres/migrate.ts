import pg from 'pg'
import { PigmeuError } from '../../../domain/errors.ts'
import type { StoreAddress } from './address.ts'
import { inSchema } from './database.ts'
import { translatedAtOpening } from './database-errors.ts'
import { migrations, schemaVersion } from './migrations.ts'

const connectMs = 5_000
/** PostgreSQL 13 and newer have all that is used here. */
const oldestServer = 130_000

const checkServer = async (client: pg.Client, place: string): Promise<void> => {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding`,
  )
  const encoding = rows[0]?.encoding
  if (encoding !== 'UTF8') {
    const remedy = "make one with CREATE DATABASE ... ENCODING 'UTF8' TEMPLATE template0"
    throw new PigmeuError('CONFIG_INVALID', `the database ${place} keeps its texts as ${encoding}; ${remedy}`)
  }
  if ((rows[0]?.version ?? 0) < oldestServer) {
    throw new PigmeuError('CONFIG_INVALID', `the database ${place} is older than PostgreSQL 13; take a newer one`)
  }
}

/** The version that a schema has; 0 when it is new. */
export const versionOf = async (client: pg.Client, schema: string): Promise<number> => {
  const table = `${schema}.schema_version`
  // Not by `to_regclass`: within a transaction it may answer from what was known before another process made the table.
  const made = await client.query("SELECT FROM pg_tables WHERE schemaname = $1 AND tablename = 'schema_version'", [
    schema,
  ])
  if (made.rows.length === 0) return 0
  const { rows } = await client.query<{ version: number | null }>(`SELECT max(version) AS version FROM ${table}`)
  return rows[0]?.version ?? 0
}

const refuseNewer = (found: number, { place, schema }: StoreAddress): void => {
  if (found <= schemaVersion) return
  throw new PigmeuError(
    'DATA_FOLDER_TOO_NEW',
    `the schema ${schema} of the database ${place} has version ${found}; this program knows versions up to ${schemaVersion}`,
    { context: { database: place, schema, found, known: schemaVersion } },
  )
}

const bringForward = async (client: pg.Client, address: StoreAddress): Promise<void> => {
  const { schema } = address
  await client.query('BEGIN')
  // Several processes may start at once: one migrates, the others wait here and then find it done.
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`pigmeu migrations of ${schema}`])
  const present = await versionOf(client, schema)
  refuseNewer(present, address)
  // Asked first, for a user who may not make schemas is refused even where it is there.
  const { rows } = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema])
  if (rows.length === 0) await client.query(`CREATE SCHEMA ${schema}`)
  await client.query(`CREATE TABLE IF NOT EXISTS ${schema}.schema_version (version integer NOT NULL)`)
  for (const { version, sql } of migrations.filter((migration) => migration.version > present)) {
    await client.query(inSchema(sql, schema))
    await client.query(`INSERT INTO ${schema}.schema_version (version) VALUES ($1)`, [version])
  }
  await client.query('COMMIT')
}

/**
 * Brings the schema of a database forward to this program's version, whole or not at all; a newer one is left untouched.
 * Several processes may do so at once. Its connection is its own, without a time limit, for a migration may take long.
 * @throws CONFIG_INVALID DATA_FOLDER_TOO_NEW STORE_UNAVAILABLE
 */
export const migrate = async (address: StoreAddress): Promise<void> => {
  const options = { connectionTimeoutMillis: connectMs, fallback_application_name: 'pigmeu migrations' }
  try {
    const client = new pg.Client({ connectionString: address.uri, ...options })
    // A connection that breaks is told to the statement that waits for it.
    client.on('error', () => undefined)
    try {
      await client.connect()
      await checkServer(client, address.place)
      const found = await versionOf(client, address.schema)
      refuseNewer(found, address)
      if (found < schemaVersion) await bringForward(client, address)
    } finally {
      await client.end()
    }
  } catch (thrown) {
    throw translatedAtOpening(thrown, address.place)
  }
}
