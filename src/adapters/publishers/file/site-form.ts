import { publishedJsonLd } from '../../../domain/article/published-json-ld.ts'
import { namedPerson } from '../../../domain/article/published-person.ts'
import type { FiledPicture, Filing } from './filing.ts'
import type { FrontMatterFields, Moment } from './front-matter.ts'
import { filedSources } from './markdown-file.ts'
import type { FiledArticle } from './published-form.ts'
import type { SiteLanguage } from './site-markdown.ts'

/** How a generator of sites wants an article. */
export interface SiteForm extends SiteLanguage {
  /** @param folder the article's own, which stays the same when its slug changes */
  fileName(filing: Filing, folder: string): string
  fields(filed: FiledArticle, filing: Filing, folder: string): FrontMatterFields
}

/** An instant as generators read it. */
export const moment = (at: string): Moment => ({ moment: at })

/** What no generator has a place for: for themes that want to show it. */
export const reviewFields = (filed: FiledArticle): FrontMatterFields => {
  const { article, submission } = filed
  return {
    seo_title: article.seo_title,
    focus_keyword: article.focus_keyword,
    excerpt: article.excerpt,
    label: article.label,
    reviewed_by: namedPerson(submission.approved_by),
    json_ld: JSON.stringify(publishedJsonLd(filed)).replaceAll('<', '\\u003c'),
    sources: filedSources(filed),
  }
}

/** The fields of a picture, where there is one. */
export const withPicture = (picture: FiledPicture | null, fields: (picture: FiledPicture) => FrontMatterFields) =>
  picture === null ? {} : fields(picture)
