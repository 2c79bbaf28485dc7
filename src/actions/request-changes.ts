import type { Submission } from '../domain/submission.ts'
import { changeSubmission, notAllowed } from './change-submission.ts'
import type { ActionDeps, Editor } from './deps.ts'
import { createFieldChecks } from './field-checks.ts'
import { limits } from './limits.ts'

const cannotFollow =
  'the offline writer composes by rules and cannot follow a request: it would write the same article again, over your edits. Set up a model provider under Settings (or by "pigmeu setup") and ask again, or edit the article yourself'

/**
 * Has the article written again with an editor's remarks, by a writer that can follow them.
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
  return changeSubmission(deps, editor, submissionId, 'request_changes', async (submission) => {
    if (!(await deps.writer()).followsRequests)
      throw await notAllowed(deps, submission, 'request_changes', cannotFollow)
    return { reason: text, set: { change_request: text, approved_by: null, publish_intent: null } }
  })
}
