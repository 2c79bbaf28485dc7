import { sameLanguage } from '../language.ts'
import { voiceWords } from '../lexicon/clause-words.ts'
import { monthNames, numberWords } from '../lexicon/numbers.ts'
import { frameWords } from '../lexicon/stop-words.ts'
import { isStopWord, stemOf, type Token, wordTokens } from '../words.ts'
import { isCommonWord, isEvent, isLight } from './common-stems.ts'
import type { KnownWords } from './hard-facts.ts'
import { synonymsOf } from './likeness.ts'
import type { NameRun } from './names.ts'
import { familyOf } from './passage-index.ts'

/** What a word is to a comparison: `stop` words say nothing, `frame` words are in every review, `light` ones little,
 * `rare` ones name something, `event` ones tell what happened. */
export type WordKind = 'stop' | 'frame' | 'light' | 'known' | 'number' | 'rare' | 'event' | 'common'

/** A word of a sentence that is compared with passages. */
export interface SentenceWord {
  readonly text: string
  readonly key: string
  /** Its stem, or the word itself where it says nothing by itself: what an indexed sentence's `line` holds. */
  readonly stem: string
  readonly kind: WordKind
  readonly synonyms: readonly string[]
  readonly family: string | null
  /** How much its absence from the passages says. */
  readonly weight: number
  /** Whether it is part of a name. */
  readonly named: boolean
  /** Whether a mark stands before it. */
  readonly broken: boolean
}

const weights: Readonly<Record<WordKind, number>> = {
  stop: 0,
  known: 0,
  frame: 0.25,
  light: 0.4,
  common: 0.9,
  event: 1.3,
  rare: 1.4,
  number: 1.6,
}

/** Endings of words that describe or do something rather than name it. */
const plainEnding =
  /(?:ing|ed|ly|tion|sion|ment|ness|ity|ism|ance|ence|able|ible|ful|ous|ive|al|mente|cao|coes|dade|ando|endo|indo|ado|ada|ido|ida|vel|oso|osa)s?$/u

const kindOf = ({ key }: Token, named: boolean, cased: boolean, language: string, known: KnownWords): WordKind => {
  const lexicon = sameLanguage(language, 'pt') ? 'pt' : 'en'
  if (
    /^\p{N}/u.test(key) ||
    (numberWords.has(key) && !named) ||
    (monthNames.has(key) && key.length > 3 && key !== 'march')
  )
    return 'number'
  if (isStopWord(key, language)) return 'stop'
  if (known.keys.has(key)) return 'known'
  if (frameWords[lexicon].has(key) || voiceWords.has(key)) return 'frame'
  if (named) return 'rare'
  const stem = stemOf(key, language)
  if (isEvent(stem, language)) return 'event'
  if (isLight(stem, language)) return 'light'
  // Where names have capitals, a word in small letters is none.
  if (cased || isCommonWord(key, language) || plainEnding.test(key)) return 'common'
  return synonymsOf(stem, language).length > 0 ? 'common' : 'rare'
}

/** A word as it stands in the line of an indexed sentence. */
const lineOf = (key: string, language: string): string =>
  isStopWord(key, language) ? key : (numberWords.get(key) ?? stemOf(key, language))

/**
 * The words of a sentence, made ready for comparison.
 * @param names the names that were found in it by their capitals
 */
export const sentenceWords = (
  text: string,
  language: string,
  known: KnownWords,
  names: readonly NameRun[],
): readonly SentenceWord[] => {
  const tokens = wordTokens(text)
  const cased = /\p{Lu}/u.test(text)
  const inName = new Set(names.flatMap((name) => name.tokens.map(({ start }) => start)))
  return tokens.map((token, index): SentenceWord => {
    const named = inName.has(token.start)
    const kind = kindOf(token, named, cased, language, known)
    const stem = lineOf(token.key, language)
    return {
      text: token.text,
      key: token.key,
      stem,
      kind,
      synonyms: kind === 'stop' ? [] : synonymsOf(stem, language),
      family: kind === 'stop' ? null : familyOf(stem),
      weight: weights[kind],
      named: named || (!cased && kind === 'rare'),
      broken: index === 0 || /[^\s\p{L}\p{N}'’-]/u.test(text.slice(tokens[index - 1]?.end, token.start)),
    }
  })
}
