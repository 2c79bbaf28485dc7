import { isStoreAway } from '../domain/disk-faults.ts'
import { asPigmeuError } from '../domain/errors.ts'
import { instant } from '../ports/clock.ts'
import type { Claim } from '../ports/store.ts'
import { deadLetters } from './dead-letter.ts'
import { happeningsOf } from './happenings.ts'
import { patiently } from './patience.ts'
import { endWithError, type RunEnd, runRecord } from './run-end.ts'
import type { RunWorld } from './stage-run.ts'
import { countRun } from './watched-run.ts'

const commit = (world: RunWorld, claim: Claim, end: RunEnd, startedAt: string): Promise<boolean> => {
  const { store, clock, options, shutdown } = world
  return patiently({ ...world, signal: shutdown }, async () => {
    const now = instant(clock.now())
    const document = runRecord(claim, end, options.owner, startedAt, now)
    const letters = await deadLetters(store, claim, end, document)
    const told = happeningsOf(claim, end, now)
    const documents = [...end.change.documents, { collection: 'stage_runs', document } as const, ...letters, ...told]
    return store.commit(claim, { ...end.change, documents }, now)
  })
}

/** Says what a run came to, to watchers and the log. */
const report = (world: RunWorld, claim: Claim, end: RunEnd, startedAt: string): void => {
  const { events, clock, log, telemetry } = world
  const { submission, stage } = claim
  const durationMs = clock.now() - Date.parse(startedAt)
  countRun(telemetry, claim, end, durationMs)
  const told = { submission_id: submission.submission_id, at: instant(clock.now()) }
  const code = end.error?.code ?? null
  events.publish({ ...told, kind: 'attempt', stage, outcome: end.outcome, error_code: code, retry_at: end.retryAt })
  for (const move of end.change.moves) {
    events.publish({ ...told, kind: 'status', status: move.to, reason: move.reason })
  }
  const facts = {
    outcome: end.outcome,
    duration_ms: durationMs,
    code,
    error: end.error?.message,
    retry_at: end.retryAt,
  }
  if (end.outcome === 'failed') log.error('a stage failed', { ...facts, cause: String(end.error?.cause ?? '') })
  else if (end.error !== null) log.warn('a stage will be tried again', facts)
  else log.info('a stage run ended', { ...facts, to: end.change.moves.at(-1)?.to })
}

/**
 * Ends a run: writes what it came to, its record, its documents, what people are to be told of it and, when it
 * failed for good, its dead letter in one commit, and says so. What the store will not take
 * (a fault of the stage) becomes the failure of the book, so that it does not come back for ever.
 * @returns the end that was written; null when the lease was lost: nothing was
 * @throws STORE_UNAVAILABLE when the store stays away; the lease then runs out by itself
 */
export const closeRun = async (
  world: RunWorld,
  claim: Claim,
  end: RunEnd,
  startedAt: string,
): Promise<RunEnd | null> => {
  const close = async (reached: RunEnd): Promise<RunEnd | null> => {
    if (!(await commit(world, claim, reached, startedAt))) return null
    report(world, claim, reached, startedAt)
    return reached
  }
  try {
    return await close(end)
  } catch (thrown) {
    const error = asPigmeuError(thrown)
    if (isStoreAway(error.code) || end.error !== null) throw error
    return close(endWithError(claim, error, world.clock.now(), world.options))
  }
}
