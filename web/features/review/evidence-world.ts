import type { EvidenceWorld } from '../../../src/domain/article/world.ts'
import type { Snapshot } from '../../../src/domain/evidence.ts'
import type { Evidence } from '../../../src/http/contract/article.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'

/** The snapshots as the domain knows them: with their passages. */
const snapshotsOf = (submissionId: string, evidence: Evidence): readonly Snapshot[] =>
  evidence.snapshots.map((snapshot) => ({
    ...snapshot,
    submission_id: submissionId,
    passages: Object.values(evidence.passages)
      .filter(({ source_id }) => source_id === snapshot.source_id)
      .map(({ source_id: _source, label: _label, url: _url, text: _text, ...passage }) => passage),
  }))

/** All that an article is judged by, or null when a part of it is not known here. */
export const evidenceWorldOf = (submission: SubmissionView, evidence: Evidence): EvidenceWorld | null => {
  const { knowledge_base: knowledgeBase, schema, own_posts: ownPosts } = evidence
  if (!knowledgeBase) return null
  return {
    schema,
    book: submission.book,
    knowledgeBase,
    snapshots: snapshotsOf(submission.submission_id, evidence),
    waiver: submission.waiver,
    ownPosts,
  }
}
