import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'
import { asPigmeuError } from '../../../domain/errors.ts'
import type { StageName } from '../../../domain/status.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Log } from '../../../ports/log.ts'
import type { Listening, RingHandler } from '../../../ports/queue.ts'
import { type Door, type HeldRing, recoverEveryMs, renewEveryMs } from './door.ts'
import type { Doors } from './doors.ts'
import { createRota } from './rota.ts'

/** What a listener is made of. */
export interface ListenerParts extends Listening {
  readonly doors: Doors
  /** A connection of its own, on which it waits for rings. */
  readonly blocking: Redis
  readonly handler: RingHandler
  readonly clock: Clock
  readonly log: Log
  /** How long a ring stays with a process that says nothing more. */
  readonly lockMs: number
}

/** Answers rings until it is stopped. */
export interface Listener {
  /** Takes no more, waits at most so long for what is under way, gives the rest back. */
  stop(graceMs: number): Promise<void>
}

/** When Redis is away, it is tried again after so long. */
const tryAgainMs = 250
/** Servers before 7.0.8 take a time-out of a millisecond for none at all; BullMQ keeps to the same. */
const leastWaitMs = 2
/** Nobody waits longer for a ring without looking, so that one that went unnoticed is late, not lost. */
const longestWaitMs = 5_000

/**
 * Starts answering the rings of several stages, so many at once over all of them. One loop takes rings, and only into a free slot, so
 * no ring is held back from other processes; without rings it waits for those of all stages by one blocking command.
 */
export const startListener = (parts: ListenerParts): Listener => {
  const { doors, blocking, handler, clock, log, stages, concurrency } = parts
  const stopping = new AbortController()
  const rota = createRota(stages)
  const held = new Map<HeldRing, Door>()
  const underWay = new Set<Promise<void>>()
  const name = randomUUID()
  let taken = 0
  let answering = 0
  let slotFreed = Promise.withResolvers<void>()

  const freeSlot = (): void => {
    answering -= 1
    slotFreed.resolve()
    slotFreed = Promise.withResolvers<void>()
  }
  const handle = async ({ submissionId }: HeldRing): Promise<void> => {
    try {
      await handler(submissionId)
    } catch (thrown) {
      const error = asPigmeuError(thrown)
      log.error('a ring could not be answered', { submission_id: submissionId, code: error.code, error: error.message })
    }
  }
  /** What cannot be finished or released is given to somebody else when its lock has run out: a look too many harms nobody. */
  const unfinished = (thrown: unknown): null => {
    log.debug('a ring stays held until its lock runs out', { error: String(thrown) })
    return null
  }
  /** Answers a ring, then those that follow it at the same door, in one slot; frees the slot at the end. */
  const answer = async (door: Door, first: HeldRing): Promise<void> => {
    let ring: HeldRing | null = first
    let next: Promise<HeldRing | null> = Promise.resolve(null)
    while (ring !== null) {
      held.set(ring, door)
      await handle(ring)
      // At the end of the grace it was given back.
      if (!held.delete(ring)) break
      const takesNext = !stopping.signal.aborted && rota.isAlone(door.stage, clock.now())
      next = finish(door, ring, takesNext)
      ring = takesNext ? await next : null
    }
    freeSlot()
    await next
  }
  const finish = async (door: Door, ring: HeldRing, takesNext: boolean): Promise<HeldRing | null> => {
    const look = await door.finish(ring, takesNext).catch(unfinished)
    if (look === null) return null
    if (takesNext) rota.looked(door.stage, clock.now(), look)
    return keepUnlessStopping(door, look.ring)
  }
  const keepUnlessStopping = async (door: Door, ring: HeldRing | null): Promise<HeldRing | null> => {
    if (ring === null || !stopping.signal.aborted) return ring
    await door.release(ring).catch(unfinished)
    return null
  }

  const lookAt = async (stage: StageName): Promise<void> => {
    const door = doors.of(stage)
    taken += 1
    const look = await door.take(`${name}:${taken}`)
    rota.looked(stage, clock.now(), look)
    const ring = await keepUnlessStopping(door, look.ring)
    if (ring === null) return
    answering += 1
    const answered = answer(door, ring).finally(() => underWay.delete(answered))
    underWay.add(answered)
  }
  const waitForRing = async (): Promise<void> => {
    const restMs = rota.restMs(clock.now())
    if (restMs <= 0) return
    const waitMs = Math.min(Math.max(restMs, leastWaitMs), longestWaitMs)
    const markers = new Map(stages.map((stage) => [doors.of(stage).marker, stage]))
    const popped = await blocking.bzpopmin(...markers.keys(), waitMs / 1_000)
    if (popped === null) return
    const [marker, , atMs] = popped
    const stage = markers.get(marker)
    if (stage !== undefined) rota.rung(stage, Number(atMs))
  }
  const takeRings = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        const stage = answering < concurrency ? rota.next(clock.now()) : null
        if (answering >= concurrency) await slotFreed.promise
        else if (stage === null) await waitForRing()
        else await lookAt(stage)
      } catch (thrown) {
        log.debug('rings cannot be taken at this moment', { error: String(thrown) })
        await clock.sleep(tryAgainMs, stopping.signal).catch(() => undefined)
      }
    }
  }

  const ringsOf = (door: Door): readonly HeldRing[] =>
    [...held].filter(([, each]) => each === door).map(([ring]) => ring)
  /** Now and ever again, until the end; Redis may be away. */
  const repeat = async (everyMs: number, work: (door: Door) => Promise<void>): Promise<void> => {
    while (!stopping.signal.aborted) {
      for (const stage of stages) {
        try {
          await work(doors.of(stage))
        } catch (thrown) {
          log.debug('locks of rings cannot be looked after at this moment', { error: String(thrown) })
        }
      }
      await clock.sleep(everyMs, stopping.signal).catch(() => undefined)
    }
  }
  const renew = async (door: Door): Promise<void> => {
    const rings = ringsOf(door)
    if (rings.length > 0) await door.renew(rings)
  }
  const taking = takeRings()
  void repeat(renewEveryMs(parts.lockMs), renew)
  void repeat(recoverEveryMs(parts.lockMs), (door) => door.recover())

  return {
    stop: async (graceMs) => {
      stopping.abort()
      slotFreed.resolve()
      blocking.disconnect()
      await taking
      const settled = new AbortController()
      const grace = clock.sleep(graceMs, settled.signal).catch(() => undefined)
      await Promise.race([Promise.all(underWay), grace])
      settled.abort()
      const unanswered = [...held]
      held.clear()
      await Promise.all(unanswered.map(([ring, door]) => door.release(ring).catch(unfinished)))
    },
  }
}
