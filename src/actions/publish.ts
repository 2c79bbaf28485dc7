import { historySentences } from '../domain/kept-words/history-sentences.ts'
import { tellTask } from '../domain/refusals/tasks.ts'
import type { Submission } from '../domain/submission.ts'
import { changeSubmission, notAllowed } from './change-submission.ts'
import type { ActionDeps, Editor } from './deps.ts'
import { failedGates, findArticle } from './find-article.ts'
import { checkPublishIntent, type PublishInput } from './publish-intent.ts'
import { findSite } from './site-profile/sites.ts'

/**
 * Says where and when an approved article is published, or changes it.
 * @throws INVALID_INPUT ACTION_NOT_ALLOWED NOT_FOUND
 */
export const publish = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  input: PublishInput,
): Promise<Submission> =>
  changeSubmission(deps, editor, submissionId, 'publish', async (submission, now) => {
    if (submission.lease && submission.lease.until > now)
      throw await notAllowed(deps, submission, 'publish', tellTask('task_publishing', {}))
    const failed = failedGates(await findArticle(deps.store, submission))
    if (failed.length > 0 && submission.approved_by === null)
      throw await notAllowed(deps, submission, 'publish', tellTask('task_fails_unapproved', { gates: [...failed] }))
    const intent = await checkPublishIntent(deps.store, input, { by: editor.name, now, submission })
    const { label } = await findSite(deps.store, intent.target)
    const reason =
      intent.due_at > now
        ? historySentences.publish_at({ site: label, instant: intent.due_at })
        : historySentences.publish_now({ site: label })
    return { reason, set: { publish_intent: intent } }
  })
