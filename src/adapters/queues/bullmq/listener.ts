import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'
import type { StageName } from '../../../domain/status.ts'
import type { Listening, RingHandler } from '../../../ports/queue.ts'
import { createAnswering } from './answering.ts'
import type { Door, HeldRing } from './door.ts'
import { type LockParts, lookAfterLocks } from './locks.ts'
import { createRota, type Rota } from './rota.ts'
import { createSlots } from './slots.ts'

/** What a listener is made of. */
export interface ListenerParts extends Listening, Omit<LockParts, 'held'> {
  /** A connection of its own, on which it waits for rings. */
  readonly blocking: Redis
  readonly handler: RingHandler
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

/** Waits until one of the stages is rung, a delayed ring is due, or for a while. */
const waitForRing = async ({ doors, stages, blocking, clock }: ListenerParts, rota: Rota): Promise<void> => {
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

/**
 * Starts answering the rings of several stages, so many at once over all of them. One loop takes rings, and only into a free slot, so
 * no ring is held back from other processes; without rings it waits for those of all stages by one blocking command.
 */
export const startListener = (parts: ListenerParts): Listener => {
  const { doors, blocking, clock, log, stages, concurrency } = parts
  const stopping = new AbortController()
  const rota = createRota(stages)
  const slots = createSlots(concurrency)
  const held = new Map<HeldRing, Door>()
  const answering = createAnswering({ ...parts, rota, slots, held }, stopping.signal)
  const name = randomUUID()
  let looks = 0

  const lookAt = async (stage: StageName): Promise<void> => {
    const door = doors.of(stage)
    looks += 1
    const look = await door.take(`${name}:${looks}`)
    rota.looked(stage, clock.now(), look)
    if (look.ring !== null) await answering.begin(door, look.ring)
  }
  const takeRing = async (): Promise<void> => {
    if (!slots.isFree()) return slots.change()
    const stage = rota.next(clock.now())
    return stage === null ? waitForRing(parts, rota) : lookAt(stage)
  }
  const takeRings = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await takeRing()
      } catch (thrown) {
        log.debug('rings cannot be taken at this moment', { error: String(thrown) })
        await clock.sleep(tryAgainMs, stopping.signal).catch(() => undefined)
      }
    }
  }
  const taking = takeRings()
  lookAfterLocks({ ...parts, held }, stopping.signal)

  return {
    stop: async (graceMs) => {
      stopping.abort()
      slots.wake()
      blocking.disconnect()
      await taking
      const settled = new AbortController()
      const grace = clock.sleep(graceMs, settled.signal).catch(() => undefined)
      await Promise.race([answering.ended(), grace])
      settled.abort()
      await answering.release()
    },
  }
}
