import type { Article, ArticleContent } from '../../../src/domain/article/article.ts'
import { type DraftWords, draftWordsOf } from '../../../src/domain/desk/draft.ts'
import { judgementBody, judgementOf } from './judgement-draft.ts'

const fieldNames = [
  'title',
  'seo_title',
  'slug',
  'meta_description',
  'excerpt',
  'focus_keyword',
  'disclosure',
  'markdown',
] as const
type FieldName = (typeof fieldNames)[number]

/** What is sent to the server: the fields that differ from the version that the edit started from. */
export const changesOf = (words: DraftWords, article: Article) => {
  const fields: Partial<Pick<DraftWords, FieldName>> = Object.fromEntries(
    fieldNames.filter((name) => words[name] !== article[name]).map((name) => [name, words[name]]),
  )
  const judgement = judgementBody(words.judgement)
  const before = judgementBody(draftWordsOf(article).judgement)
  return JSON.stringify(judgement) === JSON.stringify(before) ? fields : { ...fields, judgement }
}

/** An edit as the gates read it. */
export const contentOf = (words: DraftWords, base: Article): Omit<ArticleContent, 'citations'> => ({
  ...words,
  judgement: judgementOf(words.judgement, base.judgement),
  faq: base.faq,
})
