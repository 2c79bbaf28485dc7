import { hedges, unfinished } from '../lexicon/clause-words.ts'
import type { CopyPath } from './copy-path.ts'
import { deniesOtherwise } from './denials.ts'
import type { SentenceWord } from './sentence-words.ts'

/** What the way on which a sentence can be copied out of its passages says of it. */
export interface PathSigns {
  /** Share of the sentence's words in its longest unbroken run, 0 to 1. */
  readonly longestRun: number
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

/** Reads the signs of a way. */
export const pathSigns = (words: readonly SentenceWord[], path: CopyPath, language: string): PathSigns => {
  let run = 0
  let longest = 0
  let together = 0
  let strayed = 0
  let hedged = 0
  let backwards = 0
  let jumps = 0
  const replaced: string[] = []
  let last = -1
  path.forEach((place, token) => {
    const word = words[token]
    if (!word) return
    if (place === null) {
      run = 0
      strayed += word.weight
      return
    }
    const from = last < 0 ? null : path[last]
    const gap = from && from.rank === place.rank ? place.offset - from.offset : null
    if (from && gap === null && Math.abs(from.rank - place.rank) > 1) jumps += 1
    if (gap !== null && gap < 0) backwards += 1
    if (gap !== null && gap > 0 && gap <= gapRead + 1) {
      const skipped = place.sentence.keys.slice(place.offset - gap + 1, place.offset)
      const put = words.slice(last + 1, token)
      const count = (keys: readonly string[], test: (key: string) => boolean): number => keys.filter(test).length
      const putKeys = put.map(({ key }) => key)
      const isHedge = (key: string): boolean => hedges.has(key)
      if (count(skipped, isHedge) !== count(putKeys, isHedge)) hedged += 1
      const strangers = put.filter(({ kind }) => kind === 'common' || kind === 'rare' || kind === 'number')
      const gone = skipped.filter((_, at) =>
        place.sentence.stems.has(place.sentence.line[place.offset - gap + 1 + at] ?? ''),
      )
      if (strangers.length > 0 && strangers.length <= 2 && gone.length > 0)
        replaced.push(...strangers.map(({ text }) => text))
    }
    if (gap === 1 && last === token - 1) together += 1
    run = gap === 1 && last === token - 1 ? run + 1 : 1
    longest = Math.max(longest, run)
    last = token
  })
  const length = Math.max(1, words.length)
  return {
    longestRun: longest / length,
    together: together / Math.max(1, length - 1),
    strayed,
    uncopied: uncopiedIn(words, path),
    replaced,
    denied: deniesOtherwise(words, path, language) ? 1 : 0,
    hedged,
    backwards,
    jumps,
    garbled: garbledIn(words),
  }
}
