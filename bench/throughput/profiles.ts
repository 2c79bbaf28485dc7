import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSystemClock } from '../../src/adapters/clocks/system/index.ts'
import { readConfig } from '../../src/app/config.ts'
import { type Foundation, openFoundation } from '../../src/app/foundation/foundation.ts'
import type { Log } from '../../src/ports/log.ts'
import { openRedisServer, openStoreServer, type ServerStore } from '../workers/servers.ts'

/** The ways in which the product is run. */
export const profileNames = ['embedded', 'postgres', 'mongodb'] as const
/** A way in which the product is run. */
export type ProfileName = (typeof profileNames)[number]

/** Whether a word names a profile. */
export const isProfileName = (word: string | undefined): word is ProfileName =>
  profileNames.some((name) => name === word)

/** Whether MongoDB itself is there, given from outside, and not another server that speaks its protocol. */
export const isRealMongod = (): boolean => (process.env['MONGODB_URI'] ?? '') !== ''

/** A profile with its servers running. */
export interface RunningProfile {
  readonly name: ProfileName
  /** What it stands on, for people. */
  readonly stands: string
  /** A foundation with nothing in it yet. */
  open(log: Log): Promise<Foundation>
  close(): Promise<void>
}

const clock = createSystemClock()
let opened = 0

const embedded = async (folder: string): Promise<RunningProfile> => ({
  name: 'embedded',
  stands: `SQLite in ${tmpdir()}, queue in the process`,
  open: (log) => {
    opened += 1
    return openFoundation(readConfig({ PIGMEU_DATA: join(folder, String(opened)) }), { clock, log })
  },
  close: async () => undefined,
})

/** Waits until what joins processes is there: until then rings are lost on purpose. */
const joined = async (foundation: Foundation): Promise<Foundation> => {
  for (let tries = 0; tries < 1_000; tries += 1) {
    await foundation.cache.set('probe', 'there', 60_000)
    if ((await foundation.cache.get('probe')) === 'there') return foundation
    await clock.sleep(10)
  }
  throw new Error('Redis did not come up')
}

const onServers = async (name: ServerStore, folder: string): Promise<RunningProfile> => {
  const [store, redis] = await Promise.all([openStoreServer(name), openRedisServer()])
  const key = randomBytes(32).toString('base64')
  return {
    name,
    stands: `${store.name}, BullMQ on ${redis.name}`,
    open: async (log) => {
      opened += 1
      const told = {
        PIGMEU_DATA: join(folder, String(opened)),
        PIGMEU_STORE: store.url.replace(/bench$/, `bench_${opened}`),
        PIGMEU_REDIS: redis.url,
        PIGMEU_PREFIX: `bench_${opened}`,
        PIGMEU_SECRET_KEY: key,
      }
      return joined(await openFoundation(readConfig(told), { clock, log }))
    },
    close: async () => void (await Promise.all([redis.close(), store.close()])),
  }
}

/** Starts what a profile stands on; whoever starts it closes it. */
export const startProfile = async (name: ProfileName): Promise<RunningProfile> => {
  const folder = mkdtempSync(join(tmpdir(), 'pigmeu-bench-'))
  const profile = name === 'embedded' ? await embedded(folder) : await onServers(name, folder)
  return {
    ...profile,
    close: async () => {
      await profile.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
