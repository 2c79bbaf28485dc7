import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { startMongoServer } from '../../test/support/mongodb-server.ts'
import { postgresPrograms, startPostgres } from '../../test/support/postgres-server.ts'
import { startRedis } from '../../test/support/redis-server.ts'

/** Stores on servers that a benchmark can open. */
export const serverStores = ['postgres', 'mongodb'] as const
/** A store on a server that a benchmark can open. */
export type ServerStore = (typeof serverStores)[number]

/** A server on loopback that a benchmark opened. Whoever opens it closes it. */
export interface BenchServer {
  /** What it is and its version, for people. */
  readonly name: string
  /** Its address; for a store with a database that is this benchmark's alone. */
  readonly url: string
  /** Whether it may be ended and started: not when it was given from outside. */
  readonly isOurs: boolean
  /** Ends it without warning; what it confirmed is there when it is started again. */
  kill(): Promise<void>
  /** Starts it again at the same address. */
  start(): Promise<void>
  /** Ends it for good. */
  close(): Promise<void>
}

/** A Redis, which may also be made to forget everything. */
export interface BenchRedis extends BenchServer {
  /** Forgets everything. */
  flush(): Promise<void>
}

const versionOf = (program: string): string =>
  /\d+(\.\d+)+/.exec(execFileSync(program, ['--version'], { encoding: 'utf8' }))?.[0] ?? 'of unknown version'

/** Opens a Redis. With `keeps` it writes every change to disk and has it again after it was ended. */
export const openRedisServer = async ({ keeps = false } = {}): Promise<BenchRedis> => {
  const { url, kill, start, close, flush } = await startRedis({ keeps })
  return { name: `Redis ${versionOf('redis-server')}`, url, isOurs: true, kill, start, close, flush }
}

const openPostgres = async (database: string, durable: boolean): Promise<BenchServer> => {
  const server = await startPostgres({ durable })
  const version = versionOf(join(postgresPrograms() ?? '', 'postgres'))
  return {
    name: `PostgreSQL ${version}${durable ? '' : ' that does not wait for the disk'}`,
    url: server.uri(database),
    isOurs: true,
    kill: () => server.kill(),
    start: () => server.start(),
    close: () => server.stop(),
  }
}

const openMongo = async (database: string): Promise<BenchServer> => {
  const server = await startMongoServer()
  return {
    name: server.name,
    url: server.uriOf(database),
    isOurs: server.isOurs,
    kill: () => server.stop('SIGKILL'),
    start: () => server.start(),
    close: () => server.close(),
  }
}

/**
 * Opens a store's server: PostgreSQL; or the server of MONGODB_URI, else a FerretDB.
 * @param database its name, of letters, digits and underscores
 * @param durable whether PostgreSQL waits until writes are on the disk, as a real one does
 */
export const openStoreServer = (
  store: ServerStore,
  { database = 'bench', durable = true } = {},
): Promise<BenchServer> => (store === 'postgres' ? openPostgres(database, durable) : openMongo(database))
