import type { z } from 'zod'
import { type ArticleState, isDrifted, standsSo, statusesOfState } from '../../domain/article/article-state.ts'
import { cursorAfter } from '../../domain/listing.ts'
import type { Submission } from '../../domain/submission.ts'
import type { Page, Store } from '../../ports/store.ts'
import type { articleItemSchema, articlesPageSchema } from '../contract/article.ts'
import { createListedArticles, type ListedArticle } from './listed-articles.ts'

/** Which articles to list. */
interface ArticlesQuery {
  readonly state?: ArticleState | undefined
  readonly text?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** So many submissions are looked at for one page at most; where few have such an article the next page goes on. */
const lookedAtForAPage = 1_000

/** A page of the submissions whose articles are meant. */
const submissionsOf = async (
  store: Store,
  { state, text, cursor: from, limit }: ArticlesQuery,
): Promise<Page<Submission>> => {
  const found: Submission[] = []
  let cursor = from
  for (let lookedAt = 0; ; ) {
    const page = await store.list({
      limit: lookedAt === 0 ? limit : 200,
      ...(state === undefined ? {} : { statuses: statusesOfState(state) }),
      ...(text === undefined ? {} : { text }),
      ...(cursor === undefined ? {} : { cursor }),
    })
    for (const submission of page.items) {
      if (!standsSo(submission, state)) continue
      const last = found.at(-1)
      if (last !== undefined && found.length === limit) return { items: found, next: cursorAfter(last) }
      found.push(submission)
    }
    lookedAt += page.items.length
    if (page.next === null || found.length === limit || lookedAt >= lookedAtForAPage)
      return { items: found, next: page.next }
    cursor = page.next
  }
}

const viewItem = (submission: Submission, article: ListedArticle): z.infer<typeof articleItemSchema> => {
  const { submission_id, status, book, created_by, approved_by, updated_at, publications, publish_intent } = submission
  return {
    submission_id,
    status,
    book_title: book.title,
    book_author: book.author,
    ...article,
    created_by,
    approved_by,
    updated_at,
    drifted: isDrifted(submission),
    due_at: status === 'approved' ? (publish_intent?.due_at ?? null) : null,
    publications,
  }
}

/** Lists the articles of submissions, newest submission first. */
export const createArticleList = (store: Store) => {
  const listedArticle = createListedArticles(store)
  return async (query: ArticlesQuery): Promise<z.infer<typeof articlesPageSchema>> => {
    const [page, counts] = await Promise.all([submissionsOf(store, query), store.counts()])
    const found = await Promise.all(
      page.items.map(async (submission) => {
        const article = await listedArticle(submission.submission_id, submission.article_version)
        return article === null ? null : viewItem(submission, article)
      }),
    )
    const { ready_for_review: in_review = 0, approved = 0, published = 0 } = counts
    return { items: found.filter((item) => item !== null), next: page.next, counts: { in_review, approved, published } }
  }
}
