import type { Clock } from '../../../ports/clock.ts'

/** The line of a key within this process, and what this process knows of the key. */
export interface Lane {
  /** Callers in line and in pauses. */
  waiting: number
  /** When the last caller of this process went, in milliseconds since the epoch. */
  lastAt: number
  intervalMs: number
  pausedUntil: number
  /** Resolves at the head of the line with what lets the next one up; rejects, and lets the next one up, when the signal is aborted. */
  join(signal: AbortSignal): Promise<() => void>
}

/** The lanes of a process, by key. */
export interface Lanes {
  of(key: string): Lane
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

const openLane = (): Lane => {
  /** Settles when the last caller in line has gone or given up. */
  let tail = Promise.resolve()
  return {
    waiting: 0,
    lastAt: Number.NEGATIVE_INFINITY,
    intervalMs: 0,
    pausedUntil: 0,
    join: async (signal) => {
      const before = tail
      const mine = Promise.withResolvers<void>()
      tail = before.then(() => mine.promise)
      try {
        await settled(before, signal)
        signal.throwIfAborted()
      } catch (thrown) {
        mine.resolve()
        throw thrown
      }
      return mine.resolve
    },
  }
}

/** Makes the lanes of a process. */
export const createLanes = (clock: Clock): Lanes => {
  const lanes = new Map<string, Lane>()
  const isIdle = (lane: Lane): boolean =>
    lane.waiting === 0 && Math.max(lane.lastAt + lane.intervalMs, lane.pausedUntil) <= clock.now()
  return {
    of: (key) => {
      const present = lanes.get(key)
      if (present) return present
      if (lanes.size >= lanesKept) for (const [other, lane] of lanes) if (isIdle(lane)) lanes.delete(other)
      const lane = openLane()
      lanes.set(key, lane)
      return lane
    },
  }
}
