import { wordTokens } from '../words.ts'
import { type Layout, nearestDistance, spacingOf } from './layout.ts'
import type { SentenceWord } from './sentence-words.ts'

/** How much better two numbers, or two names, fit the passages when each has what the sentence says of the other; 0 to 1. */
export interface Pairing {
  readonly numbers: number
  readonly names: number
}

/** A name or a number of a sentence: the words it takes, where it stands in the passages. */
interface Holder {
  readonly from: number
  readonly to: number
  readonly number: boolean
  readonly year: boolean
  readonly places: readonly number[]
}

/** At this distance two words belong together about a third as much as side by side. */
const reach = 12
/** Holders that are looked at: longer lists are told apart by nobody. */
const holdersRead = 6
/** What is told of one rather than the other must be nearer to it by so much. */
const aheadBy = 1
const leastFit = 0.25

const held = (word: SentenceWord, layout: Layout): readonly number[] => {
  const own = layout.get(word.stem)
  if (own) return own
  return word.synonyms.flatMap((stem) => layout.get(stem) ?? []).toSorted((one, two) => one - two)
}

const holdersOf = (words: readonly SentenceWord[], layout: Layout): readonly Holder[] => {
  const holders: Holder[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    const from = at
    const number = word?.kind === 'number'
    if (!word?.named && !number) continue
    if (!number) while (words[at + 1]?.named && !words[at + 1]?.broken) at += 1
    const places = words
      .slice(from, at + 1)
      .map((one) => layout.get(one.stem) ?? [])
      .filter(({ length }) => length > 0)
      .toSorted((one, two) => one.length - two.length)[0]
    const year = /^(?:1[5-9]|20)\d{2}$/u.test(word?.key ?? '')
    if (places) holders.push({ from, to: at, number, year, places })
  }
  return holders.slice(0, holdersRead)
}

/** How far a word of the sentence is from a holder; what a number counts stands behind it. */
const awayFrom = (at: number, { from, to, number, year }: Holder, spacing: readonly number[]): number => {
  const place = spacing[at] ?? 0
  if (at > to) return place - (spacing[to] ?? 0)
  return ((spacing[from] ?? 0) - place) * (number && !year ? 1.5 : 1)
}

interface Told {
  readonly places: readonly number[]
  readonly weight: number
}

const fitOf = (holder: Holder, told: readonly Told[]): number => {
  let sum = 0
  let total = 0
  for (const { places, weight } of told) {
    sum += weight * Math.exp(-nearestDistance(holder.places, places) / reach)
    total += weight
  }
  return total === 0 ? 0 : sum / total
}

const exchanged = (
  one: Holder,
  two: Holder,
  words: readonly SentenceWord[],
  spacing: readonly number[],
  layout: Layout,
): number => {
  const ofOne: Told[] = []
  const ofTwo: Told[] = []
  words.forEach((word, at) => {
    const inside = (at >= one.from && at <= one.to) || (at >= two.from && at <= two.to)
    if (inside || word.kind === 'stop' || (word.kind === 'number' && one.number)) return
    const places = held(word, layout)
    if (places.length === 0) return
    const [first, second] = [awayFrom(at, one, spacing), awayFrom(at, two, spacing)]
    if (Math.abs(first - second) < aheadBy) return
    const told = { places, weight: Math.max(0.4, word.weight) / Math.min(first, second) }
    ;(first < second ? ofOne : ofTwo).push(told)
  })
  if (ofOne.length === 0 || ofTwo.length === 0) return 0
  const own = fitOf(one, ofOne) + fitOf(two, ofTwo)
  const other = fitOf(two, ofOne) + fitOf(one, ofTwo)
  return other < leastFit ? 0 : Math.max(0, (other - own) / other)
}

/** Whether a clause ends between two holders, so that each has its own. */
const inClauses = (
  { to }: Holder,
  { from }: Holder,
  words: readonly SentenceWord[],
  spacing: readonly number[],
): boolean =>
  (spacing[from] ?? 0) - (spacing[to] ?? 0) > from - to + 1 &&
  words.slice(to + 1, from).some(({ kind }) => kind !== 'stop')

/** Compares what stands with each of two numbers, or of two names in clauses of their own, here and in the passages. */
export const pairingOf = (text: string, words: readonly SentenceWord[], layout: Layout): Pairing => {
  const holders = holdersOf(words, layout)
  const found = { numbers: 0, names: 0 }
  if (holders.length < 2) return found
  const spacing = spacingOf(text, wordTokens(text))
  holders.forEach((one, index) => {
    for (const two of holders.slice(index + 1)) {
      if (one.number !== two.number || words[one.from]?.stem === words[two.from]?.stem) continue
      if (one.number) found.numbers = Math.max(found.numbers, exchanged(one, two, words, spacing, layout))
      else if (inClauses(one, two, words, spacing))
        found.names = Math.max(found.names, exchanged(one, two, words, spacing, layout))
    }
  })
  return found
}
