import { sameLanguage } from '../language.ts'
import { numberWords } from '../lexicon/numbers.ts'
import { frameWords } from '../lexicon/stop-words.ts'
import { isStopWord, stemOf, wordTokens } from '../words.ts'
import type { KnownWords } from './hard-facts.ts'
import { synonymsOf } from './likeness.ts'
import { familyOf, type IndexedSentence } from './passage-index.ts'

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

const nameWeight = 0.5

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

const creditIn = ({ stem, synonyms, family }: WantedWord, { stems, order }: IndexedSentence): number => {
  if (stems.has(stem)) return 1
  if (synonyms.some((synonym) => stems.has(synonym))) return 0.8
  return family !== null && order.some((other) => other.startsWith(family)) ? 0.7 : 0
}

/** Sentences with their shares of the wanted words, best first. */
export const candidatesAmong = (
  sentences: readonly IndexedSentence[],
  wanted: readonly WantedWord[],
): readonly Candidate[] => {
  const total = wanted.reduce((weight, word) => weight + word.weight, 0)
  const shareOf = (sentence: IndexedSentence): number =>
    total === 0 ? 0 : wanted.reduce((sum, word) => sum + word.weight * creditIn(word, sentence), 0) / total
  return sentences
    .map((sentence) => ({ sentence, share: shareOf(sentence) }))
    .toSorted((one, two) => two.share - one.share)
}
