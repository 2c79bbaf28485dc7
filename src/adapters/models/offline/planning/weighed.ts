import type { Claim } from '../../../../domain/evidence.ts'
import { sameLanguage } from '../../../../domain/language.ts'
import { frameWords } from '../../../../domain/lexicon/stop-words.ts'
import { countWords, isStopWord, stemOf, wordTokens } from '../../../../domain/words.ts'
import type { BookBrief } from '../../../../domain/writing.ts'
import { chapterOfClaim } from '../wording/contents.ts'
import { shortTitle } from '../wording/names.ts'
import { worthOf } from '../wording/worth.ts'

/** A claim made ready for planning. */
export interface WeighedClaim {
  readonly claim: Claim
  /** Words that it is likely to take in the article, attribution included. */
  readonly words: number
  /** Stems of what it is about: no function words, no words that every review uses, not the book's own name. */
  readonly stems: ReadonlySet<string>
  /** Whether it tells what the book as a whole is. */
  readonly overview: boolean
  /** How specific it is, 0 to 4. */
  readonly value: number
  /** Its place in the order of the claims. */
  readonly order: number
}

const attributionWords = 3

/** The stems of a text that tell one claim from another. */
export const tellingStems = (text: string, language: string, leaveOut: ReadonlySet<string>): ReadonlySet<string> => {
  const frame = sameLanguage(language, 'pt') ? frameWords.pt : frameWords.en
  const stems = new Set<string>()
  for (const { key } of wordTokens(text)) {
    const stem = stemOf(key, language)
    if (key.length > 2 && !isStopWord(key, language) && !frame.has(key) && !leaveOut.has(stem)) stems.add(stem)
  }
  return stems
}

/** Whether a sentence begins with the book or its author. */
const beginsWithBook = (text: string, book: BookBrief): boolean => {
  const names = [shortTitle(book.title), ...book.authors]
  return /^(?:the|this) book\b|^o livro\b/iu.test(text) || names.some((name) => text.startsWith(name))
}

/** Makes claims ready for planning. */
export const weigh = (
  claims: readonly Claim[],
  leaveOut: ReadonlySet<string>,
  book: BookBrief,
): readonly WeighedClaim[] =>
  claims.map((claim, order) => {
    const chapter = chapterOfClaim(claim.text)
    return {
      claim,
      words: chapter ? countWords(chapter.title) + 2 : countWords(claim.text) + attributionWords,
      stems: tellingStems(chapter?.title ?? claim.text, claim.language, leaveOut),
      overview: claim.topic === 'subject' && claim.voice !== 'critic' && beginsWithBook(claim.text, book),
      value: worthOf(claim.text),
      order,
    }
  })

/** How many words a number of claims is likely to take. */
export const wordsOf = (claims: readonly WeighedClaim[]): number => claims.reduce((sum, { words }) => sum + words, 0)

/** How much two sets of stems share, 0 to 1, rare stems counting more. */
export const kinship = (
  a: ReadonlySet<string>,
  b: ReadonlyMap<string, number>,
  rarity: ReadonlyMap<string, number>,
): number => {
  let shared = 0
  let whole = 0
  for (const stem of a) {
    const weight = rarity.get(stem) ?? 1
    whole += weight
    if (b.has(stem)) shared += weight
  }
  return whole === 0 ? 0 : shared / whole
}

/** How rare each stem is among the claims: the logarithm of claims by claims that have it. */
export const rarityOf = (claims: readonly WeighedClaim[]): ReadonlyMap<string, number> => {
  const counts = stemCounts(claims)
  return new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + claims.length / count)]))
}

/** In how many claims each stem stands. */
export const stemCounts = (claims: readonly WeighedClaim[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { stems } of claims) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return counts
}
