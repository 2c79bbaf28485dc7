import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { endAtExit } from './at-exit.ts'
import { ferretdbPath } from './ferretdb/path.ts'
import { freePort } from './free-port.ts'

/** A MongoDB-protocol server for tests. */
export interface MongoServer {
  /** What it is, for people: `mongod 8.0.4`, `FerretDB v1.24.2 (SQLite)`. */
  readonly name: string
  /** Whether it may be stopped and started: only one that was started here. */
  readonly isOurs: boolean
  /** The address of a database of its own. */
  uriOf(database: string): string
  /** Starts it again on the same port and data. */
  start(): Promise<void>
  stop(signal?: NodeJS.Signals): Promise<void>
  /** Stops what was started and removes its data; databases made on another's server are dropped. */
  close(): Promise<void>
}

/** Waits until a server answers. */
const answering = async (uri: string): Promise<void> => {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 20_000, heartbeatFrequencyMS: 500 })
  try {
    await client.db().command({ ping: 1 })
  } finally {
    await client.close()
  }
}

const withDatabase = (uri: string, database: string): string =>
  uri.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?[^?]*/u, `$1/${database}`)

const given = async (uri: string): Promise<MongoServer> => {
  const databases = new Set<string>()
  const run = `pigmeu_test_${randomUUID().slice(0, 8)}`
  const client = new MongoClient(uri)
  const { version } = await client.db().command({ buildInfo: 1 })
  const refuse = async () => Promise.reject(new Error('this server was not started here'))
  return {
    name: `the server of MONGODB_URI, version ${version}`,
    isOurs: false,
    uriOf: (database) => {
      databases.add(`${run}_${database}`)
      return withDatabase(uri, `${run}_${database}`)
    },
    start: refuse,
    stop: refuse,
    close: async () => {
      for (const database of databases) await client.db(database).dropDatabase()
      await client.close()
    },
  }
}

const ownFerretdb = async (path: string): Promise<MongoServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'pigmeu-ferretdb-'))
  const port = await freePort()
  const arguments_ = [
    '--handler=sqlite',
    `--sqlite-url=file:${folder}/`,
    `--listen-addr=127.0.0.1:${port}`,
    '--debug-addr=-',
    '--telemetry=disable',
    `--state-dir=${folder}`,
    '--log-level=error',
  ]
  let child: ChildProcess | null = null
  const uriOf = (database: string): string => `mongodb://127.0.0.1:${port}/${database}`
  const start = async (): Promise<void> => {
    child = spawn(path, arguments_, { cwd: folder, stdio: 'ignore' })
    await answering(uriOf('admin'))
  }
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    if (child === null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
    child = null
  }
  await start()
  // A test's process that ends early leaves neither a server nor its data behind.
  const remove = (): void => {
    child?.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  const hasEnded = endAtExit(remove)
  return {
    name: 'FerretDB v1.24.2 with SQLite, patched (docs/decisions)',
    isOurs: true,
    uriOf,
    start,
    stop,
    close: async () => {
      await stop('SIGKILL')
      hasEnded()
      remove()
    },
  }
}

/** The server of MONGODB_URI when it is set, else a FerretDB of its own. Whoever starts it closes it. */
export const startMongoServer = async (): Promise<MongoServer> => {
  const uri = process.env['MONGODB_URI']
  if (uri !== undefined && uri !== '') return given(uri)
  const path = ferretdbPath()
  if (path === null) throw new Error('no MongoDB-protocol server: set MONGODB_URI or run scripts/build-ferretdb.ts')
  return ownFerretdb(path)
}
