import { setTimeout as sleep } from 'node:timers/promises'
import { MongoClient } from 'mongodb'
import pg from 'pg'
import { z } from 'zod'
import type { ServerStore } from '../workers/servers.ts'

/** What a store's server has done and holds. */
export interface StoreState {
  /** Statements of PostgreSQL (each a transaction of its own), commands of MongoDB's protocol. */
  readonly operations: number
  /** Bytes of the database with its indexes. */
  readonly bytes: number
}

/** Asks a store's server what it has done; a question may count itself. */
export interface StoreProbe {
  state(): Promise<StoreState>
  close(): Promise<void>
}

const rowSchema = z.object({ transactions: z.coerce.number(), bytes: z.coerce.number() })

const probePostgres = async (uri: string): Promise<StoreProbe> => {
  const client = new pg.Client({ connectionString: uri.replace(/\?.*$/, '') })
  await client.connect()
  const question = `SELECT xact_commit AS transactions, pg_database_size(datname) AS bytes
                    FROM pg_stat_database WHERE datname = current_database()`
  const ending = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                  WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'idle'`
  return {
    state: async () => {
      // A connection tells what it did when it was idle for ten seconds, or ends; those that end are opened anew when needed.
      await client.query(ending)
      await sleep(300)
      const { rows } = await client.query(question)
      const { transactions, bytes } = rowSchema.parse(rows[0])
      return { operations: transactions, bytes }
    },
    close: () => client.end(),
  }
}

const commandsSchema = z.object({ metrics: z.object({ commands: z.record(z.string(), z.unknown()) }) })
const statsSchema = z.object({ dataSize: z.coerce.number(), indexSize: z.coerce.number() })
/** What clients ask for themselves, to see whether the server is there, and what the probe asks. */
const asides: ReadonlySet<string> = new Set([
  'hello',
  'isMaster',
  'ismaster',
  'ping',
  'serverStatus',
  'dbStats',
  'endSessions',
])

/** Commands are told by the server as `{ find: { total: 3 } }`, and by some deeper, by what came of them. */
const countOf = (told: unknown): number => {
  if (typeof told === 'number' || typeof told === 'bigint') return Number(told)
  if (typeof told !== 'object' || told === null) return 0
  if ('total' in told) return countOf(told.total)
  return Object.entries(told).reduce((sum, [name, value]) => sum + (name === 'failed' ? 0 : countOf(value)), 0)
}

const probeMongo = async (uri: string): Promise<StoreProbe> => {
  const client = await new MongoClient(uri).connect()
  return {
    state: async () => {
      const { metrics } = commandsSchema.parse(await client.db().admin().command({ serverStatus: 1 }))
      const { dataSize, indexSize } = statsSchema.parse(await client.db().command({ dbStats: 1 }))
      const counted = Object.entries(metrics.commands).filter(([name]) => !asides.has(name))
      return { operations: counted.reduce((sum, [, told]) => sum + countOf(told), 0), bytes: dataSize + indexSize }
    },
    close: () => client.close(),
  }
}

/** Opens a probe of a store's server. */
export const openStoreProbe = (store: ServerStore, uri: string): Promise<StoreProbe> =>
  store === 'postgres' ? probePostgres(uri) : probeMongo(uri)
