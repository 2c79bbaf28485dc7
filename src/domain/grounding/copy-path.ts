import type { IndexedPassage, IndexedSentence } from './passage-index.ts'
import type { SentenceWord } from './sentence-words.ts'

/** Where a word of a sentence stands in a sentence of the passages. */
export interface CopiedWord {
  readonly sentence: IndexedSentence
  /** Rank of the sentence among all sentences of the passages; neighbours follow each other. */
  readonly rank: number
  readonly offset: number
  /** 0 for the same word, more for a synonym or a word of the same family. */
  readonly change: number
}

/** For each word of a sentence where it was taken from, or null: the cheapest way to copy the sentence out of the passages. */
export type CopyPath = readonly (CopiedWord | null)[]

/** So many sentences of the passages are looked at closely: those that share most with the sentence. */
const sentencesRead = 10
/** Places of one word that are followed. */
const placesFollowed = 12
/** Ways that are followed at once, and how much dearer than the cheapest one they may be. */
const waysFollowed = 40
const beam = 2.4

const costOf = { synonym: 0.25, family: 0.35, form: 0.05, back: 0.45, neighbour: 0.8, elsewhere: 1 }
/** What it costs to leave a word out of the path; dearer than a join for two such words, so that no single word makes one. */
const leftOut = { stop: 0.12, word: 0.85 }

/** A sentence of the passages with its rank among all of them, and how much it shares with a sentence. */
export interface RankedSentence {
  readonly sentence: IndexedSentence
  readonly entry: IndexedPassage
  readonly rank: number
  readonly share: number
}

const nowhere: readonly number[] = []

/** The sentences of a passage that hold a word, a synonym of it or a word of its family. */
const placesHolding = ({ stem, synonyms, family }: SentenceWord, entry: IndexedPassage): readonly number[] => {
  const { holding, families } = entry
  if (synonyms.length === 0 && family === null) return holding.get(stem) ?? nowhere
  const lists = [holding.get(stem)]
  for (const synonym of synonyms) if (synonym !== stem) lists.push(holding.get(synonym))
  if (family !== null) for (const kin of families.get(family) ?? []) lists.push(holding.get(kin))
  const found = lists.filter((list) => list !== undefined)
  const [only] = found
  return found.length > 1 ? [...new Set(found.flat())] : (only ?? nowhere)
}

/** The sentences of the passages that share most with a sentence; words that few sentences have count more. */
export const nearestSentences = (
  words: readonly SentenceWord[],
  entries: readonly IndexedPassage[],
): readonly RankedSentence[] => {
  const total = entries.reduce((count, { sentences }) => count + sentences.length, 0)
  const shares = entries.map(({ sentences }) => new Float64Array(sentences.length))
  for (const word of words) {
    if (word.kind === 'stop') continue
    const found = entries.map((entry) => placesHolding(word, entry))
    const held = found.reduce((count, places) => count + places.length, 0)
    const gain = Math.max(0.3, word.weight) * Math.log(1 + total / (1 + held))
    found.forEach((places, entry) => {
      const row = shares[entry]
      if (row) for (const place of places) row[place] = (row[place] ?? 0) + gain
    })
  }
  const near: RankedSentence[] = []
  let rank = 0
  entries.forEach((entry, index) => {
    for (const sentence of entry.sentences) {
      const share = shares[index]?.[sentence.place] ?? 0
      if (share > 0) near.push({ sentence, entry, rank, share })
      rank += 1
    }
    // A passage's end is no neighbour of the next one's beginning for certain, but articles cut into paragraphs are read on.
  })
  return near.sort((one, two) => two.share - one.share).slice(0, sentencesRead)
}

/** The words of the near sentences by their stems. */
const placesByStem = (near: readonly RankedSentence[]): ReadonlyMap<string, readonly CopiedWord[]> => {
  const places = new Map<string, CopiedWord[]>()
  for (const { sentence, rank } of near)
    sentence.line.forEach((stem, offset) => {
      const place: CopiedWord = { sentence, rank, offset, change: 0 }
      const same = places.get(stem)
      if (same) same.push(place)
      else places.set(stem, [place])
    })
  return places
}

const changed = (places: readonly CopiedWord[] | undefined, change: number): CopiedWord[] =>
  (places ?? []).map((place) => ({ ...place, change }))

const candidatesOf = (
  word: SentenceWord,
  places: ReadonlyMap<string, readonly CopiedWord[]>,
  families: ReadonlyMap<string, readonly string[]>,
): readonly CopiedWord[] => {
  const same = (places.get(word.stem) ?? []).map((place) =>
    place.sentence.keys[place.offset] === word.key ? place : { ...place, change: costOf.form },
  )
  if (word.kind === 'stop') return same
  const others = word.synonyms
    .filter((stem) => stem !== word.stem)
    .flatMap((stem) => changed(places.get(stem), costOf.synonym))
  const kin = (word.family === null ? [] : (families.get(word.family) ?? []))
    .filter((stem) => stem !== word.stem)
    .flatMap((stem) => changed(places.get(stem), costOf.family))
  return [...same, ...others, ...kin].slice(0, placesFollowed)
}

/** What going from one place of the passages to another costs. */
const stepCost = (from: CopiedWord, to: CopiedWord): number => {
  if (from.rank !== to.rank) return Math.abs(from.rank - to.rank) === 1 ? costOf.neighbour : costOf.elsewhere
  const gap = to.offset - from.offset
  if (gap === 1) return 0
  return gap > 1 ? 0.06 + 0.03 * Math.min(gap - 1, 11) : costOf.back
}

interface Way {
  cost: number
  readonly token: number
  readonly place: CopiedWord | null
  readonly before: Way | null
}

const familiesIn = (places: ReadonlyMap<string, unknown>): ReadonlyMap<string, readonly string[]> => {
  const families = new Map<string, string[]>()
  for (const stem of places.keys())
    if (stem.length > 6) {
      const family = stem.slice(0, 6)
      const members = families.get(family)
      if (members) members.push(stem)
      else families.set(family, [stem])
    }
  return families
}

const cheapestTo = (place: CopiedWord, token: number, ways: readonly Way[]): Way => {
  let best = Number.POSITIVE_INFINITY
  let before: Way | null = null
  for (const way of ways) {
    const cost = way.cost + (way.place === null ? 0 : stepCost(way.place, place))
    if (cost < best) {
      best = cost
      before = way
    }
  }
  return { cost: best + place.change, token, place, before }
}

/** Follows the cheapest way on which the words of a sentence can be copied, in their order, out of the passages. */
export const copyPathOf = (words: readonly SentenceWord[], near: readonly RankedSentence[]): CopyPath => {
  const places = placesByStem(near)
  const families = familiesIn(places)
  let ways: Way[] = [{ cost: 0, token: -1, place: null, before: null }]
  words.forEach((word, token) => {
    const reached = candidatesOf(word, places, families).map((place) => cheapestTo(place, token, ways))
    const skipping = word.kind === 'stop' ? leftOut.stop : leftOut.word
    for (const way of ways) way.cost += skipping
    const all = [...ways, ...reached].sort((one, two) => one.cost - two.cost)
    const limit = (all[0]?.cost ?? 0) + beam
    ways = all.slice(0, waysFollowed).filter(({ cost }) => cost <= limit)
  })
  const path: (CopiedWord | null)[] = words.map(() => null)
  for (let way: Way | null = ways[0] ?? null; way !== null; way = way.before)
    if (way.place !== null) path[way.token] = way.place
  return path
}
