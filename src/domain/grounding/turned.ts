import { sameLanguage } from '../language.ts'
import { turnedPairs } from '../lexicon/turned-words.ts'
import { isStopWord, stemOf, wordTokens } from '../words.ts'
import type { IndexedSentence } from './passage-index.ts'

/** Content words on each side of a turned word by which its place is known again. */
const surroundings = 4
const denial = /^(?:not|no|nor|never|nao|nem|nunca|sem|without)$|n't$/u

interface Word {
  readonly key: string
  readonly stem: string
}

interface Place {
  readonly index: number
  readonly key: string
  readonly before: ReadonlySet<string>
  readonly after: ReadonlySet<string>
}

const contentFrom = (words: readonly Word[], language: string): ReadonlySet<string> =>
  new Set(
    words
      .filter(({ key }) => !isStopWord(key, language))
      .slice(0, surroundings)
      .map(({ stem }) => stem),
  )

const placesOf = (words: readonly Word[], side: ReadonlySet<string>, language: string): readonly Place[] =>
  words.flatMap(({ key, stem }, index) =>
    side.has(stem)
      ? [
          {
            index,
            key,
            before: contentFrom(words.slice(0, index).reverse(), language),
            after: contentFrom(words.slice(index + 1), language),
          },
        ]
      : [],
  )

const shared = (one: ReadonlySet<string>, two: ReadonlySet<string>): number =>
  [...one].filter((stem) => two.has(stem)).length

/** Whether two words stand in the same place of their sentences: the same words follow, or the same words surround them. */
const samePlace = (one: Place, two: Place): boolean => {
  const after = shared(one.after, two.after)
  return after >= 2 || (after >= 1 && shared(one.before, two.before) >= 1) || (one.after.size <= 1 && after === 1)
}

const denied = (words: readonly Word[], { index }: Place): boolean =>
  words.slice(Math.max(0, index - 2), index).some(({ key }) => denial.test(key))

/**
 * Finds where a passage's sentence says "before" and a text says "after" in the same place.
 * @param whole the sentence that the text is a part of: one that says both turns nothing
 */
export const turnedWordOf = (text: string, whole: string, language: string) => {
  const worded = (keys: readonly string[]): readonly Word[] => keys.map((key) => ({ key, stem: stemOf(key, language) }))
  const wordsOf = (part: string): readonly Word[] => worded(wordTokens(part).map(({ key }) => key))
  const here = wordsOf(text)
  const all = text === whole ? here : wordsOf(whole)
  const pairs = turnedPairs[sameLanguage(language, 'pt') ? 'pt' : 'en']
  return ({ keys }: IndexedSentence): string | null => {
    const there = worded(keys)
    for (const { sides } of pairs)
      for (const [own, against] of [sides, [sides[1], sides[0]]] as const) {
        const mine = placesOf(here, own, language)
        const theirs = placesOf(there, against, language)
        if (mine.length === 0 || theirs.length === 0) continue
        if (all.some(({ stem }) => against.has(stem)) || there.some(({ stem }) => own.has(stem))) continue
        for (const place of mine)
          for (const other of theirs)
            if (samePlace(place, other) && denied(here, place) === denied(there, other))
              return `the passages say "${other.key}" where the sentence says "${place.key}"`
      }
    return null
  }
}
