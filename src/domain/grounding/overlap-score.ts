import { sameLanguage } from '../language.ts'
import { numberWords } from '../lexicon/numbers.ts'
import { frameWords } from '../lexicon/stop-words.ts'
import { isStopWord, stemOf, wordTokens } from '../words.ts'
import type { KnownWords } from './hard-facts.ts'
import { synonymsOf } from './likeness.ts'
import { familyOf, type IndexedPassage, type IndexedSentence } from './passage-index.ts'

/** A word of a sentence that its passages must carry. */
export interface WantedWord {
  readonly stem: string
  readonly text: string
  readonly synonyms: readonly string[]
  readonly family: string | null
  readonly weight: number
}

/** A sentence of a passage with its share of the wanted words. */
export interface Candidate {
  readonly sentence: IndexedSentence
  readonly share: number
}

/** How far passages carry the words of a sentence. */
export interface Overlap {
  /** 0 to 1. */
  readonly score: number
  /** Sentences of the passages by their share, best first. */
  readonly candidates: readonly Candidate[]
  /** Words of the sentence that no passage has. */
  readonly absent: readonly string[]
}

const nameWeight = 0.5
const numberWeight = 0.75
/** Passages beyond the best few do not help: a long source has most words somewhere. */
const bestPassages = 3

/** The words of a sentence that say something: no stop words, frame words, numbers, or words of the book itself. */
export const wantedWords = (
  text: string,
  language: string,
  known: KnownWords,
  names: ReadonlySet<string>,
): readonly WantedWord[] => {
  const frame = frameWords[sameLanguage(language, 'pt') ? 'pt' : 'en']
  const wanted = new Map<string, WantedWord>()
  for (const { key, text: word } of wordTokens(text)) {
    if (isStopWord(key, language) || frame.has(key) || known.keys.has(key)) continue
    if (/^\d/u.test(key) || numberWords.has(key)) continue
    const stem = stemOf(key, language)
    const weight = names.has(key) ? nameWeight : 1
    wanted.set(stem, { stem, text: word, synonyms: synonymsOf(stem, language), family: familyOf(stem), weight })
  }
  return [...wanted.values()]
}

const creditIn = (
  word: WantedWord,
  stems: ReadonlySet<string>,
  families: ReadonlyMap<string, unknown> | null,
): number => {
  if (stems.has(word.stem)) return 1
  if (word.synonyms.some((synonym) => stems.has(synonym))) return 0.8
  return word.family !== null && families?.has(word.family) ? 0.7 : 0
}

const sum = (credits: readonly number[], wanted: readonly WantedWord[]): number =>
  credits.reduce((total, credit, index) => total + credit * (wanted[index]?.weight ?? 0), 0)

const best = (one: readonly number[], two: readonly number[]): number[] =>
  one.map((credit, index) => Math.max(credit, two[index] ?? 0))

/** The sentences of a passage with their credits; the families of the passage count where the sentence has the word's family. */
const sentenceCredits = (
  entry: IndexedPassage,
  wanted: readonly WantedWord[],
  credits: readonly number[],
): readonly number[][] =>
  entry.sentences.map(({ stems }) =>
    wanted.map((word, index) => {
      if ((credits[index] ?? 0) === 0) return 0
      const credit = creditIn(word, stems, null)
      if (credit > 0 || word.family === null) return credit
      for (const stem of stems) if (stem.startsWith(word.family)) return 0.7
      return 0
    }),
  )

const pairShare = (wanted: readonly WantedWord[], entries: readonly IndexedPassage[]): number => {
  if (wanted.length < 2) return 0
  const held = wanted.filter((word, index) => {
    const next = wanted[index + 1]
    return next !== undefined && entries.some(({ bigrams }) => bigrams.has(`${word.stem} ${next.stem}`))
  })
  return held.length / (wanted.length - 1)
}

/**
 * Compares the words of a sentence with its passages: over the best few together, and within two neighbouring sentences.
 * @param numbers how many numbers of the sentence are known to be in the passages
 */
export const overlapOf = (
  wanted: readonly WantedWord[],
  entries: readonly IndexedPassage[],
  numbers: number,
): Overlap => {
  const given = numbers * numberWeight
  const words = wanted.reduce((weight, word) => weight + word.weight, 0)
  const total = given + words
  const scored = entries
    .map((entry) => {
      const credits = wanted.map((word) => creditIn(word, entry.stems, entry.families))
      return { entry, credits, held: sum(credits, wanted) }
    })
    .sort((a, b) => b.held - a.held)
    .slice(0, bestPassages)
  const together = scored.reduce(
    (credits, one) => best(credits, one.credits),
    wanted.map(() => 0),
  )
  let near = 0
  const candidates: Candidate[] = []
  for (const { entry, credits } of scored) {
    const rows = sentenceCredits(entry, wanted, credits)
    rows.forEach((row, index) => {
      near = Math.max(near, sum(best(row, rows[index + 1] ?? []), wanted))
      const sentence = entry.sentences[index]
      if (sentence) candidates.push({ sentence, share: words === 0 ? 0 : sum(row, wanted) / words })
    })
  }
  const pairs = pairShare(
    wanted,
    scored.map(({ entry }) => entry),
  )
  const carried = 0.5 * sum(together, wanted) + 0.5 * near + given
  const score = total === 0 ? 1 : Math.min(1, carried / total + 0.1 * pairs)
  return {
    score,
    candidates: candidates.sort((a, b) => b.share - a.share),
    absent: wanted.filter((_, index) => together[index] === 0).map(({ text }) => text),
  }
}
