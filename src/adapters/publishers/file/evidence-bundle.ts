import { publishedJsonLd } from '../../../domain/article/published-json-ld.ts'
import { citedPassages, exportedClaims, exportedPassages, shownEvidence } from '../../../domain/shown-evidence.ts'
import type { FiledArticle } from './published-form.ts'

/**
 * All that proves an article: its sentences, the passages they rest on, and where and when those were read. Of an editor's
 * own copy of the book, places and a brief quotation; who has the book finds the rest there.
 */
export const evidenceBundle = (request: FiledArticle) => {
  const { support, validation, ...content } = request.article
  const cited = citedPassages(request.article, request.knowledgeBase.claims)
  const { knowledgeBase } = shownEvidence(request.article, request.knowledgeBase, request.snapshots)
  return {
    article: content,
    support,
    validation,
    json_ld: publishedJsonLd(request),
    record: request.knowledgeBase.record,
    claims: exportedClaims(knowledgeBase?.claims ?? [], request.snapshots),
    passages: request.snapshots.flatMap((snapshot) => exportedPassages(snapshot, cited)),
    snapshots: request.snapshots.map(({ text: _text, passages: _passages, record: _record, ...kept }) => kept),
  }
}
