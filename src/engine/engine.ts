import { PigmeuError } from '../domain/errors.ts'
import { owedFrom } from '../domain/owed.ts'
import { type StageName, stageNames } from '../domain/status.ts'
import { type Clock, instant } from '../ports/clock.ts'
import type { Events } from '../ports/events.ts'
import type { Log } from '../ports/log.ts'
import type { Queue } from '../ports/queue.ts'
import type { Stage } from '../ports/stage.ts'
import type { Store } from '../ports/store.ts'
import { defaultEngineOptions, type EngineOptions } from './options.ts'
import { timedId } from './timed-id.ts'
import { type RunsUnderWay, workClaim } from './work-claim.ts'

/** What an engine is made of. */
export interface EngineParts {
  readonly store: Store
  readonly queue: Queue
  readonly events: Events
  readonly clock: Clock
  readonly log: Log
  /** One of each name. */
  readonly stages: readonly Stage[]
  readonly options?: Partial<EngineOptions>
}

/** Turns the status table into motion. */
export interface Engine {
  /**
   * Runs the stage that a submission is owed, if it is and nobody else does; rings for the next.
   * Safe to call any number of times, from anywhere. A call for a book that runs here also looks whether it may go on.
   * @throws STORE_UNAVAILABLE
   */
  advance(submissionId: string): Promise<void>
  /** Rings for whatever is owed and unleased; how many that was. @throws STORE_UNAVAILABLE */
  sweep(): Promise<number>
  /** Answers rings, so many at once, and sweeps, now and ever again. */
  start(concurrency: number): Promise<void>
  /** Takes no more work, hands back what runs, and waits for that at most so long. */
  stop(graceMs: number): Promise<void>
}

/** More than a sweep ever rings for at once; the rest follows at the next. */
const sweepLimit = 10_000

const stagesByName = (stages: readonly Stage[]): ReadonlyMap<StageName, Stage> => {
  const byName = new Map(stages.map((stage) => [stage.name, stage]))
  const missing = stageNames.filter((name) => !byName.has(name))
  if (missing.length > 0) throw new PigmeuError('CONFIG_INVALID', `the engine lacks the stages ${missing.join(', ')}`)
  return byName
}

/** Builds an engine; nothing moves until `advance`, `sweep` or `start` is called. @throws CONFIG_INVALID */
export const createEngine = (parts: EngineParts): Engine => {
  const { store, queue, events, clock } = parts
  const options: EngineOptions = { ...defaultEngineOptions(), ...parts.options }
  const stages = stagesByName(parts.stages)
  const stopping = new AbortController()
  const runs: RunsUnderWay = new Map()
  const underWay = new Set<Promise<void>>()

  const ringWhenOwed = async (submissionId: string): Promise<void> => {
    const submission = await store.get(submissionId)
    if (submission === null || submission.lease !== null) return
    const fromMs = owedFrom(submission)
    if (fromMs !== null) await queue.ring(submissionId, Math.max(0, fromMs - clock.now()))
  }

  const advanceOnce = async (submissionId: string): Promise<void> => {
    await runs.get(submissionId)?.keeper.check()
    const nowMs = clock.now()
    const worker = { owner: options.owner, token: timedId(nowMs), leaseMs: options.leaseMs, now: instant(nowMs) }
    const claim = await store.claim(submissionId, worker)
    const stage = claim === null ? undefined : stages.get(claim.stage)
    if (claim !== null && stage !== undefined) {
      const facts = { submission_id: submissionId, stage: claim.stage, attempt: claim.submission.attempts }
      const shutdown = stopping.signal
      await workClaim({ store, events, clock, log: parts.log.with(facts), options, shutdown }, runs, claim, stage)
    }
    if (!stopping.signal.aborted) await ringWhenOwed(submissionId)
  }

  const sweep = async (): Promise<number> => {
    const owed = await store.owed(instant(clock.now()), sweepLimit)
    for (const submissionId of owed) await queue.ring(submissionId)
    return owed.length
  }

  const sweepOn = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await sweep().catch((thrown: unknown) => parts.log.warn('a sweep failed', { error: String(thrown) }))
      await clock.sleep(options.sweepEveryMs, stopping.signal)
    }
  }

  /** Somebody moved a book that runs here: cancelled it, for one. Its run need not go on to the next renewal. */
  const stopWatching = events.subscribe((event) => {
    if (event.kind === 'status') void runs.get(event.submission_id)?.keeper.check()
  })

  const advance = async (submissionId: string): Promise<void> => {
    if (stopping.signal.aborted) return
    const advancing = advanceOnce(submissionId)
    underWay.add(advancing)
    try {
      await advancing
    } finally {
      underWay.delete(advancing)
    }
  }

  return {
    advance,
    sweep,
    start: async (concurrency) => {
      await queue.listen(advance, concurrency)
      // Ends only at the stop, by its signal.
      sweepOn().catch(() => undefined)
    },
    stop: async (graceMs) => {
      stopping.abort(new Error('the process stops'))
      stopWatching()
      const settled = new AbortController()
      const grace = clock.sleep(graceMs, settled.signal).catch(() => undefined)
      await Promise.all([queue.close(graceMs), Promise.race([Promise.allSettled(underWay), grace])])
      settled.abort()
    },
  }
}
