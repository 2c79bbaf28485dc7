import PQueue from 'p-queue'
import { asPigmeuError, PigmeuError } from '../../../domain/errors.ts'
import type { StageName } from '../../../domain/status.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Log } from '../../../ports/log.ts'
import type { Queue, Ring, RingHandler, RingPriority } from '../../../ports/queue.ts'

type CompleteRing = Required<Ring>

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
 * earliest; a ring while its submission is being looked at is answered again afterwards or beside it.
 */
export const createInProcessQueue = ({ clock, log }: { readonly clock: Clock; readonly log: Log }): Queue => {
  const waiting = new Map<string, WaitingRing>()
  const answers = new PQueue({ autoStart: false })
  const closing = new AbortController()
  let listener: { readonly handler: RingHandler; readonly stages: readonly StageName[] } | null = null

  const answer = async (submissionId: string, stage: StageName): Promise<void> => {
    waiting.delete(submissionId)
    // Nobody else hears what this process does not do.
    if (listener?.stages.includes(stage) !== true) return
    try {
      await listener.handler(submissionId)
    } catch (thrown) {
      const error = asPigmeuError(thrown)
      log.error('a ring could not be answered', { submission_id: submissionId, code: error.code, error: error.message })
    }
  }
  const line = ({ submissionId, stage, priority }: CompleteRing): void => {
    // Only a closing queue rejects, for rings that it lets go.
    answers.add(() => answer(submissionId, stage), { priority: precedence[priority] }).catch(() => undefined)
  }
  const lineLater = async (ring: CompleteRing, { replaced }: WaitingRing): Promise<void> => {
    try {
      await clock.sleep(ring.delayMs, AbortSignal.any([replaced.signal, closing.signal]))
      line(ring)
    } catch {
      // Replaced by an earlier ring, or let go at the close.
    }
  }

  return {
    ring: async ({ submissionId, stage, delayMs = 0, priority = 'normal' }) => {
      if (closing.signal.aborted) return
      const dueAtMs = clock.now() + Math.max(0, delayMs)
      const present = waiting.get(submissionId)
      if (present !== undefined && present.dueAtMs <= dueAtMs) return
      present?.replaced.abort()
      const held: WaitingRing = { dueAtMs, replaced: new AbortController() }
      waiting.set(submissionId, held)
      const ring = { submissionId, stage, delayMs, priority }
      if (delayMs <= 0) line(ring)
      else void lineLater(ring, held)
    },
    listen: async (handler, { concurrency, stages }) => {
      if (listener !== null) throw new PigmeuError('INTERNAL', 'somebody listens to this queue already')
      listener = { handler, stages }
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
