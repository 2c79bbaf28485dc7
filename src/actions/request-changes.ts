import { tellTask } from '../domain/refusals/tasks.ts'
import type { Submission } from '../domain/submission.ts'
import { changeSubmission, notAllowed } from './change-submission.ts'
import type { ActionDeps, Editor } from './deps.ts'
import { createFieldChecks } from './field-checks.ts'
import { limits } from './limits.ts'

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
      throw await notAllowed(deps, submission, 'request_changes', tellTask('task_writer_cannot_follow', {}))
    return { reason: text, set: { change_request: text, approved_by: null, publish_intent: null } }
  })
}
