import { actionsFor, stageFor } from '../../domain/status.ts'
import type { Submission } from '../../domain/submission.ts'
import type { SubmissionView } from '../contract/submission.ts'

/** A submission as people see it at an instant. */
export const viewSubmission = (submission: Submission, now: string): SubmissionView => {
  const { lease, ...rest } = submission
  return {
    ...rest,
    stage: stageFor(submission.status),
    running: lease !== null && lease.until > now,
    actions: [...actionsFor(submission.status)],
  }
}
