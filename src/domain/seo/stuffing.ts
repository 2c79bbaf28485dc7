import type { PlacedSentence } from '../article/parse.ts'
import { countWords } from '../words.ts'
import { countKeyword, type Keyword } from './keyword.ts'
import { row, type SeoRow } from './seo-row.ts'
import { tellSeo } from './seo-sentences.ts'

/**
 * From when a keyword is said too often. `perHundred` counts its uses in a hundred words, whatever its length, for the keyword of a
 * review is often the title; `neighbours` are sentences in a row that say it; a text under `words` is too short for shares.
 * The numbers are ours: search engines name the fault and no number.
 * @source https://developers.google.com/search/docs/essentials/spam-policies (keyword stuffing)
 */
const limits = { warn: 2, fail: 3.5, neighbours: 3, words: 100 } as const

interface Uses {
  readonly total: number
  readonly words: number
  /** The first sentence that says it twice or more, or null. */
  readonly twice: string | null
  /** The longest run of sentences one after another that say it. */
  readonly inARow: number
  /** Where that run begins. */
  readonly runStart: string | null
}

/** The longest run of sentences of one section, one after another, that say the keyword. */
const longestRun = (counts: readonly (PlacedSentence & { readonly count: number })[]): readonly PlacedSentence[] => {
  let longest: readonly PlacedSentence[] = []
  let run: readonly PlacedSentence[] = []
  for (const sentence of counts) {
    const goesOn = run.at(-1)?.section === sentence.section
    run = sentence.count === 0 ? [] : [...(goesOn ? run : []), sentence]
    if (run.length > longest.length) longest = run
  }
  return longest
}

const usesOf = (sentences: readonly PlacedSentence[], keyword: Keyword): Uses => {
  const counts = sentences.map((sentence) => ({ ...sentence, count: countKeyword(sentence.text, keyword) }))
  const run = longestRun(counts)
  return {
    total: counts.reduce((sum, { count }) => sum + count, 0),
    words: sentences.reduce((sum, { text }) => sum + countWords(text), 0),
    twice: counts.find(({ count }) => count > 1)?.text ?? null,
    inARow: run.length,
    runStart: run[0]?.text ?? null,
  }
}

const shortened = (text: string | null): string => {
  const all = text ?? ''
  return all.length > 60 ? `${all.slice(0, 60).replace(/\s+\S*$/u, '')} …` : all
}

/** Looks for a focus keyword that is said so often that it reads as written for machines; counted by stems, the details list left out. */
export const stuffing = (sentences: readonly PlacedSentence[], keyword: Keyword): SeoRow => {
  const check = 'keyword_stuffing'
  if (keyword.text === '') return row(check, 'pass', tellSeo('stuffing_none', {}))
  const { total, words, twice, inARow, runStart } = usesOf(sentences, keyword)
  const share = words === 0 ? 0 : (total * 100) / words
  const used = { keyword: keyword.text, total, words, share: share.toFixed(1) }
  if (words >= limits.words && share > limits.fail) return row(check, 'fail', tellSeo('stuffing_fail', used))
  if (inARow >= limits.neighbours)
    return row(
      check,
      'warn',
      tellSeo('stuffing_row', { count: inARow, keyword: keyword.text, start: shortened(runStart) }),
    )
  if (twice !== null)
    return row(check, 'warn', tellSeo('stuffing_twice', { keyword: keyword.text, sentence: shortened(twice) }))
  if (words >= limits.words && share > limits.warn)
    return row(check, 'warn', tellSeo('stuffing_warn', { ...used, limit: limits.warn }))
  return row(check, 'pass', tellSeo(total === 0 ? 'stuffing_unused' : 'stuffing_natural', used))
}
