import { asPigmeuError, PigmeuError } from '../domain/errors.ts'
import { type Clock, instant } from '../ports/clock.ts'
import type { Events } from '../ports/events.ts'
import type { Log } from '../ports/log.ts'
import type { Stage, StageContext, StageResult } from '../ports/stage.ts'
import { articleKey, type Claim, type Store } from '../ports/store.ts'
import type { Telemetry } from '../ports/telemetry.ts'
import { keepLease, type LeaseKeeper } from './lease-keeper.ts'
import type { EngineOptions } from './options.ts'
import { patiently } from './patience.ts'
import { endWithError, endWithHandBack, endWithResult, mayApproveItself, type RunEnd } from './run-end.ts'
import { createSteps } from './steps.ts'
import { timedId } from './timed-id.ts'

/** All that a run of a stage needs. */
export interface RunWorld {
  readonly store: Store
  readonly events: Events
  readonly clock: Clock
  readonly log: Log
  readonly telemetry: Telemetry
  readonly options: EngineOptions
  /** Aborted when the process stops. */
  readonly shutdown: AbortSignal
}

/** A run under way. */
export interface StageRunUnderWay {
  readonly keeper: LeaseKeeper
  /** What the run came to; null when the lease was lost, so that nothing may be written. */
  readonly end: Promise<RunEnd | null>
}

const rejectedAtAbort = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

const contextOf = (world: RunWorld, claim: Claim, signal: AbortSignal, loseLease: () => PigmeuError): StageContext => {
  const { store, clock, log } = world
  const { stage, submission } = claim
  const submissionId = submission.submission_id
  return {
    submission,
    signal,
    log,
    now: () => instant(clock.now()),
    step: createSteps({ ...world, claim, signal, loseLease }),
    tellWriting: (step, characters) =>
      world.events.publish({
        kind: 'writing',
        submission_id: submissionId,
        at: instant(clock.now()),
        stage,
        step,
        characters,
      }),
    recordCall: async (call) => {
      const nowMs = clock.now()
      const named = { call_id: timedId(nowMs), submission_id: submissionId, stage, at: instant(nowMs) }
      const document = { ...call, ...named }
      await patiently({ ...world, signal }, () => store.put([{ collection: 'model_calls', document }]))
    },
  }
}

const endOf = async (
  { store, clock, options }: RunWorld,
  claim: Claim,
  run: () => Promise<StageResult>,
): Promise<RunEnd> => {
  try {
    const result = await run()
    const id = claim.submission.submission_id
    const version = result.set?.article_version ?? claim.submission.article_version
    const written = result.documents?.find(
      (write) => write.collection === 'articles' && write.document.version === version,
    )
    const article = !mayApproveItself(claim, result)
      ? null
      : written?.collection === 'articles'
        ? written.document
        : await store.document('articles', articleKey(id, version))
    return endWithResult(claim, result, article, instant(clock.now()))
  } catch (thrown) {
    return endWithError(claim, asPigmeuError(thrown), clock.now(), options)
  }
}

/** Given when a run is over: an abort without a reason makes an error of its own each time. */
const over = new Error('the run is over')

/**
 * What ends a run early: its lease is lost, its time is up, the process stops. One signal of its own and not one made of the
 * process's: what is derived from a signal that lives as long as the process is kept as long, with all that listens to it.
 */
const createRunEnding = (shutdown: AbortSignal) => {
  const ending = new AbortController()
  const stop = (): void => ending.abort(shutdown.reason)
  if (shutdown.aborted) stop()
  else shutdown.addEventListener('abort', stop, { once: true })
  return {
    signal: ending.signal,
    end: (error: PigmeuError): void => ending.abort(error),
    /** The run is over: the process need not know of it any more. */
    release: (): void => shutdown.removeEventListener('abort', stop),
  }
}

/** Runs a claim's stage under its hard limit, with its lease kept, until it ends, is stopped or loses its lease. */
export const runStage = (world: RunWorld, claim: Claim, stage: Stage): StageRunUnderWay => {
  const { clock, options, shutdown } = world
  const ending = createRunEnding(shutdown)
  const { signal } = ending
  const ended = new AbortController()
  let isLost = false
  const loseLease = (): PigmeuError => {
    const error = new PigmeuError('LEASE_LOST')
    isLost = true
    ending.end(error)
    return error
  }
  const keeper = keepLease({ ...world, claim, onLost: loseLease })
  clock
    .sleep(options.stageLimitMs, ended.signal)
    .then(() => ending.end(new PigmeuError('STAGE_TIMEOUT')))
    .catch(() => undefined)

  const underLimits = async () => {
    try {
      return await Promise.race([stage.run(contextOf(world, claim, signal, loseLease)), rejectedAtAbort(signal)])
    } catch (thrown) {
      throw signal.aborted ? signal.reason : thrown
    }
  }
  const end = async (): Promise<RunEnd | null> => {
    const reached = await endOf(world, claim, underLimits)
    ended.abort(over)
    ending.release()
    if (isLost) return null
    return reached.error !== null && shutdown.aborted ? endWithHandBack(claim) : reached
  }
  return { keeper, end: end() }
}
