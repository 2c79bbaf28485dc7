import { setTimeout as sleep } from 'node:timers/promises'
import { type Db, MongoClient, type MongoClientOptions } from 'mongodb'
import { PigmeuError } from '../../../domain/errors.ts'
import { translated } from './errors.ts'
import { watchHeartbeats } from './heartbeats.ts'

/** The database that is used when the address names none. */
const usualDatabase = 'pigmeu'

/**
 * How the driver behaves unless the address says otherwise: it gives up soon, so that a request is answered with "not now"
 * while the server is away, and an answered write is on the disks of most members.
 */
const usualOptions: MongoClientOptions = {
  appName: 'pigmeu',
  maxPoolSize: 32,
  waitQueueTimeoutMS: 10_000,
  serverSelectionTimeoutMS: 5_000,
  connectTimeoutMS: 5_000,
  socketTimeoutMS: 30_000,
  // How soon a server that came back is found again.
  heartbeatFrequencyMS: 2_000,
  retryReads: true,
  // The driver itself leaves them off where the server knows none.
  retryWrites: true,
  w: 'majority',
  journal: true,
}

const pathAndQuery = /^[a-z+]+:\/\/[^/?]*(?:\/([^?]*))?(?:\?(.*))?$/iu

/** The usual options that an address does not set itself. */
const optionsFor = (query: string): MongoClientOptions => {
  const named = new Set([...new URLSearchParams(query).keys()].map((name) => name.toLowerCase()))
  return Object.fromEntries(Object.entries(usualOptions).filter(([name]) => !named.has(name.toLowerCase())))
}

const passwordOf = (uri: string): string | null => /^[a-z+]+:\/\/[^/@]*?:([^/]*)@/iu.exec(uri)?.[1] ?? null

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A text of the driver without the password of an address. */
const withoutPassword = (text: string, uri: string): string => {
  const password = passwordOf(uri)
  if (password === null || password === '') return text
  return text.replaceAll(uri, '(address)').replaceAll(password, '***').replaceAll(decoded(password), '***')
}

/** A client of a MongoDB-protocol server whose errors are the product's errors. */
export interface Connection {
  readonly database: Db
  /** Where it is, without user and password. */
  readonly place: string
  /** Runs commands. @throws STORE_UNAVAILABLE */
  run<T>(work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** A heartbeat that takes longer than its connection may take to be made, and this much, will never end. */
const heartbeatGraceMs = 500
/** A server that is away as well is tried again after so long. */
const reopenAgainMs = 500

/**
 * Opens a client anew when its heartbeat is stuck, again and again until it is open; what is under way fails as it does when
 * the server goes away. Until the returned function is called.
 */
const reopenWhenStuck = (client: MongoClient): (() => void) => {
  let isClosed = false
  const reopen = async (): Promise<void> => {
    // Whatever it says: what it leaves is replaced.
    await client.close().catch(() => undefined)
    while (!isClosed) {
      try {
        await client.connect()
        return
      } catch {
        await sleep(reopenAgainMs)
      }
    }
  }
  watchHeartbeats(client, {
    limitMs: client.options.connectTimeoutMS + heartbeatGraceMs,
    newsMs: client.options.heartbeatFrequencyMS,
    onStuck: () => void reopen(),
  })
  return () => {
    isClosed = true
  }
}

/**
 * Makes the client for an address; nothing is connected before the first command. TLS, `mongodb+srv` and what else the
 * driver knows are said in the address.
 * @throws CONFIG_INVALID for an address that is none
 */
export const openConnection = (uri: string): Connection => {
  const [, path = '', query = ''] = pathAndQuery.exec(uri) ?? []
  const client = (() => {
    try {
      return new MongoClient(uri, optionsFor(query))
    } catch (thrown) {
      const reason = withoutPassword(thrown instanceof Error ? thrown.message : String(thrown), uri)
      throw new PigmeuError('CONFIG_INVALID', `the address of the MongoDB database cannot be used: ${reason}`)
    }
  })()
  const stopReopening = reopenWhenStuck(client)
  const database = client.db(decoded(path) || usualDatabase)
  const hosts = client.options.srvHost ?? client.options.hosts.map((host) => host.toString()).join(',')
  const place = `${hosts}/${database.databaseName}`
  return {
    database,
    place,
    run: async (work) => {
      try {
        return await work()
      } catch (thrown) {
        throw translated(thrown, place, (text) => withoutPassword(text, uri))
      }
    },
    close: () => {
      stopReopening()
      return client.close()
    },
  }
}
