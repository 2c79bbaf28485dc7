import type { StageName } from '../domain/status.ts'
import { instant } from '../ports/clock.ts'
import type { Queue } from '../ports/queue.ts'
import type { Stage } from '../ports/stage.ts'
import { ringFor } from './ring.ts'
import type { RunWorld } from './stage-run.ts'
import { timedId } from './timed-id.ts'
import { type RunsUnderWay, workClaim } from './work-claim.ts'

/** What looking at a submission needs. */
export interface AdvanceWorld extends RunWorld {
  readonly queue: Queue
  readonly stages: ReadonlyMap<StageName, Stage>
  readonly runs: RunsUnderWay
}

/** Rings for what a submission is owed next, when it is; nothing while somebody works on it. */
const ringWhenOwed = async ({ store, queue, clock }: AdvanceWorld, submissionId: string): Promise<void> => {
  const submission = await store.get(submissionId)
  const ring = submission === null ? null : ringFor(submission, clock.now())
  if (ring !== null) await queue.ring(ring)
}

/**
 * Looks at a submission once: whether a run of it here may go on, whether a stage is owed, and when to look again.
 * @throws STORE_UNAVAILABLE
 */
export const advanceOnce = async (world: AdvanceWorld, submissionId: string): Promise<void> => {
  const { store, clock, options, stages, runs } = world
  await runs.get(submissionId)?.keeper.check()
  const nowMs = clock.now()
  const worker = {
    owner: options.owner,
    token: timedId(nowMs),
    leaseMs: options.leaseMs,
    now: instant(nowMs),
    stages: [...stages.keys()],
  }
  const claim = await store.claim(submissionId, worker)
  const stage = claim === null ? undefined : stages.get(claim.stage)
  if (claim !== null && stage !== undefined) {
    const facts = { submission_id: submissionId, stage: claim.stage, attempt: claim.submission.attempts }
    await workClaim({ ...world, log: world.log.with(facts) }, runs, claim, stage)
  }
  // Also when this process stops: what it hands back is another's at once.
  await ringWhenOwed(world, submissionId)
}
