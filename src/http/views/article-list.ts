import type { z } from 'zod'
import type { Submission } from '../../domain/submission.ts'
import { articleKey, type Store } from '../../ports/store.ts'
import type { articleItemSchema, articlesPageSchema } from '../contract/article.ts'

type ArticleItem = z.infer<typeof articleItemSchema>

const viewItem = async (store: Store, submission: Submission): Promise<ArticleItem | null> => {
  const { submission_id, status, book, article_version, publications } = submission
  const article =
    article_version === 0 ? null : await store.document('articles', articleKey(submission_id, article_version))
  if (!article) return null
  const { version, title, slug, language, made_by, label, created_at, validation } = article
  return {
    submission_id,
    status,
    book_title: book.title,
    book_author: book.author,
    version,
    title,
    slug,
    language,
    made_by,
    label,
    created_at,
    word_count: validation.word_count,
    green: validation.green,
    publications,
  }
}

/** The articles of a page of submissions; goes on to the next page while one holds no article. */
export const listArticles = async (
  store: Store,
  query: { readonly text?: string | undefined; readonly cursor?: string | undefined; readonly limit: number },
): Promise<z.infer<typeof articlesPageSchema>> => {
  let cursor = query.cursor
  for (;;) {
    const page = await store.list({
      limit: query.limit,
      ...(query.text === undefined ? {} : { text: query.text }),
      ...(cursor === undefined ? {} : { cursor }),
    })
    const found = await Promise.all(page.items.map((submission) => viewItem(store, submission)))
    const items = found.filter((item) => item !== null)
    if (items.length > 0 || page.next === null) return { items, next: page.next }
    cursor = page.next
  }
}
