import { type Article, type ArticleContent, blankContent } from '../article/article.ts'

/** What an attestation's hash is made of: the words of one version, without the reports that are derived from them. */
export type AttestedContent = ArticleContent & Pick<Article, 'submission_id' | 'version' | 'language'>

const contentFields = Object.keys(blankContent) as (keyof ArticleContent)[]

/** The part of an article version that an approval answers for. */
export const attestedContent = (article: Article): AttestedContent => {
  const { submission_id, version, language } = article
  const content = Object.fromEntries(contentFields.map((field) => [field, article[field]]))
  return { ...blankContent, ...content, submission_id, version, language }
}
