import type { Submission } from '../domain/submission.ts'
import { changeSubmission } from './change-submission.ts'
import type { ActionDeps, Editor } from './deps.ts'
import { type ReasonInput, readReason } from './reason.ts'

/**
 * Stops the work on a submission; a worker that is on it loses its hold, and its work is dropped.
 * @throws INVALID_INPUT ACTION_NOT_ALLOWED NOT_FOUND
 */
export const cancel = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  input: ReasonInput,
): Promise<Submission> => {
  const reason = readReason(input)
  return changeSubmission(deps, editor, submissionId, 'cancel', () => ({ reason, set: { publish_intent: null } }))
}
