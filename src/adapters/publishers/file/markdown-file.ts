import type { PublishRequest } from '../../../ports/publisher.ts'

/** Characters that YAML does not allow bare in a quoted scalar but JSON does. @source https://yaml.org/spec/1.2.2/#51-character-set */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g

/** A value as YAML: JSON is YAML, once its unprintable characters are escaped. */
const scalar = (value: string | null): string =>
  JSON.stringify(value).replace(
    unprintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** The front matter of an article in YAML, between its two lines of dashes. */
const frontMatter = ({ article, snapshots }: Pick<PublishRequest, 'article' | 'snapshots'>): string => {
  const fields: readonly (readonly [string, string | null])[] = [
    ['title', article.title],
    ['seo_title', article.seo_title],
    ['description', article.meta_description],
    ['slug', article.slug],
    ['date', article.created_at],
    ['language', article.language],
    ['label', article.label],
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

/** An article as a Markdown file with front matter. */
export const markdownFile = (request: Pick<PublishRequest, 'article' | 'snapshots'>): string =>
  `${frontMatter(request)}\n${request.article.markdown.trim()}\n`
