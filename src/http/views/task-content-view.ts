import { uploadedPage } from '../../actions/uploaded-page.ts'
import { PigmeuError } from '../../domain/errors.ts'
import type { Snapshot } from '../../domain/evidence.ts'
import { tellEvidence } from '../../domain/refusals/evidence.ts'
import { mayShowAll, shownClaims, shownEvidence } from '../../domain/shown-evidence.ts'
import type { Submission } from '../../domain/submission.ts'
import { articleKey } from '../../ports/store.ts'
import type { SourceContent, TaskContent } from '../contract/task-content.ts'
import type { HttpDeps } from '../deps.ts'

type ContentDeps = Pick<HttpDeps, 'store' | 'pages'>

const openShown = async ({ store }: ContentDeps, { submission_id: id, article_version: version }: Submission) => {
  const [article, knowledge, snapshots] = await Promise.all([
    version === 0 ? null : store.document('articles', articleKey(id, version)),
    store.document('knowledge_base', id),
    store.documents('snapshots', `${id}/`),
  ])
  return { snapshots, shown: shownEvidence(article, knowledge, snapshots) }
}

const shownAs = (snapshot: Snapshot): SourceContent['shown'] =>
  snapshot.expired_at ? 'expired' : (snapshot.rights?.show ?? 'all')

/** What the steps of a book gave, as far as the rights of its sources let it be seen. */
export const viewTaskContent = async (deps: ContentDeps, submission: Submission): Promise<TaskContent> => {
  const [{ snapshots, shown }, summaries] = await Promise.all([
    openShown(deps, submission),
    deps.store.documents('summaries', `${submission.submission_id}/`),
  ])
  const { knowledgeBase } = shown
  return {
    sources: snapshots.map((snapshot) => {
      const { source_id, source: kind, label, final_url, url, outcome } = snapshot
      const summary = summaries.find((one) => one.source_id === source_id)
      const claims = summary ? [...shownClaims(summary.claims, snapshots, shown.snapshots)] : null
      return { source_id, kind, label, url: final_url ?? url, outcome, shown: shownAs(snapshot), claims }
    }),
    knowledge_base: knowledgeBase && {
      markdown: knowledgeBase.markdown,
      gaps: knowledgeBase.gaps,
      created_at: knowledgeBase.created_at,
    },
  }
}

/** Larger pages would keep a browser busy for long; of those the text is shown. */
const mostPageCharacters = 3_000_000

/** The page as it was fetched, when it is the very one that the text was read from. */
const fetchedHtml = async ({ pages }: ContentDeps, snapshot: Snapshot): Promise<string | null> => {
  const address = snapshot.final_url ?? snapshot.url
  const kept = address === null || pages === undefined ? null : await pages.find(address)
  return kept?.contentHash === snapshot.content_hash ? kept.html : null
}

const pageOf = async (
  deps: ContentDeps,
  submission: Submission,
  snapshot: Snapshot,
): Promise<SourceContent['page']> => {
  if (!mayShowAll(snapshot) || snapshot.expired_at) return { from: 'withheld', html: null }
  const isShort = (html: string | null): html is string => html !== null && html.length <= mostPageCharacters
  const uploaded = await uploadedPage(deps.store, submission, snapshot.source_id)
  if (isShort(uploaded)) return { from: 'upload', html: uploaded }
  const fetched = await fetchedHtml(deps, snapshot)
  return isShort(fetched) ? { from: 'fetched', html: fetched } : { from: 'text', html: null }
}

/**
 * One source as it was kept, as far as its rights let it be seen.
 * @throws NOT_FOUND where it was not read
 */
export const viewSourceContent = async (
  deps: ContentDeps,
  submission: Submission,
  sourceId: string,
): Promise<SourceContent> => {
  const { snapshots, shown } = await openShown(deps, submission)
  const snapshot = snapshots.find(({ source_id }) => source_id === sourceId)
  const seen = shown.snapshots.find(({ source_id }) => source_id === sourceId)
  if (!snapshot || !seen) throw new PigmeuError('NOT_FOUND', tellEvidence('source_unread', { source: sourceId }))
  const { source_id, label, final_url, url, fetched_at, fetched_by, content_hash, language, page_title } = seen
  return {
    source_id,
    label,
    url: final_url ?? url,
    fetched_at,
    fetched_by,
    content_hash,
    language,
    page_title,
    shown: shownAs(snapshot),
    rights_reason: snapshot.rights?.reason ?? null,
    text: seen.text,
    passages: seen.passages.map(({ passage_id, kind, voice, start, end }) => ({ passage_id, kind, voice, start, end })),
    page: await pageOf(deps, submission, snapshot),
  }
}
