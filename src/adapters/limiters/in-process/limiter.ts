import type { Clock } from '../../../ports/clock.ts'
import type { Limiter } from '../../../ports/limiter.ts'

interface Lane {
  /** Settles when the last caller in line has gone or given up. */
  tail: Promise<void>
  waiting: number
  lastAt: number
  intervalMs: number
}

/** Lanes that hold nobody back any more are dropped when so many are remembered. */
const lanesKept = 1_000

const settled = (before: Promise<void>, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason)
    signal.addEventListener('abort', giveUp, { once: true })
    before.then(() => {
      signal.removeEventListener('abort', giveUp)
      resolve()
    }, reject)
  })

/** Holds callers of one key back within this process: first come, first served; who gives up costs the others nothing. */
export const createInProcessLimiter = (clock: Clock): Limiter => {
  const lanes = new Map<string, Lane>()

  const forgetIdle = () => {
    if (lanes.size <= lanesKept) return
    for (const [key, lane] of lanes)
      if (lane.waiting === 0 && lane.lastAt + lane.intervalMs <= clock.now()) lanes.delete(key)
  }

  const laneOf = (key: string): Lane => {
    const present = lanes.get(key)
    if (present) return present
    forgetIdle()
    const lane: Lane = { tail: Promise.resolve(), waiting: 0, lastAt: Number.NEGATIVE_INFINITY, intervalMs: 0 }
    lanes.set(key, lane)
    return lane
  }

  return {
    async take(key, intervalMs, signal) {
      signal.throwIfAborted()
      const lane = laneOf(key)
      const before = lane.tail
      const mine = Promise.withResolvers<void>()
      lane.tail = before.then(() => mine.promise)
      lane.waiting += 1
      try {
        await settled(before, signal)
        const waitMs = lane.lastAt + intervalMs - clock.now()
        if (waitMs > 0) await clock.sleep(waitMs, signal)
        signal.throwIfAborted()
        lane.lastAt = clock.now()
        lane.intervalMs = intervalMs
      } finally {
        lane.waiting -= 1
        mine.resolve()
      }
    },
  }
}
