import type { Article, Citation } from '../domain/article/article.ts'
import { withProposed } from '../domain/desk/proposed-citations.ts'
import type { Store } from '../ports/store.ts'

/** What the sentences of an article are known to rest on, those of sections that were proposed to editors among them. */
export const knownCitations = async (
  store: Pick<Store, 'documents'>,
  { submission_id: id, citations }: Pick<Article, 'submission_id' | 'citations'>,
): Promise<readonly Citation[]> => withProposed(citations, await store.documents('proposals', `${id}/`))
