import { passageText } from '../../domain/evidence.ts'
import type { Store } from '../../ports/store.ts'
import type { Evidence } from '../contract/article.ts'

/** All that the article of a submission rests on, passages by id. */
export const viewEvidence = async (store: Store, submissionId: string): Promise<Evidence> => {
  const [knowledgeBase, snapshots] = await Promise.all([
    store.document('knowledge_base', submissionId),
    store.documents('snapshots', `${submissionId}/`),
  ])
  const passages: Evidence['passages'] = {}
  for (const snapshot of snapshots) {
    const { source_id, label, final_url, url } = snapshot
    for (const passage of snapshot.passages) {
      const text = passageText(snapshot, passage)
      passages[passage.passage_id] = { ...passage, source_id, label, url: final_url ?? url, text }
    }
  }
  return {
    knowledge_base: knowledgeBase,
    passages,
    snapshots: snapshots.map(({ submission_id: _owner, passages: _passages, ...rest }) => rest),
  }
}
