import type { Article, ArticleContent } from '../../../src/domain/article/article.ts'
import { type JudgementDraft, judgementBody, judgementDraftOf, judgementOf } from './judgement-draft.ts'

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

/** What an editor may change of an article, but for their judgement. */
export type DraftFields = Pick<Article, (typeof fieldNames)[number]>

/** An edit under way, with the version that it started from. */
export interface ArticleDraft extends DraftFields {
  readonly base_version: number
  readonly judgement: JudgementDraft
}

/** An edit before anything was changed. */
export const draftOf = (article: Article): ArticleDraft => ({
  base_version: article.version,
  title: article.title,
  seo_title: article.seo_title,
  slug: article.slug,
  meta_description: article.meta_description,
  excerpt: article.excerpt,
  focus_keyword: article.focus_keyword,
  disclosure: article.disclosure,
  markdown: article.markdown,
  judgement: judgementDraftOf(article),
})

/** What is sent to the server: the fields that differ from the version that the edit started from. */
export const changesOf = (draft: Omit<ArticleDraft, 'base_version'>, article: Article) => {
  const fields: Partial<DraftFields> = Object.fromEntries(
    fieldNames.filter((name) => draft[name] !== article[name]).map((name) => [name, draft[name]]),
  )
  const judgement = judgementBody(draft.judgement)
  const before = judgementBody(judgementDraftOf(article))
  return JSON.stringify(judgement) === JSON.stringify(before) ? fields : { ...fields, judgement }
}

/** An edit as the gates read it. */
export const contentOf = (draft: ArticleDraft, base: Article): Omit<ArticleContent, 'citations'> => {
  const { base_version: _version, judgement, ...fields } = draft
  return { ...fields, judgement: judgementOf(judgement, base.judgement), faq: base.faq }
}
