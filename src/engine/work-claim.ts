import { PigmeuError } from '../domain/errors.ts'
import { tellTask } from '../domain/refusals/tasks.ts'
import { instant } from '../ports/clock.ts'
import type { Stage } from '../ports/stage.ts'
import type { Claim } from '../ports/store.ts'
import { closeRun } from './close-run.ts'
import { endWithError, type RunEnd } from './run-end.ts'
import { type RunWorld, runStage, type StageRunUnderWay } from './stage-run.ts'
import { watchRun } from './watched-run.ts'

/** The runs of this process, by submission. */
export type RunsUnderWay = Map<string, StageRunUnderWay>

/** The run itself, without whoever watches it. */
const runClaim = async (world: RunWorld, runs: RunsUnderWay, claim: Claim, stage: Stage): Promise<RunEnd | null> => {
  const { clock, events, options, log } = world
  const { submission_id: id, crashes } = claim.submission
  const startedAt = instant(clock.now())
  if (crashes >= options.maxCrashes) {
    const error = new PigmeuError('TOO_MANY_CRASHES', tellTask('crashed_too_often', { crashes }))
    return closeRun(world, claim, endWithError(claim, error, clock.now(), options), startedAt)
  }
  const told = { kind: 'attempt', stage: claim.stage, outcome: 'started', error_code: null, retry_at: null } as const
  events.publish({ ...told, submission_id: id, at: startedAt })
  const run = runStage(world, claim, stage)
  runs.set(id, run)
  try {
    const end = await run.end
    runs.delete(id)
    const written = end === null ? null : await closeRun(world, claim, end, startedAt)
    if (written === null) log.info('the lease was lost; what this run did is dropped')
    return written
  } finally {
    run.keeper.stop()
  }
}

/**
 * Works on a claimed submission until its run is written, dropped or handed back. A book whose runs keep ending with their
 * process is not run again but fails.
 * @returns the end that was written; null when the lease was lost: nothing was
 * @throws STORE_UNAVAILABLE
 */
export const workClaim = (world: RunWorld, runs: RunsUnderWay, claim: Claim, stage: Stage): Promise<RunEnd | null> =>
  watchRun({ ...world, nowMs: world.clock.now() }, claim, (log) => runClaim({ ...world, log }, runs, claim, stage))
