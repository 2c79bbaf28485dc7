import type { ChildProcess } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { type MongoServer, startMongoServer } from './mongodb-server.ts'
import { endProgram, startProgram } from './program-process.ts'
import { type RedisServer, startRedis } from './redis-server.ts'

/** How many workers stand beside the process that answers requests. */
const workerCount = 2

/**
 * Whether end-to-end tests run on several processes (one that answers requests, two workers, a MongoDB-protocol server and
 * Redis between them) instead of one process alone. The tests themselves are the same.
 */
export const isDistributed = process.env['PIGMEU_TEST_PROFILE'] === 'distributed'

interface SharedServers {
  readonly mongo: MongoServer
  readonly redis: RedisServer
}

let servers: Promise<SharedServers> | null = null

/** One of each for all tests of a file. */
const sharedServers = (): Promise<SharedServers> => {
  servers ??= Promise.all([startMongoServer(), startRedis()]).then(([mongo, redis]) => ({ mongo, redis }))
  return servers
}

// Programs that are no tests open the product too, in one process; only tests have an end to wait for.
if (isDistributed) {
  const { afterAll } = await import('vitest')
  afterAll(async () => {
    const opened = await servers
    await Promise.all([opened?.mongo.close(), opened?.redis.close()])
  })
}

/** What an installation of the product is told by its environment, and the workers that stand beside its server. */
export interface Installation {
  readonly environment: Readonly<Record<string, string>>
  /** Starts the workers; nothing where one process does everything. */
  startWorkers(environment: Readonly<Record<string, string>>): void
  /** Why a worker ended by itself, or null. */
  fault(): string | null
  /** Stops the workers as an operator would. */
  close(): Promise<void>
}

const alone: Installation = {
  environment: {},
  startWorkers: () => undefined,
  fault: () => null,
  close: async () => undefined,
}

/** An installation of its own in the profile under test: nothing is shared with another but the servers' processes. */
export const openInstallation = async (): Promise<Installation> => {
  if (!isDistributed) return alone
  const { mongo, redis } = await sharedServers()
  const name = `test_${randomUUID().slice(0, 8)}`
  const workers: ChildProcess[] = []
  let fault: string | null = null
  let isClosing = false
  const environment = {
    PIGMEU_STORE: mongo.uriOf(name),
    PIGMEU_REDIS: redis.url,
    PIGMEU_PREFIX: name,
    PIGMEU_SECRET_KEY: randomBytes(32).toString('base64'),
  }
  return {
    environment,
    startWorkers: (told) => {
      for (let number = 0; number < workerCount; number += 1) {
        const worker = startProgram(['worker'], { ...told, ...environment })
        worker.once('exit', (code, signal) => {
          if (!isClosing) fault = `a worker ended with ${code ?? signal}`
        })
        workers.push(worker)
      }
    },
    fault: () => fault,
    close: async () => {
      isClosing = true
      await Promise.all(workers.map((worker) => endProgram(worker)))
    },
  }
}
