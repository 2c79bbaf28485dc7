import { slugOf } from '../article/slug.ts'
import { contentWords, stemOf, wordTokens } from '../words.ts'

/** A phrase to be found again in other words' company, made ready once. */
export interface Keyword {
  /** As it was chosen, white space folded; empty when none was. */
  readonly text: string
  readonly language: string
  /** Its words that say something, as light stems, so that "applications" meets "application". */
  readonly stems: readonly string[]
}

const stemsOf = (text: string, language: string): readonly string[] => {
  const telling = contentWords(text, language)
  return telling.length > 0 ? telling : wordTokens(text).map(({ key }) => stemOf(key, language))
}

/** Makes a focus keyword ready for looking. */
export const keywordOf = (text: string, language: string): Keyword => {
  const folded = text.replaceAll(/\s+/gu, ' ').trim()
  return { text: folded, language, stems: stemsOf(folded, language) }
}

const countRuns = (words: readonly string[], run: readonly string[]): number => {
  let count = 0
  let at = 0
  while (run.length > 0 && at + run.length <= words.length) {
    const start = at
    const found = run.every((word, index) => words[start + index] === word)
    if (found) count += 1
    at += found ? run.length : 1
  }
  return count
}

/**
 * How often a text holds a keyword. Its words must stand one after another; inflections and words like "of" and "the" between them
 * make no difference, another order does.
 */
export const countKeyword = (text: string, { stems, language }: Keyword): number => {
  const telling = contentWords(text, language)
  const found = countRuns(telling, stems)
  if (found > 0 || stems.length === 0) return found
  // A keyword of nothing but small words ("It", "Who") is looked for among all words.
  const all = wordTokens(text).map(({ key }) => stemOf(key, language))
  return countRuns(all, stems)
}

/** Whether words that were made ready before (`contentWords`) hold a keyword of telling words. */
export const wordsHoldKeyword = (words: readonly string[], { stems }: Keyword): boolean => countRuns(words, stems) > 0

/** Whether a text holds a keyword. */
export const holdsKeyword = (text: string, keyword: Keyword): boolean => countKeyword(text, keyword) > 0

const slugStems = (slug: string, language: string): readonly string[] => stemsOf(slug.split('-').join(' '), language)

/** Whether an address holds a keyword, spelled as addresses are. */
export const slugHoldsKeyword = (slug: string, { text, language, stems }: Keyword): boolean =>
  stems.length > 0 && countRuns(slugStems(slug, language), slugStems(slugOf(text), language)) > 0

/** Whether two keywords ask for the same: the same words in any order, inflections aside. */
export const sameKeywords = (one: Keyword, other: Keyword): boolean =>
  one.stems.length > 0 && [...one.stems].sort().join(' ') === [...other.stems].sort().join(' ')
