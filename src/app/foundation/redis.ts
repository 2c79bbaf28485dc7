import { Redis, type RedisOptions } from 'ioredis'
import { PigmeuError } from '../../domain/errors.ts'
import type { Log } from '../../ports/log.ts'

/** The connections of one process to Redis. They come up by themselves, now or whenever Redis does, and never throw out of an event. */
export interface RedisConnections {
  /** For everything that is answered at once: a command fails within seconds when Redis is away, and is never kept for later. */
  readonly commands: Redis
  /** Hears what is published; everything that was subscribed to is subscribed to again after an outage. */
  readonly subscriber: Redis
  /** Opens a connection whose commands may block for at most {@link blockedMs}; who opens it closes it, at the latest `close` does. */
  openBlocking(): Redis
  /** Lets go of all connections at once. */
  close(): void
}

/** The longest that a command of a blocking connection may wait for something to come, in milliseconds. */
export const blockedMs = 5_000

/** A connection that only listens is asked this often whether it still hears. */
const hearsEveryMs = 15_000

/** Soon at first, so that a restart costs little; then twice a second, so that nobody waits long after an outage. */
const retryStrategy = (tries: number): number => Math.min(50 * tries, 500)

const shared = {
  connectTimeout: 5_000,
  retryStrategy,
  // What could not be sent fails at once: the store knows what is owed, and a ring that comes minutes late helps nobody.
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  autoResendUnfulfilledCommands: false,
} satisfies RedisOptions

const asAddress = (url: string): URL => {
  const address = URL.parse(url)
  if (address === null || !['redis:', 'rediss:'].includes(address.protocol))
    // The address itself may hold a password, so it is not repeated.
    throw new PigmeuError('CONFIG_INVALID', 'Redis is addressed as redis://user:password@host:port or rediss://...')
  return address
}

/** Logs the beginning and the end of each outage of a connection, not every try in between. */
const watch = (connection: Redis, log: Log): void => {
  let isAway = false
  const lost = (reason: string): void => {
    if (!isAway) log.warn('Redis cannot be reached; it is tried again until it can', { error: reason })
    isAway = true
  }
  connection.on('error', (error: NodeJS.ErrnoException) => lost(error.code ?? error.message))
  connection.on('reconnecting', () => lost('the connection ended'))
  connection.on('ready', () => {
    if (isAway) log.info('Redis can be reached again')
    isAway = false
  })
}

/** Which Redis, and how patiently. */
export interface RedisAddress {
  readonly url: string
  readonly log: Log
  /** A command without an answer is given up after so long, in milliseconds, and a connection that stays silent soon after. 3 s unless told. */
  readonly patienceMs?: number
}

/**
 * Opens the connections of a process to the Redis at an address: `redis://` or, with TLS, `rediss://`; user and password of an ACL
 * stand in it. Succeeds although Redis is not there yet.
 * @throws CONFIG_INVALID
 */
export const openRedis = ({ url, log, patienceMs = 3_000 }: RedisAddress): RedisConnections => {
  const address = asAddress(url)
  const all = new Set<Redis>()
  const open = (name: string, options: Pick<RedisOptions, 'commandTimeout' | 'socketTimeout'>): Redis => {
    const connection = new Redis(url, { ...shared, connectionName: `pigmeu-${name}`, ...options })
    watch(connection, log.with({ redis: address.host, connection: name }))
    all.add(connection)
    connection.once('end', () => all.delete(connection))
    return connection
  }
  const answering = { commandTimeout: patienceMs, socketTimeout: patienceMs * 1.5 }
  const commands = open('commands', answering)
  const subscriber = open('subscriber', answering)
  // Nothing is awaited on it for hours, so a cut would go unnoticed.
  const hearing = setInterval(() => {
    if (subscriber.status === 'ready') subscriber.ping().catch(() => undefined)
  }, hearsEveryMs)
  hearing.unref()
  return {
    commands,
    subscriber,
    openBlocking: () => open('blocking', { socketTimeout: blockedMs + patienceMs }),
    close: () => {
      clearInterval(hearing)
      for (const connection of all) connection.disconnect()
    },
  }
}
