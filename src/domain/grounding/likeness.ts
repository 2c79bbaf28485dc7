import { sameLanguage } from '../language.ts'
import { opposites, synonyms } from '../lexicon/synonyms.ts'
import { foldText, wordTokens } from '../words.ts'

const lexiconOf = (language: string): 'en' | 'pt' => (sameLanguage(language, 'pt') ? 'pt' : 'en')

/** Stems that may stand for a stem. */
export const synonymsOf = (stem: string, language: string): readonly string[] => [
  ...(synonyms[lexiconOf(language)].get(stem) ?? []),
]

/** Stems that deny a stem. */
export const oppositesOf = (stem: string, language: string): readonly string[] =>
  [...(opposites[lexiconOf(language)].get(stem) ?? [])].filter((other) => other !== stem)

/** How alike two bags of words are, from 0 to 1 (Dice). */
export const alikeBags = (one: readonly string[], two: readonly string[]): number => {
  if (one.length + two.length === 0) return 1
  const left = new Map<string, number>()
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of two) {
    const count = left.get(word) ?? 0
    if (count > 0) shared += 1
    left.set(word, count - 1)
  }
  return (2 * shared) / (one.length + two.length)
}

/** How alike two sentences are in their words, from 0 to 1. */
export const alike = (one: string, two: string): number =>
  foldText(one) === foldText(two)
    ? 1
    : alikeBags(
        wordTokens(one).map(({ key }) => key),
        wordTokens(two).map(({ key }) => key),
      )
