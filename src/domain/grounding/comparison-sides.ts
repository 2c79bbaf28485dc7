import { numberWords } from '../lexicon/numbers.ts'
import { isStopWord, stemOf } from '../words.ts'
import { isOutdone } from './outdone.ts'
import type { SentenceWord } from './sentence-words.ts'

/** Words that set two sides against each other, so that their contrary says the same where the sides stand the other way round. */
const sided = /^(?:before|after|above|below|antes|depois|apos|acima|abaixo)$/u
/** Behind these a comparison names its other side. */
export const comparedWith = /^(?:than|que)$/u
/** Words behind a comparative within which the other side is named. */
export const sideReach = 4

/** Whether a word tells a degree: what it belongs to stands right behind it. */
export const isDegree = ({ key, kind }: SentenceWord): boolean => kind === 'stop' || /(?:er|est)$/u.test(key)

/** Whether a word sets two sides against each other; a number is none: "more than 10 years". */
export const isSided = (keys: readonly string[], at: number, word: SentenceWord): boolean => {
  const isSide = (key: string | undefined): boolean =>
    key !== undefined && !/^\p{N}/u.test(key) && !numberWords.has(key)
  if (sided.test(keys[at] ?? '') && isSide(keys[at + 1])) return true
  const compares = (key: string, index: number): boolean => comparedWith.test(key) && isSide(keys[at + index + 2])
  if (!isDegree(word) || !keys.slice(at + 1, at + 1 + sideReach).some(compares)) return false
  // "No system is larger than" says of the other side what "the largest" does.
  return !keys.slice(0, at).some((_, before) => isOutdone(keys, before))
}

/** Whether a word is said of what the passages compare with: "last year's cost more", "cheaper than last year". */
export const isOtherSide = (
  stems: readonly string[],
  language: string,
  at: number,
  there: readonly string[],
  place: number,
): boolean => {
  const than = there.findIndex((key, index) => index > place && index <= place + sideReach && comparedWith.test(key))
  if (than < 0) return false
  const compared = there
    .slice(than + 1, than + 1 + sideReach)
    .filter((key) => !isStopWord(key, language))
    .map((key) => stemOf(key, language))
  const standsIn = (from: number, to: number): boolean => compared.some((stem) => stems.slice(from, to).includes(stem))
  return standsIn(0, at) && !standsIn(at, stems.length)
}
