import { sameLanguage } from '../language.ts'
import { contraryWords } from '../lexicon/contrary-words.ts'
import { opposites } from '../lexicon/synonyms.ts'
import { stemOf } from '../words.ts'
import { counted, measures } from './measure-tables.ts'
import { isOutdone } from './outdone.ts'
import type { SentenceWord } from './sentence-words.ts'

const lexiconOf = (language: string): 'en' | 'pt' => (sameLanguage(language, 'pt') ? 'pt' : 'en')

const turningStarts = {
  en: /^(?:un(?=\p{L}{4})|(?:in|im|ir|il|dis|non|mis)(?=\p{L}{5}))/u,
  pt: /^(?:des|in|im|ir|anti)(?=\p{L}{4})/u,
}
/** Words that only look turned by their start. */
const unturned = /^(?:disguis|invaluab|inflamm|indeed|instead|disclos|discover|dispos|unless|unit)/u

/** Nouns that share their stem with a word that has a contrary: "goods" are not good. */
const otherWords = /^(?:goods|means|lows|highs|wells|readers?|writers?)$/u

const turnedStart = (key: string, other: string, language: string): boolean => {
  const starts = turningStarts[lexiconOf(language)]
  const [bare, otherBare] = [key.replace(starts, ''), other.replace(starts, '')]
  if ((bare === key) === (otherBare === other)) return false
  return !unturned.test(key) && !unturned.test(other) && stemOf(bare, language) === stemOf(otherBare, language)
}

/** The stems that say the contrary of a stem, small words among them, or undefined. */
export const contrariesOf = (stem: string, language: string): ReadonlySet<string> | undefined =>
  contraryWords[lexiconOf(language)].get(stem)

/** A word of the passages that may say the contrary of one of a sentence. */
export interface Against {
  readonly key: string
  readonly stem: string
}

/**
 * Whether a word of the passages says the contrary of a word of a sentence.
 * @param own the stem of the sentence's word
 * @param isCounted whether a number stands before it, so that another measure is another statement
 */
export const isContrary = (
  word: SentenceWord,
  own: string,
  isCounted: boolean,
  { key, stem }: Against,
  language: string,
): boolean => {
  if (otherWords.test(key) || otherWords.test(word.key)) return false
  const lexicon = lexiconOf(language)
  if (contraryWords[lexicon].get(own)?.has(stem)) return true
  const tables = isCounted && stem !== own ? [measures[lexicon], counted[lexicon]] : []
  if (tables.some((table) => table.get(own)?.has(stem))) return true
  if (word.kind === 'stop') return false
  return (stem !== own && (opposites[lexicon].get(own)?.has(stem) ?? false)) || turnedStart(word.key, key, language)
}

const comparative = /\p{L}{2}er$/u

/**
 * Whether a comparative tells one of two from the other, as "the longer video" does: the one beside it is short.
 * @param other the word of the passages: "the younger" is told from "the older" and means another one
 */
export const setsApart = (before: string | undefined, key: string, other: string): boolean =>
  before === 'the' && comparative.test(key) && !comparative.test(other)

const denying = /^(?:not|no|never|nobody|none|nor|without|hardly|less|nao|nem|nunca|sem|ninguem)$|n't$/u
/** Behind a verb these deny what it does: "excludes no CDs", "adds nothing". */
const denyingObject = /^(?:no|not|nothing|nobody|none|nada|nenhum|nenhuma|ninguem)$/u
/** Behind these a phrase of its own begins, which a denial before them leaves alone. */
const phraseStart = /^(?:for|of|with|by|in|at|on|from|de|do|da|dos|das|para|com|por|em|no|na)$/u
/** Words before a word among which a denial concerns it. */
const denialReach = 3

/**
 * Whether a word is denied where it stands.
 * @param within whether a denial reaches it out of the phrase before its own: "less attractive to old programmers"
 */
export const isDeniedAt = (keys: readonly string[], at: number, within = true): boolean => {
  for (let before = at - 1; before >= 0 && before >= at - denialReach; before -= 1) {
    const key = keys[before] ?? ''
    if (denying.test(key)) return !isOutdone(keys, before)
    if (!within && (phraseStart.test(key) || key === 'to')) break
  }
  return denyingObject.test(keys[at + 1] ?? '')
}
