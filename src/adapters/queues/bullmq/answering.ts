import { asPigmeuError } from '../../../domain/errors.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Log } from '../../../ports/log.ts'
import type { RingHandler } from '../../../ports/queue.ts'
import type { Door, HeldRing } from './door.ts'
import type { Rota } from './rota.ts'
import type { Slots } from './slots.ts'

/** Answers the rings that were taken, each in a slot. */
export interface Answering {
  /** Answers a ring of a door in a slot, or gives it back when the process stops. */
  begin(door: Door, ring: HeldRing): Promise<void>
  /** Resolves when everything that was begun has ended. */
  ended(): Promise<void>
  /** Gives back what is still looked at. */
  release(): Promise<void>
}

/** What answering is made of. */
export interface AnsweringParts {
  readonly handler: RingHandler
  readonly rota: Rota
  readonly slots: Slots
  /** What this process holds, kept here. */
  readonly held: Map<HeldRing, Door>
  readonly clock: Clock
  readonly log: Log
}

/** A slot stays at one door for so long although others may have rings, in milliseconds. */
const staysMs = 20

/** Makes what answers rings until the signal. */
export const createAnswering = (parts: AnsweringParts, signal: AbortSignal): Answering => {
  const { handler, rota, slots, held, clock, log } = parts
  const underWay = new Set<Promise<void>>()
  /** What cannot be finished or given back is somebody else's when its lock has run out: a look too many harms nobody. */
  const unfinished = (thrown: unknown): null => {
    log.debug('a ring stays held until its lock runs out', { error: String(thrown) })
    return null
  }
  const handle = async ({ submissionId }: HeldRing): Promise<void> => {
    try {
      await handler(submissionId)
    } catch (thrown) {
      const error = asPigmeuError(thrown)
      log.error('a ring could not be answered', { submission_id: submissionId, code: error.code, error: error.message })
    }
  }
  const giveBack = async (door: Door, ring: HeldRing): Promise<void> =>
    void (await door.release(ring).catch(unfinished))
  /** Lets go of a ring that was answered; the next one when it was to be taken and there is one. */
  const finish = async (door: Door, ring: HeldRing, takesNext: boolean): Promise<HeldRing | null> => {
    const look = await door.finish(ring, takesNext).catch(unfinished)
    if (look !== null && takesNext) rota.looked(door.stage, clock.now(), look)
    const next = look?.ring ?? null
    if (next === null || !signal.aborted) return next
    await giveBack(door, next)
    return null
  }
  /**
   * Answers a ring, then, in the same slot, those that follow it at the same door: for a moment, or while no other stage may have one.
   * The next ring is taken by the command that lets go of the last, which halves what quick rings cost.
   */
  const answer = async (door: Door, first: HeldRing): Promise<void> => {
    const staysUntilMs = clock.now() + staysMs
    let finishing: Promise<HeldRing | null> = Promise.resolve(null)
    for (let ring: HeldRing | null = first; ring !== null; ) {
      held.set(ring, door)
      await handle(ring)
      // At the end of the grace it was given back.
      if (!held.delete(ring)) break
      const nowMs = clock.now()
      const takesNext = !signal.aborted && (nowMs < staysUntilMs || rota.isAlone(door.stage, nowMs))
      finishing = finish(door, ring, takesNext)
      ring = takesNext ? await finishing : null
    }
    slots.free()
    await finishing
  }
  return {
    begin: async (door, ring) => {
      if (signal.aborted) return giveBack(door, ring)
      slots.take()
      const answered = answer(door, ring).finally(() => underWay.delete(answered))
      underWay.add(answered)
    },
    ended: async () => void (await Promise.all(underWay)),
    release: async () => {
      const unanswered = [...held]
      held.clear()
      await Promise.all(unanswered.map(([ring, door]) => giveBack(door, ring)))
    },
  }
}
