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

const bareOf = (key: string, language: string): string | null => {
  if (unturned.test(key)) return null
  const bare = key.replace(turningStarts[lexiconOf(language)], '')
  return bare === key ? null : stemOf(bare, language)
}

/** The stems that say the contrary of a stem, small words among them, or undefined. */
export const contrariesOf = (stem: string, language: string): ReadonlySet<string> | undefined =>
  contraryWords[lexiconOf(language)].get(stem)

/** Says of a word of the passages, by its key and its stem, whether it says the contrary of a word of a sentence. */
export type ContraryTest = (key: string, stem: string) => boolean

/** Letters of a word that are looked for in another before it is asked whether that is the word turned. */
const lettersCompared = 4

/**
 * Makes a word of a sentence ready for asking which words of the passages say its contrary.
 * Null where no word can.
 * @param own its stem
 * @param isCounted whether a number stands before it, so that another measure is another statement
 */
export const contraryTest = (
  word: SentenceWord,
  own: string,
  isCounted: boolean,
  language: string,
): ContraryTest | null => {
  if (otherWords.test(word.key)) return null
  const lexicon = lexiconOf(language)
  const tables = isCounted ? [measures[lexicon], counted[lexicon]] : []
  const worded = word.kind === 'stop' ? [] : [opposites[lexicon]]
  const known = [contraryWords[lexicon], ...tables, ...worded].flatMap((table) => table.get(own) ?? [])
  if (word.kind === 'stop' && known.length === 0) return null
  const bare = word.kind === 'stop' ? null : bareOf(word.key, language)
  const letters = word.key.slice(0, lettersCompared)
  const isTurned = (key: string, stem: string): boolean =>
    bare === null ? word.kind !== 'stop' && key.indexOf(letters) > 0 && bareOf(key, language) === own : stem === bare
  return (key, stem) =>
    stem !== own && (known.some((stems) => stems.has(stem)) || isTurned(key, stem)) && !otherWords.test(key)
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
