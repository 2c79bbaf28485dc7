import { owedStage } from './owed.ts'
import type { StageName } from './status.ts'
import type { StageRun, Submission } from './submission.ts'

/** Who asks for a submission, and for how long. */
export interface ClaimingWorker {
  readonly owner: string
  /** Never used before; names the run that begins. */
  readonly token: string
  readonly leaseMs: number
  readonly now: string
  /** The stages that it does; all unless told. */
  readonly stages?: readonly StageName[]
}

/** A submission taken by a worker, and the run that ended with its process, when there was one. */
export interface TakenClaim {
  readonly submission: Submission
  readonly stage: StageName
  readonly crashed: StageRun | null
}

/** The claim of a taken submission, as a store hands it out. */
export const claimOf = ({ submission, stage, crashed }: TakenClaim, { token }: ClaimingWorker) =>
  ({ submission, stage, token, ...(crashed === null ? {} : { afterCrash: true }) }) as const

/**
 * Takes the lease on a submission and charges the attempt; null when nothing is owed or somebody holds it.
 * A lease that ran out was a crash: its attempt is given back, because the book is not to blame for a dead process.
 * The version stays, so that a person's change never loses against a worker that merely looks.
 */
export const takeClaim = (submission: Submission, worker: ClaimingWorker): TakenClaim | null => {
  const stage = owedStage(submission, worker.now)
  if (stage === null || worker.stages?.includes(stage) === false) return null
  const lost = submission.lease
  const crashed: StageRun | null =
    lost === null
      ? null
      : {
          submission_id: submission.submission_id,
          run_id: lost.token,
          stage,
          attempt: submission.attempts,
          owner: lost.owner,
          started_at: lost.taken_at,
          ended_at: lost.until,
          outcome: 'crashed',
          error_code: null,
          error_message: 'the worker fell silent and its lease ran out',
        }
  const until = new Date(Date.parse(worker.now) + worker.leaseMs).toISOString()
  return {
    stage,
    crashed,
    submission: {
      ...submission,
      attempts: lost === null ? submission.attempts + 1 : Math.max(1, submission.attempts),
      crashes: lost === null ? submission.crashes : submission.crashes + 1,
      lease: { owner: worker.owner, token: worker.token, taken_at: worker.now, until },
    },
  }
}
