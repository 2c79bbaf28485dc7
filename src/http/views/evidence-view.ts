import { passageText } from '../../domain/evidence.ts'
import { shownEvidence } from '../../domain/shown-evidence.ts'
import { articleKey, type Store } from '../../ports/store.ts'
import type { Evidence } from '../contract/article.ts'

/** All that the article of a submission rests on, as far as its sources' rights let people see it; passages by id. */
export const viewEvidence = async (store: Store, submissionId: string): Promise<Evidence> => {
  const [submission, knowledgeBase, all] = await Promise.all([
    store.get(submissionId),
    store.document('knowledge_base', submissionId),
    store.documents('snapshots', `${submissionId}/`),
  ])
  const article = await store.document('articles', articleKey(submissionId, submission?.article_version ?? 0))
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
    passages,
    snapshots: shown.snapshots.map(({ submission_id: _owner, passages: _passages, ...rest }) => rest),
  }
}
