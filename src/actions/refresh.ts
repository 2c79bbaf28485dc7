import type { Submission } from '../domain/submission.ts'
import { changeSubmission } from './change-submission.ts'
import type { ActionDeps, Editor } from './deps.ts'
import { type ReasonInput, readReason } from './reason.ts'

/**
 * Takes a published article back to review; publishing it again updates it at the same address.
 * @throws INVALID_INPUT ACTION_NOT_ALLOWED NOT_FOUND
 */
export const refresh = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  input: ReasonInput,
): Promise<Submission> => {
  const reason = readReason(input)
  return changeSubmission(deps, editor, submissionId, 'refresh', () => ({
    reason,
    set: { approved_by: null, publish_intent: null },
  }))
}
