import { applyChange } from '../domain/apply-change.ts'
import type { StageName } from '../domain/status.ts'
import { instant } from '../ports/clock.ts'
import type { Queue, Ring } from '../ports/queue.ts'
import type { Stage } from '../ports/stage.ts'
import type { Claim } from '../ports/store.ts'
import { ringFor } from './ring.ts'
import type { RunEnd } from './run-end.ts'
import type { RunWorld } from './stage-run.ts'
import { timedId } from './timed-id.ts'
import { type RunsUnderWay, workClaim } from './work-claim.ts'

/** What looking at a submission needs. */
export interface AdvanceWorld extends RunWorld {
  readonly queue: Queue
  readonly stages: ReadonlyMap<StageName, Stage>
  readonly runs: RunsUnderWay
}

/** The ring for what a run has left owed, told from what it wrote itself. */
const ringAfter = ({ submission }: Claim, { change }: RunEnd, nowMs: number): Ring | null =>
  ringFor({ ...applyChange(submission, change, 0, instant(nowMs)).submission, lease: null }, nowMs)

/** The ring for what a submission is owed as the ledger has it; null while somebody works on it. */
const ringInLedger = async ({ store, clock }: AdvanceWorld, submissionId: string): Promise<Ring | null> => {
  const submission = await store.get(submissionId)
  return submission === null ? null : ringFor(submission, clock.now())
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
  let ring: Ring | null = null
  if (claim !== null && stage !== undefined) {
    const facts = { submission_id: submissionId, stage: claim.stage, attempt: claim.submission.attempts }
    const end = await workClaim({ ...world, log: world.log.with(facts) }, runs, claim, stage)
    if (end !== null) ring = ringAfter(claim, end, clock.now())
  }
  // The ledger is asked where the run leaves nothing owed: a person may have changed the submission meanwhile.
  ring ??= await ringInLedger(world, submissionId)
  // Also when this process stops: what it hands back is another's at once.
  if (ring !== null) await world.queue.ring(ring)
}
