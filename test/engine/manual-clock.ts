import type { Clock } from '../../src/ports/clock.ts'

/** A clock that a test moves by hand. */
export interface ManualClock extends Clock {
  /** Moves the time on, waking every sleeper at its own instant and letting it act before the next one wakes. */
  pass(durationMs: number): Promise<void>
}

interface Sleeper {
  readonly wakesAtMs: number
  readonly wake: () => void
}

/** Lets everything that can go on without time passing go on. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

/** Makes a clock that stands still at an instant. */
export const createManualClock = (startsAt: string): ManualClock => {
  let nowMs = Date.parse(startsAt)
  const sleepers = new Set<Sleeper>()
  const nextBefore = (endMs: number): Sleeper | undefined =>
    [...sleepers]
      .filter(({ wakesAtMs }) => wakesAtMs <= endMs)
      .sort((left, right) => left.wakesAtMs - right.wakesAtMs)[0]
  return {
    now: () => nowMs,
    sleep: (durationMs, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const sleeper: Sleeper = { wakesAtMs: nowMs + Math.max(0, durationMs), wake: resolve }
        sleepers.add(sleeper)
        signal?.addEventListener('abort', () => {
          sleepers.delete(sleeper)
          reject(signal.reason)
        })
      }),
    pass: async (durationMs) => {
      const endMs = nowMs + durationMs
      await settle()
      for (let next = nextBefore(endMs); next !== undefined; next = nextBefore(endMs)) {
        sleepers.delete(next)
        nowMs = Math.max(nowMs, next.wakesAtMs)
        next.wake()
        await settle()
      }
      nowMs = endMs
    },
  }
}
