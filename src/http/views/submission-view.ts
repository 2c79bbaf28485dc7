import { possibleActions } from '../../actions/possible-actions.ts'
import { stageFor } from '../../domain/status.ts'
import type { Submission } from '../../domain/submission.ts'
import type { Store } from '../../ports/store.ts'
import type { ListedSubmission, SubmissionView } from '../contract/submission.ts'

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

/** A submission as a list tells it at an instant. */
export const listSubmission = async (
  store: Pick<Store, 'document'>,
  submission: Submission,
  now: string,
): Promise<ListedSubmission> => {
  const { needs, ...seen } = await viewSubmission(store, submission, now)
  return {
    submission_id: seen.submission_id,
    version: seen.version,
    status: seen.status,
    book: seen.book,
    created_at: seen.created_at,
    created_by: seen.created_by,
    updated_at: seen.updated_at,
    failure: seen.failure,
    article_version: seen.article_version,
    approved_by: seen.approved_by,
    publications: seen.publications,
    stage: seen.stage,
    running: seen.running,
    actions: seen.actions,
    starved_sections: needs.filter(({ starved }) => starved).length,
  }
}
