import { possibleActions } from '../../actions/possible-actions.ts'
import { stageFor } from '../../domain/status.ts'
import type { Submission } from '../../domain/submission.ts'
import type { Store } from '../../ports/store.ts'
import type { SubmissionView } from '../contract/submission.ts'

/** A submission as people see it at an instant. */
export const viewSubmission = async (
  store: Pick<Store, 'document'>,
  submission: Submission,
  now: string,
): Promise<SubmissionView> => {
  const { lease, ...rest } = submission
  return {
    ...rest,
    stage: stageFor(submission.status),
    running: lease !== null && lease.until > now,
    actions: [...(await possibleActions(store, submission))],
  }
}
