import { performance } from 'node:perf_hooks'
import { stageNames } from '../../src/domain/status.ts'
import { instant } from '../../src/ports/clock.ts'
import type { Queue } from '../../src/ports/queue.ts'
import type { Store } from '../../src/ports/store.ts'
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

const nothing = { moves: [], set: { attempts: 0 }, documents: [] } as const

/** Commits a second of a store that does nothing else: claims, each of them followed by the least commit that there is. */
export const bareCommits = async (store: Store, { concurrency, durationMs }: Drive): Promise<number> => {
  const ids = await storeBooks(store, 'bare', concurrency * 8)
  const startedMs = performance.now()
  const isOver = (): boolean => performance.now() - startedMs >= durationMs
  let commits = 0
  await side(concurrency, async (slot) => {
    const own = ids.filter((_, index) => index % concurrency === slot)
    for (let count = 0; !isOver(); count += 1) {
      const now = instant(Date.now())
      const worker = { owner: 'bench', token: `bare-${slot}-${count}`, leaseMs: 60_000, now, stages: stageNames }
      const claim = await store.claim(own[count % own.length] ?? '', worker)
      if (claim === null || !(await store.commit(claim, nothing, now))) throw new Error('a bare commit failed')
      commits += 2
    }
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
