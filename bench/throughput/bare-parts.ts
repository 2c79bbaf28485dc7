import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { stageNames } from '../../src/domain/status.ts'
import { instant } from '../../src/ports/clock.ts'
import type { Queue } from '../../src/ports/queue.ts'
import type { Store } from '../../src/ports/store.ts'
import { createIdleStages } from '../workers/stages.ts'
import { changeOf } from './run-change.ts'
import { storeBooks } from './store-books.ts'

/** How hard a part is driven. */
export interface Drive {
  /** At once, as in the engine. */
  readonly concurrency: number
  /** Measured for so long, in milliseconds. */
  readonly durationMs: number
}

const side = (concurrency: number, work: (slot: number) => Promise<void>): Promise<unknown> =>
  Promise.all(Array.from({ length: concurrency }, (_, slot) => work(slot)))

/** The least commit that there is: nothing moves, nothing is stored beside. */
const nothing = { moves: [], set: { attempts: 0 }, documents: [] } as const

/** A worker that never was before. */
const newWorker = (now: string) => ({ owner: 'bench', token: randomUUID(), leaseMs: 60_000, now, stages: stageNames })

/** Commits a second of a store that does nothing else: claims, each of them followed by the least commit that there is. */
export const leastCommits = async (store: Store, { concurrency, durationMs }: Drive): Promise<number> => {
  const ids = await storeBooks(store, 'least', concurrency * 8)
  const startedMs = performance.now()
  let commits = 0
  await side(concurrency, async (slot) => {
    const own = ids.filter((_, index) => index % concurrency === slot)
    for (let count = 0; performance.now() - startedMs < durationMs; count += 1) {
      const now = instant(Date.now())
      const claim = await store.claim(own[count % own.length] ?? '', newWorker(now))
      if (claim === null || !(await store.commit(claim, nothing, now))) throw new Error('a bare commit failed')
      commits += 2
    }
  })
  return (1_000 * commits) / (performance.now() - startedMs)
}

/**
 * Commits a second of a store that does nothing else: for each book the claims and commits that it takes, with the same moves
 * and records, but no engine around them.
 */
export const bareCommits = async (store: Store, books: number, concurrency: number): Promise<number> => {
  const ids = [...(await storeBooks(store, 'bare', books))]
  const stages = new Map(createIdleStages().map((stage) => [stage.name, stage]))
  const startedMs = performance.now()
  let commits = 0
  const commitNext = async (id: string): Promise<boolean> => {
    const now = instant(Date.now())
    const claim = await store.claim(id, newWorker(now))
    const stage = claim === null ? undefined : stages.get(claim.stage)
    if (claim === null || stage === undefined) return false
    if (!(await store.commit(claim, await changeOf(claim, stage, now), now))) throw new Error('a bare commit failed')
    commits += 2
    return claim.stage !== 'publish'
  }
  await side(concurrency, async () => {
    for (let id = ids.pop(); id !== undefined; id = ids.pop()) while (await commitNext(id));
  })
  return (1_000 * commits) / (performance.now() - startedMs)
}

/** Rings a second of a queue that does nothing else: rung at once from so many places, heard by a listener that does nothing. */
export const bareRings = async (queue: Queue, { concurrency, durationMs }: Drive): Promise<number> => {
  let rung = 0
  let heard = 0
  let isOver = false
  const allHeard = Promise.withResolvers<void>()
  const hear = async (): Promise<void> => {
    heard += 1
    if (isOver && heard >= rung) allHeard.resolve()
  }
  await queue.listen(hear, { concurrency, stages: stageNames })
  const startedMs = performance.now()
  await side(concurrency, async (slot) => {
    for (let count = 0; performance.now() - startedMs < durationMs; count += 1) {
      const stage = stageNames[count % stageNames.length]
      if (stage === undefined) break
      rung += 1
      await queue.ring({ submissionId: `bare-${slot}-${count}`, stage })
      // What answers at once would leave the listener no moment.
      if (count % 16 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
  })
  isOver = true
  if (heard < rung) await allHeard.promise
  return (1_000 * rung) / (performance.now() - startedMs)
}
