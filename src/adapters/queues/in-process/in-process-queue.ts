import PQueue from 'p-queue'
import { asPigmeuError, PigmeuError } from '../../../domain/errors.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Log } from '../../../ports/log.ts'
import type { Queue, Ring, RingHandler, RingPriority } from '../../../ports/queue.ts'

type DelayedRing = Required<Omit<Ring, 'stage'>>

/** The higher goes first. */
const precedence: { readonly [P in RingPriority]: number } = { person: 2, normal: 1, bulk: 0 }

/** A ring that nobody has answered yet. */
interface WaitingRing {
  readonly dueAtMs: number
  /** Aborted when an earlier ring takes its place. */
  readonly replaced: AbortController
}

/**
 * The doorbell within one process. Rings before `listen` are kept; several waiting rings of one submission are one, the
 * earliest; one process does every stage; a ring while its submission is being looked at is answered again afterwards or beside it.
 */
export const createInProcessQueue = ({ clock, log }: { readonly clock: Clock; readonly log: Log }): Queue => {
  const waiting = new Map<string, WaitingRing>()
  const answers = new PQueue({ autoStart: false })
  const closing = new AbortController()
  let handler: RingHandler | null = null

  const answer = async (submissionId: string): Promise<void> => {
    waiting.delete(submissionId)
    try {
      await handler?.(submissionId)
    } catch (thrown) {
      const error = asPigmeuError(thrown)
      log.error('a ring could not be answered', { submission_id: submissionId, code: error.code, error: error.message })
    }
  }
  const line = (submissionId: string, priority: RingPriority): void => {
    // Only a closing queue rejects, for rings that it lets go.
    answers.add(() => answer(submissionId), { priority: precedence[priority] }).catch(() => undefined)
  }
  const lineLater = async ({ submissionId, delayMs, priority }: DelayedRing, ring: WaitingRing): Promise<void> => {
    try {
      await clock.sleep(delayMs, AbortSignal.any([ring.replaced.signal, closing.signal]))
      line(submissionId, priority)
    } catch {
      // Replaced by an earlier ring, or let go at the close.
    }
  }

  return {
    ring: async ({ submissionId, delayMs = 0, priority = 'normal' }) => {
      if (closing.signal.aborted) return
      const dueAtMs = clock.now() + Math.max(0, delayMs)
      const present = waiting.get(submissionId)
      if (present !== undefined && present.dueAtMs <= dueAtMs) return
      present?.replaced.abort()
      const ring: WaitingRing = { dueAtMs, replaced: new AbortController() }
      waiting.set(submissionId, ring)
      if (delayMs <= 0) line(submissionId, priority)
      else void lineLater({ submissionId, delayMs, priority }, ring)
    },
    listen: async (ringHandler, { concurrency }) => {
      if (handler !== null) throw new PigmeuError('INTERNAL', 'somebody listens to this queue already')
      handler = ringHandler
      answers.concurrency = concurrency
      answers.start()
    },
    close: async (graceMs) => {
      closing.abort()
      answers.pause()
      answers.clear()
      waiting.clear()
      const waitedLongEnough = new AbortController()
      const grace = clock.sleep(graceMs, waitedLongEnough.signal).catch(() => undefined)
      await Promise.race([answers.onPendingZero(), grace])
      waitedLongEnough.abort()
    },
  }
}
