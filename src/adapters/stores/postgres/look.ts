import pg from 'pg'
import { storeAddress } from './address.ts'
import { translatedAtOpening } from './database-errors.ts'
import { versionOf } from './migrate.ts'

/** What stands in a store: its version, null when there is none, and how many credentials. Changes nothing. @throws STORE_UNAVAILABLE CONFIG_INVALID */
export const lookAtPostgres = async (
  uri: string,
): Promise<{ readonly version: number | null; readonly credentials: number }> => {
  const address = storeAddress(uri)
  try {
    const client = new pg.Client({ connectionString: address.uri, connectionTimeoutMillis: 5_000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      const version = await versionOf(client, address.schema)
      if (version === 0) return { version: null, credentials: 0 }
      const { rows } = await client.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM ${address.schema}.documents WHERE collection = 'credentials'`,
      )
      return { version, credentials: rows[0]?.count ?? 0 }
    } finally {
      await client.end()
    }
  } catch (thrown) {
    throw translatedAtOpening(thrown, address.place)
  }
}
