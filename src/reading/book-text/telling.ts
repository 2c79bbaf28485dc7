import { wordTokens } from '../../domain/words.ts'
import type { BookParagraph } from './book-text.ts'

/** Characters of a paragraph that says something by itself. */
const shortest = 80
/** Share of letters and spaces in prose; listings and tables hold fewer. */
const proseShare = 0.85

const endMark = /[.!?…。！？:]["”’»)\]]*$/u
const caption =
  /^(?:fig(?:ure|ura|\.)?|table|tab(?:ela|elle|leau|la|\.)?|abb(?:ildung|\.)?|listing|example|exemplo|図|表)\s*\d/iu

/** Whether a paragraph is prose that can be cited: whole sentences, no listing, no caption, no line of dots. */
export const isProse = (text: string): boolean => {
  if (text.length < shortest && !/[。！？]/u.test(text)) return false
  if (!endMark.test(text) || caption.test(text) || /\.{4,}|(?:\s\.){3,}/u.test(text)) return false
  const letters = text.match(/[\p{L}\p{M}\s]/gu)?.length ?? 0
  return letters / text.length >= proseShare && /\p{Ll}|\p{Lo}/u.test(text)
}

const termsOf = (text: string): readonly string[] =>
  wordTokens(text)
    .map(({ key }) => key)
    .filter((key) => key.length > 3 || /[^\p{ASCII}]/u.test(key))

const countsOf = (paragraphs: readonly BookParagraph[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { text } of paragraphs) for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** How much a paragraph holds of what its chapter, and no other, is about. */
export type Density = (text: string) => number

/** The terms of each chapter that are counted, most telling first. */
const chapterTerms = 40

/**
 * Measures for each chapter how dense a paragraph is in the chapter's own terms: words that are frequent in it and rare in the
 * other chapters.
 */
export const densities = (chapters: readonly (readonly BookParagraph[])[]): readonly Density[] => {
  const counts = chapters.map(countsOf)
  const spread = new Map<string, number>()
  for (const chapter of counts) for (const term of chapter.keys()) spread.set(term, (spread.get(term) ?? 0) + 1)
  return counts.map((chapter) => {
    const weighed = [...chapter]
      .filter(([, count]) => count > 1)
      .map(
        ([term, count]) =>
          [term, Math.log(1 + count) * Math.log((chapters.length + 1) / (spread.get(term) ?? 1))] as const,
      )
      .sort(([one, left], [two, right]) => right - left || (one < two ? -1 : 1))
    const weights = new Map(weighed.slice(0, chapterTerms))
    return (text) => {
      const terms = termsOf(text)
      const sum = [...new Set(terms)].reduce((total, term) => total + (weights.get(term) ?? 0), 0)
      return sum / Math.sqrt(Math.max(20, terms.length))
    }
  })
}
