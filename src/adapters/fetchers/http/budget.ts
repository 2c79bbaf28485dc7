import type { Clock } from '../../../ports/clock.ts'

/** The time that one fetch may take, all its requests and waits between tries together. */
export interface Budget {
  remainingMs(): number
  /** Waits for something at no cost to the budget: politeness is not slowness. */
  spare<T>(wait: () => Promise<T>): Promise<T>
}

/** Starts a budget of so many milliseconds. */
export const startBudget = (clock: Clock, totalMs: number): Budget => {
  let endsAt = clock.now() + totalMs
  return {
    remainingMs: () => endsAt - clock.now(),
    async spare(wait) {
      const startedAt = clock.now()
      try {
        return await wait()
      } finally {
        endsAt += clock.now() - startedAt
      }
    },
  }
}
