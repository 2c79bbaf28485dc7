import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { createMemoryStore } from '../../src/adapters/stores/memory/index.ts'
import { createSqliteStore } from '../../src/adapters/stores/sqlite/index.ts'
import type { Store } from '../../src/ports/store.ts'
import { sortHappenings } from '../../src/reporting/post-room/index.ts'
import { createPostBench, sampleChannel, sampleHappening } from './post-bench.ts'

const writes = ['put', 'insert', 'replace', 'remove'] as const

/** A store as a process sees it that is killed before one of its writes: from then on nothing it asks is done. */
const killedBefore = (store: Store, write: number): { readonly store: Store; readonly wasKilled: () => boolean } => {
  let written = 0
  let dead = false
  const reached = (name: string | symbol): void => {
    if (writes.some((one) => one === name)) dead ||= written++ === write
    if (dead) throw new Error('killed')
  }
  const seen = new Proxy(store, {
    get: (target, name, receiver) => {
      const method: unknown = Reflect.get(target, name, receiver)
      if (typeof method !== 'function') return method
      return async (...given: unknown[]) => {
        reached(name)
        return Reflect.apply(method, target, given)
      }
    },
  })
  return { store: seen, wasKilled: () => dead }
}

const twoReceivers = async (store: Store = createMemoryStore()) => {
  const post = createPostBench(store)
  await post.wants('ada')
  await post.store.put([{ collection: 'credentials', document: sampleChannel('c1', 'webhook') }])
  await post.happened(sampleHappening('1'), sampleHappening('2'))
  return post
}

/** Which happenings each receiver was told of, with the ids of the messages. */
const toldTo = ({ taken }: Pick<Awaited<ReturnType<typeof twoReceivers>>, 'taken'>, receiver: string) =>
  taken
    .filter((one) => one.receiver === receiver)
    .flatMap(({ delivery_id, happenings }) => happenings.map(({ happening_id }) => `${happening_id} ${delivery_id}`))

const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0)) await clean()
})

/** A store in a file of its own, as one process after another opens it. */
const openSqlite = (): Store => {
  const folder = mkdtempSync(join(tmpdir(), 'pigmeu-post-'))
  const store = createSqliteStore({ path: join(folder, 'ledger.sqlite') })
  cleanups.push(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })
  return store
}

describe.each([
  ['a store in memory', createMemoryStore],
  ['a SQLite file', openSqlite],
])('%s', (_name, open) => {
  test('a kill between any two writes of sorting: everybody is told of everything, once', async () => {
    let kills = 0
    for (let write = 0; ; write += 1) {
      const post = await twoReceivers(open())
      const process = killedBefore(post.store, write)
      await post.sort(process.store).catch(() => undefined)
      if (!process.wasKilled()) break
      kills += 1
      await post.clock.pass(60_000)
      // The next process sends what it finds before it has sorted what is left, and after.
      await post.send()
      await post.sort()
      await post.clock.pass(60_000)
      await post.send()
      expect(toldTo(post, 'mail:ada'), `killed before write ${write}`).toHaveLength(2)
      expect(toldTo(post, 'channel:c1'), `killed before write ${write}`).toHaveLength(2)
      expect(new Set(post.recorded)).toEqual(new Set(['1', '2']))
      expect([await post.left(), await post.deliveries()]).toEqual([[], []])
    }
    expect(kills).toBe(6)
  })

  test('a kill between any two writes of sending: nothing is lost; a message that comes again is known by its id', async () => {
    let kills = 0
    for (let write = 0; ; write += 1) {
      const post = await twoReceivers(open())
      await post.sort()
      await post.clock.pass(60_000)
      const process = killedBefore(post.store, write)
      await post.send(process.store).catch(() => undefined)
      if (!process.wasKilled()) break
      kills += 1
      // For five minutes the dead process's hold is respected, for nobody knows that it is dead.
      await post.clock.pass(5 * 60_000)
      for (let round = 0; round < 3; round += 1) await post.send()
      const mailed = toldTo(post, 'mail:ada').map((told) => told.split(' ')[0])
      expect(new Set(mailed)).toEqual(new Set(['1', '2']))
      expect(new Set(toldTo(post, 'channel:c1')).size).toBe(2)
      expect(await post.deliveries()).toEqual([])
    }
    expect(kills).toBeGreaterThanOrEqual(6)
  })
})

test('a process that stood still while another sorted and sent makes nothing a second time', async () => {
  const post = await twoReceivers()
  let stoodStill = false
  await sortHappenings({
    ...post.partsOver(post.store),
    record: async () => {
      if (stoodStill) return
      stoodStill = true
      await post.sort()
      await post.clock.pass(60_000)
      await post.send()
    },
  })
  expect(await post.deliveries()).toEqual([])
  expect(toldTo(post, 'channel:c1')).toHaveLength(2)
})

/** A store that answers each question a little later, in an order that a seed decides, as many processes see it. */
const slowStore = (store: Store, random: () => number): Store =>
  new Proxy(store, {
    get: (target, name, receiver) => {
      const method: unknown = Reflect.get(target, name, receiver)
      if (typeof method !== 'function') return method
      return async (...given: unknown[]) => {
        for (let turns = Math.floor(random() * 4); turns > 0; turns -= 1)
          await new Promise((resolve) => setImmediate(resolve))
        return Reflect.apply(method, target, given)
      }
    },
  })

const seeded = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
  return seed / 2 ** 31
}

test.each([
  ['a store in memory', createMemoryStore, 12],
  ['a SQLite file', openSqlite, 2],
])('several processes at once on %s: everybody is told of everything, once', async (_name, open, seeds) => {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const shared = open()
    const post = createPostBench(shared)
    await post.wants('ada')
    await shared.put([{ collection: 'credentials', document: sampleChannel('c1', 'webhook') }])
    await post.happened(...Array.from({ length: 8 }, (_, index) => sampleHappening(String(index))))
    const processes = [1, 2, 3].map((number) => slowStore(shared, seeded(seed * 10 + number)))
    for (let round = 0; round < 6; round += 1) {
      await Promise.all(processes.flatMap((store) => [post.sort(store), post.send(store)]))
      await post.clock.pass(10_000)
      if (round === 5) await post.clock.pass(60_000)
    }
    await Promise.all(processes.map((store) => post.send(store)))
    const webhook = toldTo(post, 'channel:c1')
    expect([webhook.length, new Set(webhook).size], `seed ${seed}`).toEqual([8, 8])
    expect(toldTo(post, 'mail:ada'), `seed ${seed}`).toHaveLength(8)
    expect(await post.deliveries()).toEqual([])
  }
})
