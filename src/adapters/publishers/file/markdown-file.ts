import { methodNote } from '../../../domain/article/method-note.ts'
import { namedPerson } from '../../../domain/article/published-person.ts'
import { filingOf } from './filing.ts'
import { type FrontMatterFields, frontMatter } from './front-matter.ts'
import { editionOf, type FiledArticle, publishedInput } from './published-form.ts'

/** The sources that were read. */
export const filedSources = ({ snapshots }: FiledArticle) =>
  snapshots
    .filter(({ outcome }) => outcome === 'content')
    .map(({ label, final_url, url, fetched_at }) => ({ label, url: final_url ?? url, fetched_at }))

/** How it is filed, as far as anybody said so. */
const filingFields = (filed: FiledArticle): FrontMatterFields => {
  const { categories, tags, goesLiveAt, picture } = filingOf(filed)
  const author = filed.options?.author ?? filed.profile?.author ?? null
  return {
    ...(author === null ? {} : { author }),
    ...(categories.length === 0 ? {} : { categories }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(goesLiveAt === null ? {} : { go_live_at: goesLiveAt }),
    ...(picture === null ? {} : { image: { ...picture } }),
  }
}

const fieldsOf = (filed: FiledArticle, disclosure: string): FrontMatterFields => {
  const { article, submission, publishedAt } = filed
  return {
    title: article.title,
    seo_title: article.seo_title,
    description: article.meta_description,
    slug: article.slug,
    focus_keyword: article.focus_keyword,
    date: publishedAt ?? article.created_at,
    updated: article.created_at,
    language: article.language,
    label: article.label,
    reviewed_by: namedPerson(submission.approved_by),
    disclosure,
    method_note: methodNote(publishedInput(filed)),
    ...filingFields(filed),
    sources: filedSources(filed),
  }
}

/** The published form of an article as a Markdown file with front matter, for nobody in particular. */
export const markdownFile = (filed: FiledArticle): string => {
  const { disclosure, markdown } = editionOf(filed)
  return `${frontMatter(fieldsOf(filed, disclosure))}\n${markdown}`
}
