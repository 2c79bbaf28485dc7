import { historySentences } from '../../domain/kept-words/history-sentences.ts'
import { refreshBaseName, refreshBaseOf } from '../../domain/refresh/refresh-base.ts'
import { tellTask } from '../../domain/refusals/tasks.ts'
import type { Submission } from '../../domain/submission.ts'
import { articleKey } from '../../ports/store.ts'
import { changeSubmission, notAllowed } from '../change-submission.ts'
import type { ActionDeps, Editor } from '../deps.ts'
import { type ReasonInput, readReason } from '../reason.ts'

/** The version that went out last. */
const publicVersion = ({ publications }: Submission): number | null =>
  publications.toSorted((one, other) => other.at.localeCompare(one.at))[0]?.article_version ?? null

/**
 * Reads the sources of a published review again, and has it written anew from what they say now. What is public stays as it is until
 * somebody has chosen among the changes, approved them and published again.
 * @throws INVALID_INPUT ACTION_NOT_ALLOWED NOT_FOUND
 */
export const startRefresh = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  input: ReasonInput,
): Promise<Submission> => {
  const reason = readReason(input) ?? historySentences.read_again({})
  return changeSubmission(deps, editor, submissionId, 'refresh', async (submission, at) => {
    const version = publicVersion(submission)
    const [article, knowledge, snapshots] = await Promise.all([
      version === null ? null : deps.store.document('articles', articleKey(submissionId, version)),
      deps.store.document('knowledge_base', submissionId),
      deps.store.documents('snapshots', `${submissionId}/`),
    ])
    if (article === null)
      throw await notAllowed(deps, submission, 'refresh', tellTask('task_published_version_gone', {}))
    const base = refreshBaseOf(article, knowledge, snapshots, { by: editor.name, at })
    return {
      to: 'pending_scrape',
      reason,
      set: { approved_by: null, publish_intent: null },
      documents: [{ collection: 'settings', document: { name: refreshBaseName(submissionId), value: base } }],
    }
  })
}
