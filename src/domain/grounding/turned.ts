import { sameLanguage } from '../language.ts'
import { frameWords } from '../lexicon/stop-words.ts'
import { turnedPairs } from '../lexicon/turned-words.ts'
import type { Message } from '../told.ts'
import { isStopWord, stemOf, wordTokens } from '../words.ts'
import type { IndexedSentence } from './passage-index.ts'
import { tellReason } from './reason-sentences.ts'

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

const lexiconOf = (language: string): 'en' | 'pt' => (sameLanguage(language, 'pt') ? 'pt' : 'en')

const contentFrom = (words: readonly Word[], language: string): ReadonlySet<string> => {
  const frame = frameWords[lexiconOf(language)]
  return new Set(
    words
      .filter(({ key }) => !isStopWord(key, language) && !frame.has(key))
      .slice(0, surroundings)
      .map(({ stem }) => stem),
  )
}

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
  if (one.after.size + two.after.size === 0) return shared(one.before, two.before) >= 2
  return after >= 2 || (after >= 1 && shared(one.before, two.before) >= 1) || (one.after.size <= 1 && after === 1)
}

const denied = (words: readonly Word[], { index }: Place): boolean =>
  words.slice(Math.max(0, index - 2), index).some(({ key }) => denial.test(key))

const wordsOf = (keys: readonly string[], language: string): readonly Word[] =>
  keys.map((key) => ({ key, stem: stemOf(key, language) }))

/** Where one side of a pair stands in the passages' sentences, with the sentence. */
const standing = (sentences: readonly (readonly Word[])[], side: ReadonlySet<string>, language: string) =>
  sentences.flatMap((words) => placesOf(words, side, language).map((place) => ({ words, place })))

/**
 * What of a text is turned round: the passages say "before" where it says "after". Null when nothing is, or when a passage
 * has the text's own word in that place.
 * @param whole the sentence that the text is a part of: one that says both turns nothing
 */
export const turnedWordOf = (
  text: string,
  whole: string,
  language: string,
  sentences: readonly IndexedSentence[],
): Message | null => {
  const keysOf = (part: string): readonly string[] => wordTokens(part).map(({ key }) => key)
  const here = wordsOf(keysOf(text), language)
  const all = wordsOf(keysOf(whole), language)
  const there = sentences.map(({ keys }) => wordsOf(keys, language))
  for (const { sides } of turnedPairs[lexiconOf(language)])
    for (const [own, against] of [sides, [sides[1], sides[0]]] as const) {
      const mine = placesOf(here, own, language)
      if (mine.length === 0 || all.some(({ stem }) => against.has(stem))) continue
      const agreeing = standing(there, own, language)
      for (const { words, place } of standing(there, against, language))
        for (const one of mine) {
          const turned = samePlace(one, place) && denied(here, one) === denied(words, place)
          if (turned && !agreeing.some((other) => other.words === words || samePlace(one, other.place)))
            return tellReason('word_turned', { held: place.key, said: one.key })
        }
    }
  return null
}
