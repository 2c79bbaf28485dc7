import { passageText } from '../../../domain/evidence.ts'
import type { PublishRequest } from '../../../ports/publisher.ts'

/** All that proves an article: its sentences, the passages they rest on, and where and when those were read. */
export const evidenceBundle = ({
  article,
  knowledgeBase,
  snapshots,
}: Pick<PublishRequest, 'article' | 'knowledgeBase' | 'snapshots'>) => {
  const { support, validation, ...content } = article
  const citedClaims = new Set(article.citations.flatMap((citation) => citation.claim_ids))
  const cited = new Set([
    ...article.citations.flatMap((citation) => citation.passage_ids),
    ...knowledgeBase.claims.filter((claim) => citedClaims.has(claim.claim_id)).flatMap((claim) => claim.passage_ids),
  ])
  return {
    article: content,
    support,
    validation,
    record: knowledgeBase.record,
    claims: knowledgeBase.claims,
    passages: snapshots.flatMap((snapshot) =>
      snapshot.passages
        .filter((passage) => cited.has(passage.passage_id))
        .map((passage) => ({ ...passage, source_id: snapshot.source_id, text: passageText(snapshot, passage) })),
    ),
    snapshots: snapshots.map(({ text: _text, passages: _passages, record: _record, ...kept }) => kept),
  }
}
