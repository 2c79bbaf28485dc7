import type { Submission } from '../domain/submission.ts'
import { changeSubmission } from './change-submission.ts'
import type { ActionDeps, Editor } from './deps.ts'
import { type ReasonInput, readReason } from './reason.ts'

/**
 * Gives a failed submission up; what failed stays on record.
 * @throws INVALID_INPUT ACTION_NOT_ALLOWED NOT_FOUND
 */
export const dismiss = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  input: ReasonInput,
): Promise<Submission> => {
  const reason = readReason(input)
  return changeSubmission(deps, editor, submissionId, 'dismiss', () => ({ reason }))
}
