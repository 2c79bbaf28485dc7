import { passageText } from '../../domain/evidence.ts'
import { shownEvidence } from '../../domain/shown-evidence.ts'
import type { Submission } from '../../domain/submission.ts'
import { articleKey } from '../../ports/store.ts'
import type { Evidence } from '../contract/article.ts'
import type { HttpDeps } from '../deps.ts'

/** All that the article of a submission rests on, as far as its sources' rights let people see it; passages by id. */
export const viewEvidence = async (
  { store, catalogue }: Pick<HttpDeps, 'store' | 'catalogue'>,
  submission: Submission,
): Promise<Evidence> => {
  const { submission_id: submissionId, book } = submission
  const [knowledgeBase, all, posts] = await Promise.all([
    store.document('knowledge_base', submissionId),
    store.documents('snapshots', `${submissionId}/`),
    store.documents('own_posts', ''),
  ])
  const article = await store.document('articles', articleKey(submissionId, submission.article_version))
  const shown = shownEvidence(article, knowledgeBase, all)
  const passages: Evidence['passages'] = {}
  for (const snapshot of shown.snapshots) {
    const { source_id, label, final_url, url } = snapshot
    for (const passage of snapshot.passages) {
      const text = passageText(snapshot, passage)
      passages[passage.passage_id] = { ...passage, source_id, label, url: final_url ?? url, text }
    }
  }
  return {
    knowledge_base: shown.knowledgeBase,
    schema: await catalogue.contentSchema(book.schema_id, book.language, article?.schema_version),
    own_posts: posts.filter((post) => post.submission_id !== submissionId),
    passages,
    snapshots: shown.snapshots.map(({ submission_id: _owner, passages: _passages, ...rest }) => rest),
  }
}
