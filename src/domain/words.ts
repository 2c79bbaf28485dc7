import { sameLanguage } from './language.ts'
import { stopWords } from './lexicon/stop-words.ts'
import { plainSpans, type Span } from './sentences.ts'
import { stemEnglish, stemPortuguese } from './stems.ts'

export type { Span } from './sentences.ts'

/** The sentences of a text with their offsets, white space around them left out. */
export const sentenceSpans = (text: string, language = 'en'): readonly Span[] => plainSpans(text, language)

/** The sentences of a text. Abbreviations, initials, "Node.js", decimals and quotations do not end one. */
export const splitSentences = (text: string, language = 'en'): readonly string[] =>
  plainSpans(text, language).map((span) => span.text)

/** How many words a person would count: runs between white space that hold a letter or a digit. */
export const countWords = (text: string): number => {
  let count = 0
  for (const run of text.split(/[\s—]+/u)) if (/[\p{L}\p{N}]/u.test(run)) count += 1
  return count
}

/** A text in the form in which texts are compared: white space, quotes, dashes and case folded, invisible characters left out. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replaceAll(/[‘’‚‛′`´]/gu, "'")
    .replaceAll(/[“”„‟″«»]/gu, '"')
    .replaceAll(/[‐‑‒–—−]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase()

/** Leaves the diacritics out: `São` becomes `Sao`. */
export const plainLetters = (text: string): string =>
  /^[\p{ASCII}]*$/u.test(text) ? text : text.normalize('NFD').replaceAll(/\p{M}/gu, '')

/** A word of a text as it stands there. */
export interface Token {
  readonly text: string
  /** Lower case, no diacritics, no possessive. */
  readonly key: string
  readonly start: number
  readonly end: number
}

const tokenPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.'’][\p{L}\p{N}]+)*(?:\+\+|#)?/gu

/** The words of a text in order; hyphenated words are taken apart, "Node.js", "C++" and "O'Reilly" are not. */
export const wordTokens = (text: string): readonly Token[] => {
  const tokens: Token[] = []
  for (const match of text.matchAll(tokenPattern)) {
    const key = plainLetters(match[0].toLowerCase())
      .replace(/['’]s$/u, '')
      .replaceAll('’', "'")
    tokens.push({ text: match[0], key, start: match.index, end: match.index + match[0].length })
  }
  return tokens
}

// Asked for every word, so that the usual tags are told without taking them apart.
const lexiconOf = (language: string): 'en' | 'pt' => {
  if (language === 'en') return 'en'
  return language === 'pt' || language === 'pt-BR' || sameLanguage(language, 'pt') ? 'pt' : 'en'
}

/** Whether a token's key says nothing by itself in a language: "the", "de". */
export const isStopWord = (key: string, language: string): boolean => stopWords[lexiconOf(language)].has(key)

const stemCaches = { en: new Map<string, string>(), pt: new Map<string, string>() }

/** The light stem of a token's key, so that "replicates" meets "replication". */
export const stemOf = (key: string, language: string): string => {
  const lexicon = lexiconOf(language)
  const cache = stemCaches[lexicon]
  const cached = cache.get(key)
  if (cached !== undefined) return cached
  const stem = lexicon === 'pt' ? stemPortuguese(key) : stemEnglish(key)
  if (cache.size < 50_000) cache.set(key, stem)
  return stem
}

/** The words of a text that say something, as light stems in their order. */
export const contentWords = (text: string, language = 'en'): readonly string[] => {
  const stems: string[] = []
  for (const { key } of wordTokens(text)) if (!isStopWord(key, language)) stems.push(stemOf(key, language))
  return stems
}
