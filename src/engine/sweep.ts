import { type Clock, instant } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Queue } from '../ports/queue.ts'
import type { Store } from '../ports/store.ts'
import { expireDue } from './expiry.ts'

/** More than a sweep ever rings for at once; the rest follows at the next. */
const sweepLimit = 10_000

/** Looks through the ledger for what no ring told, so that a lost queue is harmless, and for what may no longer be kept. */
export interface Sweeper {
  /** Rings for whatever is owed, then takes out what must go; how many rings that was. */
  sweep(): Promise<number>
  /** Sweeps, now and ever again, until the signal; a sweep that fails is logged and followed by the next. */
  keepSweeping(everyMs: number, signal: AbortSignal): Promise<void>
}

/** Makes a sweeper. */
export const createSweeper = (parts: { store: Store; queue: Queue; clock: Clock; log: Log }): Sweeper => {
  const { store, queue, clock, log } = parts
  const sweep = async (): Promise<number> => {
    const now = instant(clock.now())
    const owed = await store.owed(now, sweepLimit)
    for (const { submission_id: submissionId, stage } of owed) await queue.ring({ submissionId, stage })
    await expireDue(store, log, now)
    return owed.length
  }
  return {
    sweep,
    keepSweeping: async (everyMs, signal) => {
      while (!signal.aborted) {
        await sweep().catch((thrown: unknown) => log.warn('a sweep failed', { error: String(thrown) }))
        // Woken by the signal, which is no error.
        await clock.sleep(everyMs, signal).catch(() => undefined)
      }
    },
  }
}
