import { type Clock, instant } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Queue } from '../ports/queue.ts'
import type { Store } from '../ports/store.ts'

/** More than a sweep ever rings for at once; the rest follows at the next. */
const sweepLimit = 10_000

/** Looks through the ledger for what no ring told, so that a lost queue is harmless. */
export interface Sweeper {
  sweep(): Promise<number>
  /** Sweeps, now and ever again, until the signal; a sweep that fails is logged and followed by the next. */
  keepSweeping(everyMs: number, signal: AbortSignal): Promise<void>
}

/** Makes a sweeper. */
export const createSweeper = (parts: { store: Store; queue: Queue; clock: Clock; log: Log }): Sweeper => {
  const { store, queue, clock, log } = parts
  const sweep = async (): Promise<number> => {
    const owed = await store.owed(instant(clock.now()), sweepLimit)
    for (const submissionId of owed) await queue.ring(submissionId)
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
