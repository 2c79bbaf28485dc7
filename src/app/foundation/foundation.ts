import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInProcessAllowances } from '../../adapters/allowances/flexible/index.ts'
import { createInProcessCache } from '../../adapters/caches/in-process/index.ts'
import { createInProcessEvents } from '../../adapters/events/in-process/index.ts'
import { createInProcessLimiter } from '../../adapters/limiters/in-process/index.ts'
import { createInProcessQueue } from '../../adapters/queues/in-process/index.ts'
import { lockDataFolder } from '../../adapters/stores/sqlite/index.ts'
import { isDiskFault } from '../../domain/disk-faults.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import { refuseHalfSwapped } from '../backup/folder-swap.ts'
import { refuseHalfRestored } from '../backup/restore-note.ts'
import { giveSignsOfLife } from '../backup/signs-of-life.ts'
import type { Config } from '../config.ts'
import type { Messengers } from './messengers.ts'
import { openStore, sqlitePathOf, storeKindOf } from './open-store.ts'

/** What an application stands on: in this process alone, or shared with others through servers. */
export interface Foundation extends Messengers {
  readonly store: Store
}

/** What every process has of its own. */
interface Surroundings {
  readonly clock: Clock
  readonly log: Log
}

/** Entries of the page cache in memory; pages are bounded to 8 MB each by the fetcher, the cache bounds bytes as well. */
const cachedPages = 500

const inThisProcess = ({ clock, log }: Surroundings): Messengers => ({
  queue: createInProcessQueue({ clock, log }),
  events: createInProcessEvents({ log }),
  limiter: createInProcessLimiter(clock),
  cache: createInProcessCache({ clock, maxEntries: cachedPages }),
  allowances: createInProcessAllowances(),
  close: async () => undefined,
})

/** The drivers are loaded only where they are needed, so that one process without servers stays small. */
const throughRedis = async (url: string, config: Config, { clock, log }: Surroundings): Promise<Messengers> => {
  const { openRedisMessengers } = await import('./redis-messengers.ts')
  const leaseMs = config.PIGMEU_LEASE_SECONDS * 1_000
  return openRedisMessengers({ url, prefix: config.PIGMEU_PREFIX, clock, log, leaseMs })
}

const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    const code = isDiskFault(thrown) ? 'DISK_FULL' : 'STORE_UNAVAILABLE'
    throw new PigmeuError(code, `the data folder ${folder} cannot be made: ${reason}`, { cause: thrown })
  }
}

/** A SQLite ledger is one process's alone, so whoever held a lease is gone: nobody waits for it to run out. */
const openAlone = async (address: string, { clock, log }: Surroundings) => {
  const folder = dirname(sqlitePathOf(address))
  makeFolder(folder)
  const lock = lockDataFolder(folder)
  try {
    const store = await openStore(address, log)
    await store.endLeases(instant(clock.now()))
    return { store, release: () => lock.release() }
  } catch (thrown) {
    lock.release()
    throw thrown
  }
}

/**
 * Opens the store and what carries rings, events, limits and cached answers, as the configuration says.
 * @throws DATA_FOLDER_IN_USE DATA_FOLDER_TOO_NEW STORE_UNAVAILABLE
 */
export const openFoundation = async (config: Config, surroundings: Surroundings): Promise<Foundation> => {
  const { storeAddress, PIGMEU_REDIS: redis } = config
  makeFolder(config.dataFolder)
  refuseHalfSwapped(config.dataFolder)
  const isAlone = storeKindOf(storeAddress) === 'sqlite'
  const { store, release } = isAlone
    ? await openAlone(storeAddress, surroundings)
    : { store: await openStore(storeAddress, surroundings.log), release: () => undefined }
  let vanish = async (): Promise<void> => undefined
  const leave = async (): Promise<void> => {
    await vanish()
    await store.close()
    release()
  }
  try {
    // Before it looks whether a restore is under way, which looks for signs of life after it began.
    if (!isAlone) vanish = await giveSignsOfLife(store, surroundings.clock)
    await refuseHalfRestored(store)
    const messengers =
      redis === undefined ? inThisProcess(surroundings) : await throughRedis(redis, config, surroundings)
    const close = async (): Promise<void> => {
      await messengers.close()
      await leave()
    }
    return { ...messengers, store, close }
  } catch (thrown) {
    await leave()
    throw thrown
  }
}
