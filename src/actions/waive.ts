import { historySentences } from '../domain/kept-words/history-sentences.ts'
import { tellTask } from '../domain/refusals/tasks.ts'
import type { Submission } from '../domain/submission.ts'
import { changeSubmission, notAllowed } from './change-submission.ts'
import type { ActionDeps, Editor } from './deps.ts'
import { createFieldChecks } from './field-checks.ts'
import { limits } from './limits.ts'
import { hasClaims } from './possible-actions.ts'

/**
 * Accepts a shorter article than the content schema asks for; reason and starved sections are recorded.
 * @throws INVALID_INPUT ACTION_NOT_ALLOWED NOT_FOUND
 */
export const waive = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  input: { readonly reason: unknown },
): Promise<Submission> => {
  const checks = createFieldChecks()
  const reason = checks.text('reason', input.reason, { maxCharacters: limits.remarkCharacters })
  checks.done()
  return changeSubmission(deps, editor, submissionId, 'waive', async (submission, now) => {
    if (!(await hasClaims(deps.store, submissionId))) {
      throw await notAllowed(deps, submission, 'waive', tellTask('task_nothing_read', {}))
    }
    const sections = submission.needs.filter((need) => need.starved).map((need) => need.role)
    return {
      reason: historySentences.waived({ why: reason }),
      set: { waiver: { by: editor.name, at: now, reason, sections } },
    }
  })
}
