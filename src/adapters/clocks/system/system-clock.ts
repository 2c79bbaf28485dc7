import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../../../ports/clock.ts'

/**
 * The longest wait that a timer takes, in milliseconds; longer ones are waited in parts.
 * @source https://nodejs.org/api/timers.html#settimeoutcallback-delay-args (a delay over 2147483647 becomes 1)
 */
const longestTimerMs = 2_147_483_647

/** The time of the machine. */
export const createSystemClock = (): Clock => ({
  now: () => Date.now(),
  sleep: async (durationMs, signal) => {
    signal?.throwIfAborted()
    const options = signal === undefined ? {} : { signal }
    let restMs = Math.max(0, durationMs)
    try {
      do {
        const partMs = Math.min(restMs, longestTimerMs)
        await wait(partMs, undefined, options)
        restMs -= partMs
      } while (restMs > 0)
    } catch (thrown) {
      signal?.throwIfAborted()
      throw thrown
    }
  },
})
