import type { Clock } from '../../../ports/clock.ts'

/**
 * The longest wait that a timer takes, in milliseconds; longer ones are waited in parts.
 * @source https://nodejs.org/api/timers.html#settimeoutcallback-delay-args (a delay over 2147483647 becomes 1)
 */
const longestTimerMs = 2_147_483_647

/** Not `node:timers/promises`: its error of an aborted wait, thrown away here, costs more than all else that a run needs of the engine. */
const wait = (partMs: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const wake = (): void => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', wake)
      resolve()
    }, partMs)
    signal?.addEventListener('abort', wake, { once: true })
  })

/** The time of the machine. */
export const createSystemClock = (): Clock => ({
  now: () => Date.now(),
  sleep: async (durationMs, signal) => {
    let restMs = Math.max(0, durationMs)
    do {
      signal?.throwIfAborted()
      const partMs = Math.min(restMs, longestTimerMs)
      await wait(partMs, signal)
      restMs -= partMs
    } while (restMs > 0)
  },
})
