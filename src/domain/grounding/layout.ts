import type { Token } from '../words.ts'
import type { RankedSentence } from './copy-path.ts'
import type { IndexedSentence } from './passage-index.ts'

/** Where the stems of some sentences of the passages stand, ascending, on one line on which marks take room. */
export type Layout = ReadonlyMap<string, readonly number[]>

/** What the marks between two words add to their distance, so that words of one clause are nearer than those of two. */
const roomOfMarks = (between: string): number => {
  if (between === ' ') return 0
  if (/[.!?]/u.test(between)) return 6
  if (/[;:—–]|\s-\s/u.test(between)) return 4
  if (/[,"“”]/u.test(between)) return 3
  return between.includes(')') ? 2 : 0
}

/** Words that join a clause to the one before it, and what they add. */
const joiners = /^(?:and|but|while|whereas|although|then|mas|enquanto|embora)$/u
const roomOfJoiner = 2
/** Room between two sentences that follow each other, and between others. */
const sentenceRoom = 8
const apart = 1_000

/** How far each word of a text is from the first one. */
export const spacingOf = (text: string, tokens: readonly Token[]): readonly number[] => {
  let at = 0
  return tokens.map(({ key, start }, index) => {
    const before = tokens[index - 1]
    if (before === undefined) return 0
    at += 1 + roomOfMarks(text.slice(before.end, start)) + (joiners.test(key) ? roomOfJoiner : 0)
    return at
  })
}

const spacings = new WeakMap<IndexedSentence, readonly number[]>()

const spacingIn = (sentence: IndexedSentence): readonly number[] => {
  const ready = spacings.get(sentence) ?? spacingOf(sentence.text, sentence.tokens)
  spacings.set(sentence, ready)
  return ready
}

/** Where each word of some sentences stands on the line; those that follow each other in the passages are neighbours. */
export const placeOfWords = (near: readonly RankedSentence[]): ReadonlyMap<IndexedSentence, readonly number[]> => {
  const placed = new Map<IndexedSentence, readonly number[]>()
  let at = 0
  let last = -2
  for (const { sentence, rank } of near.toSorted((one, two) => one.rank - two.rank)) {
    at += rank === last + 1 ? sentenceRoom : apart
    const start = at
    const spacing = spacingIn(sentence)
    placed.set(
      sentence,
      spacing.map((place) => start + place),
    )
    at += spacing.at(-1) ?? 0
    last = rank
  }
  return placed
}

/** Lays sentences of the passages out on one line. */
export const layoutOf = (placed: ReadonlyMap<IndexedSentence, readonly number[]>): Layout => {
  const places = new Map<string, number[]>()
  for (const [{ line }, spacing] of placed)
    for (const [index, stem] of line.entries()) {
      const place = spacing[index] ?? 0
      const same = places.get(stem)
      if (same) same.push(place)
      else places.set(stem, [place])
    }
  return places
}

/** The smallest distance between two of some places, both ascending. */
export const nearestDistance = (one: readonly number[], two: readonly number[]): number => {
  let best = Number.POSITIVE_INFINITY
  let other = 0
  for (const place of one) {
    while (other + 1 < two.length && (two[other + 1] ?? 0) <= place) other += 1
    for (const candidate of [two[other], two[other + 1]])
      if (candidate !== undefined) best = Math.min(best, Math.abs(candidate - place))
  }
  return best
}
