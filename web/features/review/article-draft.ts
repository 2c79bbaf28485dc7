import type { Article } from '../../../src/domain/article/article.ts'

/** What an editor may change of an article. */
export type DraftFields = Pick<Article, 'title' | 'seo_title' | 'slug' | 'meta_description' | 'excerpt' | 'markdown'>

/** An edit under way, with the version that it started from. */
export interface ArticleDraft extends DraftFields {
  readonly base_version: number
}

const fieldNames = ['title', 'seo_title', 'slug', 'meta_description', 'excerpt', 'markdown'] as const

/** An edit before anything was changed. */
export const draftOf = (article: Article): ArticleDraft => ({
  base_version: article.version,
  title: article.title,
  seo_title: article.seo_title,
  slug: article.slug,
  meta_description: article.meta_description,
  excerpt: article.excerpt,
  markdown: article.markdown,
})

/** The fields that differ from the version that the edit started from. */
export const changesOf = (draft: ArticleDraft, article: Article): Partial<DraftFields> =>
  Object.fromEntries(fieldNames.filter((name) => draft[name] !== article[name]).map((name) => [name, draft[name]]))
