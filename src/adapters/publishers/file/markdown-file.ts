import { methodNote } from '../../../domain/article/method-note.ts'
import { publishedMarkdown, shownDisclosure } from '../../../domain/article/published.ts'
import { namedPerson } from '../../../domain/article/published-person.ts'
import { type FiledArticle, publishedInput } from './published-form.ts'

/** Characters that YAML does not allow bare in a quoted scalar but JSON does. @source https://yaml.org/spec/1.2.2/#51-character-set */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g

/** A value as YAML: JSON is YAML, once its unprintable characters are escaped. */
const scalar = (value: string | null): string =>
  JSON.stringify(value).replace(
    unprintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** The front matter of an article in YAML, between its two lines of dashes. */
const frontMatter = (filed: FiledArticle): string => {
  const { article, snapshots, submission, publishedAt } = filed
  const input = publishedInput(filed)
  const fields: readonly (readonly [string, string | null])[] = [
    ['title', article.title],
    ['seo_title', article.seo_title],
    ['description', article.meta_description],
    ['slug', article.slug],
    ['focus_keyword', article.focus_keyword],
    ['date', publishedAt ?? article.created_at],
    ['updated', article.created_at],
    ['language', article.language],
    ['label', article.label],
    ['reviewed_by', namedPerson(submission.approved_by)],
    ['disclosure', shownDisclosure(input)],
    ['method_note', methodNote(input)],
  ]
  const sources = snapshots
    .filter((snapshot) => snapshot.outcome === 'content')
    .flatMap((snapshot) => [
      `  - label: ${scalar(snapshot.label)}`,
      `    url: ${scalar(snapshot.final_url ?? snapshot.url)}`,
      `    fetched_at: ${scalar(snapshot.fetched_at)}`,
    ])
  return [
    '---',
    ...fields.map(([name, value]) => `${name}: ${scalar(value)}`),
    ...(sources.length === 0 ? ['sources: []'] : ['sources:', ...sources]),
    '---',
    '',
  ].join('\n')
}

/** The published form of an article as a Markdown file with front matter. */
export const markdownFile = (filed: FiledArticle): string =>
  `${frontMatter(filed)}\n${publishedMarkdown(publishedInput(filed))}`
