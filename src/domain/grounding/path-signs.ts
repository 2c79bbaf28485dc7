import { hedges, unfinished } from '../lexicon/clause-words.ts'
import type { CopyPath } from './copy-path.ts'
import { deniesOtherwise } from './denials.ts'
import type { SentenceWord } from './sentence-words.ts'

/** What the way on which a sentence can be copied out of its passages says of it. */
export interface PathSigns {
  /** Share of neighbouring words that are neighbours in the passages too, 0 to 1. */
  readonly together: number
  /** Weight of the words that are in the passages, but not where the rest of the sentence is. */
  readonly strayed: number
  /** Weight of the longest stretch of the sentence of which nothing was copied. */
  readonly uncopied: number
  /** Content words put in the place of others between words that stay: "easy for beginners", "hard for beginners". */
  readonly replaced: readonly string[]
  /** 1 where the sentence denies more or less than the words that it was copied from. */
  readonly denied: number
  /** Words of doubt that were left out or put in between copied words. */
  readonly hedged: number
  /** How often the way goes back within one sentence. */
  readonly backwards: number
  /** Far jumps between sentences. */
  readonly jumps: number
  /** Whether the sentence repeats three of its words, or ends in the middle. */
  readonly garbled: boolean
}

/** Words of the passages that may be left out between two copied words so that they still stand together. */
const gapRead = 4

const garbledIn = (words: readonly SentenceWord[]): boolean => {
  const seen = new Set<string>()
  for (let at = 0; at + 3 <= words.length; at += 1) {
    const run = words
      .slice(at, at + 3)
      .map(({ key }) => key)
      .join(' ')
    if (seen.has(run)) return true
    seen.add(run)
  }
  return unfinished.has(words.at(-1)?.key ?? '')
}

/** The weight of the longest stretch without a copied word that says something; what says whose word it is does not count. */
const uncopiedIn = (words: readonly SentenceWord[], path: CopyPath): number => {
  let longest = 0
  let stretch = 0
  words.forEach(({ kind, weight }, at) => {
    if (path[at] !== null && kind !== 'stop') stretch = 0
    else if (path[at] === null && kind !== 'frame' && kind !== 'number') stretch += weight
    longest = Math.max(longest, stretch)
  })
  return longest
}

/** From one copied word of a sentence to the next. */
interface Step {
  /** Words of the passages from the one to the other, 1 for neighbours; null from sentence to sentence. */
  readonly gap: number | null
  /** Whether it leads to a sentence far away. */
  readonly far: boolean
  /** Whether both are neighbours in the sentence too. */
  readonly adjoining: boolean
  /** Words of the sentence between them, and words of the passages that stand there instead. */
  readonly put: readonly SentenceWord[]
  readonly skipped: readonly string[]
  /** Whether one of the skipped words says something. */
  readonly telling: boolean
}

const stepBetween = (words: readonly SentenceWord[], path: CopyPath, last: number, token: number): Step | null => {
  const [from, place] = [path[last], path[token]]
  if (!from || !place) return null
  const { sentence, offset } = place
  const gap = from.rank === place.rank ? offset - from.offset : null
  const start = gap !== null && gap > 0 && gap <= gapRead + 1 ? offset - gap + 1 : offset
  return {
    gap,
    far: gap === null && Math.abs(from.rank - place.rank) > 1,
    adjoining: gap === 1 && last === token - 1,
    put: start === offset && gap !== 1 ? [] : words.slice(last + 1, token),
    skipped: sentence.keys.slice(start, offset),
    telling: sentence.line.slice(start, offset).some((stem) => sentence.stems.has(stem)),
  }
}

const stepsOf = (words: readonly SentenceWord[], path: CopyPath): readonly Step[] => {
  const steps: Step[] = []
  let last = -1
  path.forEach((place, token) => {
    if (place === null) return
    const step = last < 0 ? null : stepBetween(words, path, last, token)
    if (step) steps.push(step)
    last = token
  })
  return steps
}

const hedgesIn = (keys: readonly string[]): number => keys.filter((key) => hedges.has(key)).length

/** Words that are in the place of others, one or two at a time. */
const replacedIn = ({ put, telling }: Step): readonly string[] => {
  const strangers = put.filter(({ kind }) => kind === 'common' || kind === 'rare' || kind === 'number')
  return telling && strangers.length <= 2 ? strangers.map(({ text }) => text) : []
}

/** Reads the signs of a way. */
export const pathSigns = (words: readonly SentenceWord[], path: CopyPath, language: string): PathSigns => {
  const steps = stepsOf(words, path)
  const count = (test: (step: Step) => boolean): number => steps.filter(test).length
  return {
    together: count(({ adjoining }) => adjoining) / Math.max(1, words.length - 1),
    strayed: words.reduce((sum, { weight }, token) => (path[token] === null ? sum + weight : sum), 0),
    uncopied: uncopiedIn(words, path),
    replaced: steps.flatMap(replacedIn),
    denied: deniesOtherwise(words, path, language) ? 1 : 0,
    hedged: count(({ put, skipped }) => hedgesIn(skipped) !== hedgesIn(put.map(({ key }) => key))),
    backwards: count(({ gap }) => gap !== null && gap < 0),
    jumps: count(({ far }) => far),
    garbled: garbledIn(words),
  }
}
