import { detectLanguage } from '../language.ts'
import { numberWords } from '../lexicon/numbers.ts'
import { foldText, isStopWord, plainLetters, sentenceSpans, stemOf, type Token, wordTokens } from '../words.ts'
import type { EvidencePassage } from '../writing.ts'
import { monthFacts, type NumberFact, numberFacts } from './numbers.ts'
import { type Negation, negationsOf } from './polarity.ts'
import { printForm } from './print-form.ts'

/** One sentence of a passage, made ready for comparison. */
export interface IndexedSentence {
  readonly text: string
  /** Its number among the sentences of its passage, from 0. */
  readonly place: number
  /** Words of its passage before it. */
  readonly start: number
  /** Content stems in their order. */
  readonly order: readonly string[]
  readonly stems: ReadonlySet<string>
  readonly negations: readonly Negation[]
  /** Its words as they stand there. */
  readonly tokens: readonly Token[]
  /** Folded words in their order. */
  readonly keys: readonly string[]
  /** For each folded word its stem, its figures for a number word, or the word itself where it says nothing by itself. */
  readonly line: readonly string[]
  /** What of the line says something. */
  readonly holds: ReadonlySet<string>
  /** Whether a mark stands before a word, so that a clause may begin there. */
  readonly breaks: readonly boolean[]
}

/** A passage made ready for comparison. */
export interface IndexedPassage {
  readonly passage: EvidencePassage
  /** The language as given or detected, or null. */
  readonly language: string | null
  readonly folded: string
  /** How many words it has. */
  readonly words: number
  /** Folded words, hyphenated ones whole and in parts. */
  readonly keys: ReadonlySet<string>
  /** Pairs of neighbouring folded words. */
  readonly pairs: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
  /** Pairs of neighbouring content stems. */
  readonly bigrams: ReadonlySet<string>
  /** The first letters of long stems, for words of one family, with the stems that begin so. */
  readonly families: ReadonlyMap<string, ReadonlySet<string>>
  readonly sentences: readonly IndexedSentence[]
  /** The numbers of the sentences that hold a content stem. */
  readonly holding: ReadonlyMap<string, readonly number[]>
  readonly numbers: ReadonlyMap<string, readonly NumberFact[]>
  readonly months: ReadonlySet<string>
  /** Places, counted in words, of those by which a passive names who does it: "by", "pela". */
  readonly passives: readonly number[]
}

const passiveWords: ReadonlySet<string> = new Set(['by', 'por', 'pelo', 'pela', 'pelos', 'pelas'])

/** Whether a folded word may name who does what a passive tells. */
export const isPassive = (key: string): boolean => passiveWords.has(key)

/** Passages made ready for comparing sentences with them. */
export interface PassageIndex {
  readonly passages: readonly IndexedPassage[]
}

const sentenceOf = (text: string, place: number, start: number, language: string): IndexedSentence => {
  const tokens = wordTokens(text)
  const order: string[] = []
  const holds = new Set<string>()
  const line = tokens.map(({ key }) => {
    if (isStopWord(key, language)) return key
    const figures = numberWords.get(key)
    if (figures !== undefined) {
      order.push(stemOf(key, language))
      holds.add(figures)
      return figures
    }
    const stem = stemOf(key, language)
    order.push(stem)
    holds.add(stem)
    return stem
  })
  let negations: readonly Negation[] | null = null
  return {
    text,
    place,
    start,
    order,
    stems: new Set(order),
    // Few sentences of a long source are ever compared so closely.
    get negations() {
      negations ??= negationsOf(text, language)
      return negations
    },
    tokens,
    keys: tokens.map(({ key }) => key),
    line,
    holds,
    breaks: tokens.map(
      ({ start }, index) => index === 0 || /[^\s\p{L}\p{N}'’-]/u.test(text.slice(tokens[index - 1]?.end, start)),
    ),
  }
}

const numbersOf = (text: string, language: string): ReadonlyMap<string, readonly NumberFact[]> => {
  const numbers = new Map<string, NumberFact[]>()
  for (const fact of numberFacts(text, language))
    for (const value of fact.values) {
      const same = numbers.get(value)
      if (same) same.push(fact)
      else numbers.set(value, [fact])
    }
  return numbers
}

/** The letters that words of one family share ("architect", "architecture"), or null for short words. */
export const familyOf = (stem: string): string | null => (stem.length > 6 ? stem.slice(0, 6) : null)

const familiesOf = (stems: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<string>> => {
  const families = new Map<string, Set<string>>()
  for (const stem of stems) {
    const family = familyOf(stem)
    if (family === null) continue
    const members = families.get(family)
    if (members) members.add(stem)
    else families.set(family, new Set([stem]))
  }
  return families
}

const holdingOf = (sentences: readonly IndexedSentence[]): ReadonlyMap<string, readonly number[]> => {
  const holding = new Map<string, number[]>()
  for (const { holds, place } of sentences)
    for (const stem of holds) {
      const places = holding.get(stem)
      if (places) places.push(place)
      else holding.set(stem, [place])
    }
  return holding
}

const pairsIn = (words: readonly string[]): string[] => words.map((word, index) => `${word} ${words[index + 1] ?? ''}`)

const build = (passage: EvidencePassage): IndexedPassage => {
  const given = passage.language === 'und' ? null : passage.language
  const text = printForm(passage.text)
  const language = detectLanguage(text) ?? given
  const reading = language ?? 'en'
  let start = 0
  const sentences = sentenceSpans(text, reading).map((span, place) => {
    const sentence = sentenceOf(span.text, place, start, reading)
    start += sentence.keys.length
    return sentence
  })
  const keys = sentences.flatMap((sentence) => sentence.keys)
  const stems = new Set(keys.map((key) => stemOf(key, reading)))
  return {
    passage,
    language,
    folded: plainLetters(foldText(text)),
    words: keys.length,
    keys: new Set(keys),
    pairs: new Set(pairsIn(keys)),
    stems,
    bigrams: new Set(sentences.flatMap(({ order }) => pairsIn(order))),
    families: familiesOf(stems),
    sentences,
    holding: holdingOf(sentences),
    numbers: numbersOf(text, reading),
    months: new Set(monthFacts(text).keys()),
    passives: keys.flatMap((key, place) => (isPassive(key) ? [place] : [])),
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
