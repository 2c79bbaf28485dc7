import type { Article, Citation } from '../../domain/article/article.ts'
import { carryCitations } from '../../domain/article/citations.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { judgeArticle } from '../../domain/gates/judge.ts'
import { historySentences } from '../../domain/kept-words/history-sentences.ts'
import { applyHunks, hunksOf } from '../../domain/refresh/hunks.ts'
import { citationsNow } from '../../domain/refresh/lost-support.ts'
import { refreshBaseName } from '../../domain/refresh/refresh-base.ts'
import { tellPublishing } from '../../domain/refusals/publishing.ts'
import { refusedField } from '../../domain/refusals/refused-fields.ts'
import { changeSubmission } from '../change-submission.ts'
import type { ActionDeps, Editor } from '../deps.ts'
import type { EditedArticle } from '../edit-article.ts'
import { findArticle } from '../find-article.ts'
import { findRefresh, openRefresh, type ReadyRefresh } from './open-refresh.ts'

/** The changes that an editor accepts, as they were shown. */
export interface ApplyRefreshInput {
  /** The new version that the changes were shown from. */
  readonly fresh_version: number
  readonly hunk_ids: readonly string[]
}

const checkHunks = ({ hunks, fresh }: ReadyRefresh, { fresh_version, hunk_ids: ids }: ApplyRefreshInput): void => {
  if (fresh.version !== fresh_version)
    throw new PigmeuError(
      'VERSION_CONFLICT',
      tellPublishing('refresh_other_version', { shown: fresh_version, current: fresh.version }),
    )
  const known = new Set(hunksOf(hunks).map(({ hunk_id }) => hunk_id))
  const unknown = ids.filter((id) => !known.has(id))
  if (unknown.length === 0) return
  throw refusedField('hunk_ids', tellPublishing('refresh_unknown_changes', { ids: unknown }))
}

/** The public version with the accepted changes in it, judged by what its sources say now. */
const acceptedVersion = (ready: ReadyRefresh, accepted: ReadonlySet<string>, by: string, now: string): Article => {
  const { published, fresh, base, world, hunks } = ready
  const markdown = applyHunks(hunks, accepted)
  // What the new version cites is told last, for of two citations of one sentence the later one counts.
  const previous: readonly Citation[] = [...citationsNow(published.markdown, base, world), ...fresh.citations]
  const content = { ...published, markdown, citations: [...carryCitations(markdown, previous, world)] }
  const judged = judgeArticle(content, world, published)
  return { ...content, ...judged, version: fresh.version + 1, made_by: `editor:${by}`, created_at: now }
}

/**
 * Makes the public version with the accepted changes the current one; the gates judge it. Approved and published, it takes the place of
 * the public one at the same address.
 * @throws ACTION_NOT_ALLOWED INVALID_INPUT VERSION_CONFLICT NOT_FOUND
 */
export const applyRefresh = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  input: ApplyRefreshInput,
): Promise<EditedArticle> => {
  const submission = await changeSubmission(deps, editor, submissionId, 'edit', async (_, now) => {
    const ready = await openRefresh(deps, await findRefresh(deps, submissionId))
    checkHunks(ready, input)
    const article = acceptedVersion(ready, new Set(input.hunk_ids), editor.name, now)
    const value = { ...ready.base, applied: article.version }
    return {
      reason: historySentences.refresh_applied({ changes: input.hunk_ids.length, version: article.version }),
      set: { article_version: article.version, approved_by: null, publish_intent: null },
      documents: [
        { collection: 'articles', document: article },
        { collection: 'settings', document: { name: refreshBaseName(submissionId), value } },
      ],
    }
  })
  return { submission, article: await findArticle(deps.store, submission) }
}
