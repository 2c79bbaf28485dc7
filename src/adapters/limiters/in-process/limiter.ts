import { PigmeuError } from '../../../domain/errors.ts'
import { type Clock, instant } from '../../../ports/clock.ts'
import type { Limiter } from '../../../ports/limiter.ts'

interface Lane {
  /** Settles when the last caller in line has gone or given up. */
  tail: Promise<void>
  waiting: number
  lastAt: number
  intervalMs: number
  pausedUntil: number
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

const paused = (key: string, untilMs: number, pauseMs: number): PigmeuError =>
  new PigmeuError('FETCH_PAUSED', `It asked not to be asked again before ${instant(untilMs)}.`, {
    context: { key },
    retryAfterMs: pauseMs,
  })

/** Holds callers of one key back within this process: first come, first served; who gives up costs the others nothing. */
export const createInProcessLimiter = (clock: Clock): Limiter => {
  const lanes = new Map<string, Lane>()

  const isIdle = (lane: Lane): boolean =>
    lane.waiting === 0 && Math.max(lane.lastAt + lane.intervalMs, lane.pausedUntil) <= clock.now()

  const laneOf = (key: string): Lane => {
    const present = lanes.get(key)
    if (present) return present
    if (lanes.size >= lanesKept) for (const [other, lane] of lanes) if (isIdle(lane)) lanes.delete(other)
    const tail = Promise.resolve()
    const lane = { tail, waiting: 0, lastAt: Number.NEGATIVE_INFINITY, intervalMs: 0, pausedUntil: 0 }
    lanes.set(key, lane)
    return lane
  }

  /** A pause is waited out beside the line, so that nobody's patience keeps others in it. */
  const waitOutPause = async (key: string, lane: Lane, signal: AbortSignal, patienceMs: number): Promise<void> => {
    for (let pauseMs = lane.pausedUntil - clock.now(); pauseMs > 0; pauseMs = lane.pausedUntil - clock.now()) {
      if (pauseMs > patienceMs) throw paused(key, lane.pausedUntil, pauseMs)
      await clock.sleep(pauseMs, signal)
    }
  }

  /** Takes a place in the line and goes when it comes up; false when the line was paused in the meantime. */
  const goInTurn = async (lane: Lane, intervalMs: number, signal: AbortSignal): Promise<boolean> => {
    const before = lane.tail
    const mine = Promise.withResolvers<void>()
    lane.tail = before.then(() => mine.promise)
    try {
      await settled(before, signal)
      // Never more than one interval, also when the machine's clock was set back since the last one went.
      const waitMs = Math.min(intervalMs, lane.lastAt + intervalMs - clock.now())
      if (waitMs > 0) await clock.sleep(waitMs, signal)
      signal.throwIfAborted()
      if (lane.pausedUntil > clock.now()) return false
      lane.lastAt = clock.now()
      lane.intervalMs = intervalMs
      return true
    } finally {
      mine.resolve()
    }
  }

  return {
    async take(key, intervalMs, signal, patienceMs = Number.POSITIVE_INFINITY) {
      signal.throwIfAborted()
      const lane = laneOf(key)
      lane.waiting += 1
      try {
        do await waitOutPause(key, lane, signal, patienceMs)
        while (!(await goInTurn(lane, intervalMs, signal)))
      } finally {
        lane.waiting -= 1
      }
    },
    async pause(key, untilMs) {
      const lane = laneOf(key)
      lane.pausedUntil = Math.max(lane.pausedUntil, untilMs)
    },
  }
}
