import type { Submission } from '../domain/submission.ts'
import { changeSubmission } from './change-submission.ts'
import type { ActionDeps, Editor } from './deps.ts'
import { createFieldChecks } from './field-checks.ts'
import { limits } from './limits.ts'

/**
 * Has the article written again with an editor's remarks.
 * @throws INVALID_INPUT ACTION_NOT_ALLOWED NOT_FOUND
 */
export const requestChanges = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  input: { readonly text: unknown },
): Promise<Submission> => {
  const checks = createFieldChecks()
  const text = checks.text('text', input.text, { maxCharacters: limits.remarkCharacters })
  checks.done()
  return changeSubmission(deps, editor, submissionId, 'request_changes', () => ({
    reason: text,
    set: { change_request: text, approved_by: null, publish_intent: null },
  }))
}
