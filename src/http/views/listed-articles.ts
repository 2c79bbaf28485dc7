import type { z } from 'zod'
import type { Article } from '../../domain/article/article.ts'
import { articleKey, type Store } from '../../ports/store.ts'
import type { articleItemSchema } from '../contract/article.ts'

/** What a list shows of an article itself, as opposed to the book it is about. */
export type ListedArticle = Pick<
  z.infer<typeof articleItemSchema>,
  | 'version'
  | 'title'
  | 'slug'
  | 'language'
  | 'made_by'
  | 'label'
  | 'created_at'
  | 'word_count'
  | 'green'
  | 'failed_gates'
  | 'support'
>

/** So many articles are remembered, some 500 bytes each. */
const mostRemembered = 5_000

const supportOf = ({ support: { totals } }: Article): ListedArticle['support'] => {
  const checked = totals.supported + totals.weak + totals.unsupported
  return checked === 0 ? null : { supported: totals.supported, checked }
}

const listed = (article: Article): ListedArticle => {
  const { version, title, slug, language, made_by, label, created_at, validation } = article
  const { word_count, green, gates } = validation
  const failed_gates = gates.filter(({ verdict }) => verdict === 'fail').map(({ gate }) => gate)
  const support = supportOf(article)
  return { version, title, slug, language, made_by, label, created_at, word_count, green, failed_gates, support }
}

/**
 * Reads what lists show of versions of articles. A version is written once and some hundred kilobytes long, so that what was
 * read of it before is remembered.
 */
export const createListedArticles = (store: Pick<Store, 'document'>) => {
  const remembered = new Map<string, ListedArticle>()
  const remember = (key: string, article: ListedArticle): ListedArticle => {
    // What was asked for last stands last, so that the first is the one to forget.
    remembered.delete(key)
    remembered.set(key, article)
    const [oldest] = remembered.keys()
    if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest)
    return article
  }
  return async (submissionId: string, version: number): Promise<ListedArticle | null> => {
    const key = articleKey(submissionId, version)
    const known = remembered.get(key)
    if (known) return remember(key, known)
    const article = await store.document('articles', key)
    return article === null ? null : remember(key, listed(article))
  }
}
