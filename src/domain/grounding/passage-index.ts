import { detectLanguage } from '../language.ts'
import { contentWords, foldText, plainLetters, sentenceSpans, stemOf, wordTokens } from '../words.ts'
import type { EvidencePassage } from '../writing.ts'
import { monthFacts, type NumberFact, numberFacts } from './numbers.ts'
import { type Negation, negationsOf } from './polarity.ts'

/** One sentence of a passage, made ready for comparison. */
export interface IndexedSentence {
  readonly text: string
  /** Content stems in their order. */
  readonly order: readonly string[]
  readonly stems: ReadonlySet<string>
  readonly negations: readonly Negation[]
  /** Folded words in their order. */
  readonly keys: readonly string[]
}

/** A passage made ready for comparison. */
export interface IndexedPassage {
  readonly passage: EvidencePassage
  /** The language as given or detected, or null. */
  readonly language: string | null
  readonly folded: string
  /** Folded words, hyphenated ones whole and in parts. */
  readonly keys: ReadonlySet<string>
  /** Pairs of neighbouring folded words. */
  readonly pairs: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
  /** Pairs of neighbouring content stems. */
  readonly bigrams: ReadonlySet<string>
  /** The first letters of long stems, for words of one family. */
  readonly families: ReadonlySet<string>
  readonly sentences: readonly IndexedSentence[]
  readonly numbers: ReadonlyMap<string, readonly NumberFact[]>
  readonly months: ReadonlySet<string>
}

/** Passages made ready for comparing sentences with them. */
export interface PassageIndex {
  readonly passages: readonly IndexedPassage[]
}

const sentenceOf = (text: string, language: string): IndexedSentence => {
  const order = contentWords(text, language)
  return {
    text,
    order,
    stems: new Set(order),
    negations: negationsOf(text, language),
    keys: wordTokens(text).map(({ key }) => key),
  }
}

const numbersOf = (text: string, language: string): ReadonlyMap<string, readonly NumberFact[]> => {
  const numbers = new Map<string, NumberFact[]>()
  for (const fact of numberFacts(text, language))
    for (const value of fact.values) numbers.set(value, [...(numbers.get(value) ?? []), fact])
  return numbers
}

/** The letters that words of one family share ("architect", "architecture"), or null for short words. */
export const familyOf = (stem: string): string | null => (stem.length > 6 ? stem.slice(0, 6) : null)

const build = (passage: EvidencePassage): IndexedPassage => {
  const given = passage.language === 'und' ? null : passage.language
  const language = detectLanguage(passage.text) ?? given
  const reading = language ?? 'en'
  const keys = wordTokens(passage.text).map(({ key }) => key)
  const sentences = sentenceSpans(passage.text, reading).map(({ text }) => sentenceOf(text, reading))
  const stems = new Set(keys.map((key) => stemOf(key, reading)))
  return {
    passage,
    language,
    folded: plainLetters(foldText(passage.text)),
    keys: new Set(keys),
    pairs: new Set(keys.map((key, index) => `${key} ${keys[index + 1] ?? ''}`)),
    stems,
    bigrams: new Set(sentences.flatMap(({ order }) => order.map((stem, index) => `${stem} ${order[index + 1] ?? ''}`))),
    families: new Set([...stems].map(familyOf).filter((family) => family !== null)),
    sentences,
    numbers: numbersOf(passage.text, reading),
    months: new Set(monthFacts(passage.text).keys()),
  }
}

const indexed = new WeakMap<EvidencePassage, IndexedPassage>()

/** A passage made ready for comparison; the same passage is made ready once. */
export const indexPassage = (passage: EvidencePassage): IndexedPassage => {
  const known = indexed.get(passage)
  if (known) return known
  const entry = build(passage)
  indexed.set(passage, entry)
  return entry
}

/** Makes passages ready for comparing many sentences with them. */
export const indexPassages = (passages: readonly EvidencePassage[]): PassageIndex => ({
  passages: passages.map(indexPassage),
})
