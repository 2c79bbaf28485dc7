import type { Article, Citation } from '../domain/article/article.ts'
import type { Store } from '../ports/store.ts'

/**
 * What the sentences of an article are known to rest on: those of the version, and those of sections that were proposed to editors,
 * so that a sentence keeps its evidence when it is taken over. What the version says stands above a proposal.
 */
export const knownCitations = async (
  store: Pick<Store, 'documents'>,
  { submission_id: id, citations }: Pick<Article, 'submission_id' | 'citations'>,
): Promise<readonly Citation[]> => {
  const proposals = await store.documents('proposals', `${id}/`)
  const own = new Set(citations.map(({ sentence }) => sentence))
  const proposed = proposals.flatMap((proposal) => proposal.citations).filter(({ sentence }) => !own.has(sentence))
  return [...proposed, ...citations]
}
