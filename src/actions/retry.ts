import { retryTarget } from '../domain/status.ts'
import type { Submission } from '../domain/submission.ts'
import { type ActionEffect, changeSubmission } from './change-submission.ts'
import type { ActionDeps, Editor } from './deps.ts'
import { type ReasonInput, readReason } from './reason.ts'

/** What a retry does: back to the status whose stage failed. */
export const retryEffect = ({ failure }: Submission, reason: string | null): ActionEffect => ({
  ...(failure ? { to: retryTarget(failure.stage) } : {}),
  reason,
  set: { failure: null },
})

/**
 * Tries a failed stage again, or reads the sources of a book again that needs some.
 * @throws INVALID_INPUT ACTION_NOT_ALLOWED NOT_FOUND
 */
export const retry = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  input: ReasonInput,
): Promise<Submission> => {
  const reason = readReason(input)
  return changeSubmission(deps, editor, submissionId, 'retry', (submission) => retryEffect(submission, reason))
}
