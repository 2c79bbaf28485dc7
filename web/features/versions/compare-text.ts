import { diffArrays, diffWordsWithSpace } from 'diff'
import type { Article } from '../../../src/domain/article/article.ts'

/** A paragraph as it changed; `words` where one became the other. */
export interface ChangedParagraph {
  readonly before: string | null
  readonly after: string | null
  readonly words: readonly { readonly text: string; readonly in: 'both' | 'left' | 'right' }[] | null
}

/** What became of a text from one version to another. */
export interface Comparison {
  readonly changes: readonly ChangedParagraph[]
  /** Paragraphs that are the same. */
  readonly same: number
}

/** Two paragraphs word by word. */
export const changeOf = (before: string, after: string): ChangedParagraph => ({
  before,
  after,
  words: diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    in: added ? 'right' : removed ? 'left' : 'both',
  })),
})

const paragraphsOf = (markdown: string): string[] => markdown.trim().split(/\n\s*\n/u)

/** Two Markdowns paragraph by paragraph, in their order. */
export const compareMarkdown = (before: string, after: string): Comparison => {
  const changes: ChangedParagraph[] = []
  let same = 0
  let removed: readonly string[] = []
  const lose = () => {
    changes.push(...removed.map((text) => ({ before: text, after: null, words: null })))
    removed = []
  }
  for (const part of diffArrays(paragraphsOf(before), paragraphsOf(after))) {
    if (part.removed) removed = part.value
    else if (part.added) {
      const pairs = Math.min(removed.length, part.value.length)
      changes.push(...part.value.slice(0, pairs).map((text, index) => changeOf(removed[index] ?? '', text)))
      removed = removed.slice(pairs)
      lose()
      changes.push(...part.value.slice(pairs).map((text) => ({ before: null, after: text, words: null })))
    } else {
      lose()
      same += part.value.length
    }
  }
  lose()
  return { changes, same }
}

/** The lines around the text whose changes are told. */
export const comparedFields = ['title', 'seo_title', 'meta_description', 'excerpt'] as const

/** The lines around the text that changed. */
export const changedFields = (before: Article, after: Article) =>
  comparedFields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, change: changeOf(before[field], after[field]) }))
