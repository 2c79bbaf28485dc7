import type { Redis } from 'ioredis'
import { PigmeuError } from '../../../domain/errors.ts'
import { type Clock, instant } from '../../../ports/clock.ts'
import type { Limiter } from '../../../ports/limiter.ts'
import type { Log } from '../../../ports/log.ts'
import { createLanes, type Lane } from './lanes.ts'
import { type Answer, createTurns, type Turns } from './turns.ts'

/** What a limiter on Redis is made of. */
export interface RedisLimiterParts {
  /** A connection whose commands fail, not wait, when Redis is away. It stays the caller's. */
  readonly redis: Redis
  /** What the keys of this installation begin with. */
  readonly prefix: string
  readonly clock: Clock
  readonly log: Log
  /** The time by which all processes go; that of Redis unless told. */
  readonly now?: () => number
}

/** Whoever waits asks again after so long at the latest: those before it may have left, and others must know that it is there. */
const askAgainMs = 2_000
/** Whoever is told to go at once, but not first in line, asks again after so long. */
const leastWaitMs = 5

const paused = (key: string, untilMs: number, pauseMs: number): PigmeuError =>
  new PigmeuError('FETCH_PAUSED', `It asked not to be asked again before ${instant(untilMs)}.`, {
    context: { key },
    retryAfterMs: pauseMs,
  })

/** What this process would say if it were alone. */
const alone = ({ lastAt, pausedUntil }: Lane, intervalMs: number, nowMs: number): Answer => {
  if (pausedUntil > nowMs) return { kind: 'paused', forMs: pausedUntil - nowMs }
  const forMs = lastAt + intervalMs - nowMs
  return forMs > 0 ? { kind: 'wait', forMs } : { kind: 'go' }
}

/** A caller, and where it stands. */
interface Caller {
  readonly key: string
  readonly lane: Lane
  readonly intervalMs: number
  readonly signal: AbortSignal
  readonly sinceMs: number
}

/** Asks for a caller's turn: all processes where Redis can be reached, else this one alone. */
const createAsking = ({ turns, clock, log }: { turns: Turns; clock: Clock; log: Log }) => {
  let isAway = false
  const away = (thrown: unknown): void => {
    const fields = { error: thrown instanceof Error ? thrown.message : String(thrown) }
    if (!isAway) log.warn('rates are held within each process alone, for Redis cannot be reached', fields)
    isAway = true
  }
  const ask = async ({ key, lane, intervalMs, sinceMs }: Caller): Promise<Answer> => {
    const nowMs = clock.now()
    const lastAgoMs = Number.isFinite(lane.lastAt) ? nowMs - lane.lastAt : null
    const request = { waitedMs: nowMs - sinceMs, intervalMs, lastAgoMs, pauseMs: lane.pausedUntil - nowMs }
    try {
      const answer = await turns.ask(key, request)
      isAway = false
      return answer
    } catch (thrown) {
      away(thrown)
      return alone(lane, intervalMs, clock.now())
    }
  }
  return { ask, away }
}

/** Stands at the head of this process's line until the caller may go; how long it is paused instead, 0 when it went. */
const goOrPause = async (caller: Caller, ask: (caller: Caller) => Promise<Answer>, clock: Clock): Promise<number> => {
  const { lane, intervalMs, signal } = caller
  for (;;) {
    const askedAt = clock.now()
    const answer = await ask(caller)
    if (answer.kind === 'paused') {
      lane.pausedUntil = Math.max(lane.pausedUntil, askedAt + answer.forMs)
      return answer.forMs
    }
    if (answer.kind === 'go') {
      lane.lastAt = askedAt
      lane.intervalMs = intervalMs
      // Whoever gave up meanwhile has used up its own turn.
      signal.throwIfAborted()
      return 0
    }
    await clock.sleep(Math.min(Math.max(answer.forMs, leastWaitMs), askAgainMs), signal)
  }
}

/**
 * Holds callers of one key back across all processes of an installation: who waited longest goes first. The callers of a process stand in
 * line there; the first of them stands for the process in the line that Redis holds. While Redis is away, each process holds back its own.
 */
export const createRedisLimiter = ({ redis, prefix, clock, log, now }: RedisLimiterParts): Limiter => {
  const turns = createTurns(redis, prefix, now)
  const lanes = createLanes(clock)
  const { ask, away } = createAsking({ turns, clock, log })
  const inTurn = async (caller: Caller): Promise<number> => {
    const { key, lane, signal } = caller
    const leave = await lane.join(signal)
    try {
      return await goOrPause(caller, ask, clock)
    } catch (thrown) {
      if (lane.waiting === 1) turns.leave(key).catch(away)
      throw thrown
    } finally {
      leave()
    }
  }
  return {
    async take(key, intervalMs, signal, patienceMs = Number.POSITIVE_INFINITY) {
      signal.throwIfAborted()
      const lane = lanes.of(key)
      const caller = { key, lane, intervalMs, signal, sinceMs: clock.now() }
      lane.waiting += 1
      try {
        for (;;) {
          const pauseMs = await inTurn(caller)
          if (pauseMs === 0) return
          if (pauseMs > patienceMs) throw paused(key, clock.now() + pauseMs, pauseMs)
          // A pause is waited out beside the line, so that nobody's patience keeps others in it.
          await clock.sleep(pauseMs, signal)
        }
      } finally {
        lane.waiting -= 1
      }
    },
    async pause(key, untilMs) {
      const lane = lanes.of(key)
      lane.pausedUntil = Math.max(lane.pausedUntil, untilMs)
      try {
        await turns.pause(key, untilMs - clock.now())
      } catch (thrown) {
        away(thrown)
      }
    },
  }
}
