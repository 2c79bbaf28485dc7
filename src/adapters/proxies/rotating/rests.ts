import { type BackoffRule, backoffMs } from '../../../domain/backoff.ts'
import type { Clock } from '../../../ports/clock.ts'

/** Who rests after failing, and until when: longer with every failure in a row. */
export interface Rests {
  /** The instant at which a rest ends, in milliseconds since the epoch; 0 for who never failed. */
  endOf(name: string): number
  failed(name: string): void
  recovered(name: string): void
}

/** So many are remembered; who failed longest ago is forgotten first. */
const remembered = 10_000

/** Starts with everybody well. */
export const createRests = (clock: Clock, rule: BackoffRule, random: () => number): Rests => {
  const resting = new Map<string, { readonly failures: number; readonly until: number }>()
  return {
    endOf: (name) => resting.get(name)?.until ?? 0,
    failed(name) {
      const failures = (resting.get(name)?.failures ?? 0) + 1
      resting.delete(name)
      resting.set(name, { failures, until: clock.now() + backoffMs(failures, random(), rule) })
      const [oldest] = resting.keys()
      if (resting.size > remembered && oldest !== undefined) resting.delete(oldest)
    },
    recovered: (name) => void resting.delete(name),
  }
}
