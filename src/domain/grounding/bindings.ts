import { type IndexedPassage, isPassive } from './passage-index.ts'
import type { SentenceWord } from './sentence-words.ts'

/** What of a sentence's names and numbers stands with other words in the passages than in the sentence. */
export interface Bindings {
  /** How much better the sentence would fit if two of its names changed places, 0 to 1. */
  readonly swapped: number
  /** The same of two numbers. */
  readonly swappedNumbers: number
  /** How far a name or number is from what the sentence says of it, while that stands together elsewhere, 0 to 1. */
  readonly detached: number
  /** Whether a number counts something that is not near it in the passages. */
  readonly miscounted: boolean
}

/** Words behind a number in which what it counts is looked for, and around its places in the passages. */
const countReach = 2
const countedNear = 7

/** A name or a number of a sentence: the words that it takes, and where it stands in the passages. */
interface Specific {
  readonly from: number
  readonly to: number
  readonly number: boolean
  /** Whether it needs no evidence by itself. */
  readonly known: boolean
  readonly places: readonly number[]
  /** Sentences of the passages that have it. */
  readonly spread: number
}

/** Words around a place that stand with it: about its sentence and its neighbour. */
const reach = 22
const placesRead = 24
/** Passages lie this far apart, so that no two of them touch. */
const apart = 1_000_000
/** A name that so many sentences have is what the page is about; it is left out where everybody knows it. */
const spreadNeeded = 4

type Places = (stem: string) => readonly number[]

const placesIn = (entries: readonly IndexedPassage[]): Places => {
  const known = new Map<string, readonly number[]>()
  return (stem) => {
    const ready = known.get(stem)
    if (ready) return ready
    const places: number[] = []
    entries.forEach(({ holding, sentences }, entry) => {
      for (const place of holding.get(stem) ?? []) {
        const sentence = sentences[place]
        if (sentence && places.length < placesRead)
          sentence.line.forEach((one, offset) => {
            if (one === stem) places.push(entry * apart + sentence.start + offset)
          })
      }
    })
    known.set(stem, places)
    return places
  }
}

const anyPlace = ({ stem, synonyms }: SentenceWord, places: Places): readonly number[] => {
  const own = places(stem)
  return own.length > 0 ? own : synonyms.flatMap(places)
}

/** The names and numbers of a sentence that the passages have; words side by side are one name. */
const specificsOf = (words: readonly SentenceWord[], places: Places): readonly Specific[] => {
  const specifics: Specific[] = []
  let at = 0
  while (at < words.length) {
    const word = words[at]
    const from = at
    const number = word?.kind === 'number'
    if (word?.named) while (words[at + 1]?.named && !words[at + 1]?.broken) at += 1
    if (number || word?.named) {
      const found = words
        .slice(from, at + 1)
        .map(({ stem }) => places(stem))
        .filter((held) => held.length > 0)
        .sort((one, two) => one.length - two.length)
      const held = found[0]
      const known = words.slice(from, at + 1).every(({ kind }) => kind === 'known')
      if (held) specifics.push({ from, to: at, number, known, places: held, spread: held.length })
    }
    at += 1
  }
  return specifics
}

interface Other {
  readonly at: number
  readonly weight: number
  readonly places: readonly number[]
}

/** Words within which a word's place before or behind a name tells something. */
const arranged = 15

const offsetFrom = (at: number, { from, to }: Pick<Specific, 'from' | 'to'>): number =>
  at < from ? at - from : Math.max(0, at - to)

/** How well a word's place beside a name agrees with the passages, 0 to 1: the order counts, a word more or less does not. */
const agreement = (offset: number, name: readonly number[], word: readonly number[]): number => {
  if (Math.abs(offset) > arranged) return 0
  let best = 0
  for (const from of name)
    for (const to of word) {
      const there = to - from
      if (Math.abs(there) <= arranged) best = Math.max(best, 1 / Math.max(1, Math.abs(there - offset)))
    }
  return best
}

/** How much better two names would each fit into the sentence if they changed places, 0 to 1. */
const swappedBetween = (one: Specific, two: Specific, others: readonly Other[]): number => {
  let kept = 0
  let oneGains = 0
  let twoGains = 0
  for (const { at, weight, places } of others) {
    const [first, second] = [offsetFrom(at, one), offsetFrom(at, two)]
    const oneKept = weight * agreement(first, one.places, places)
    const twoKept = weight * agreement(second, two.places, places)
    kept += oneKept + twoKept
    oneGains += weight * agreement(second, one.places, places) - oneKept
    twoGains += weight * agreement(first, two.places, places) - twoKept
  }
  // One that would gain alone was merely told in another order.
  const gain = Math.min(oneGains, twoGains) < -0.15 ? 0 : oneGains + twoGains
  return gain <= 0 ? 0 : Math.min(1, gain / (0.3 + 0.5 * kept))
}

/** Whether a passive turns two names round rightly: "by" stands between them here, or not, other than there. */
const turnedByVoice = (
  words: readonly SentenceWord[],
  one: Specific,
  two: Specific,
  entries: readonly IndexedPassage[],
): boolean => {
  const here = words.slice(one.to + 1, two.from).some(({ key }) => isPassive(key))
  const spans = one.places.flatMap((from) =>
    two.places
      .filter((to) => Math.abs(from - to) <= arranged)
      .map((to) => [Math.min(from, to), Math.max(from, to)] as const),
  )
  const there = spans.some(([from, to]) => {
    const passage = entries[Math.floor(from / apart)]
    return passage?.passives.some((place) => place > from % apart && place < to % apart) ?? false
  })
  return here !== there
}

/** The greatest share of words that stand around one of some places. */
const shareAround = (centres: readonly number[], others: readonly Other[], total: number): number => {
  let best = 0
  for (const centre of centres) {
    let share = 0
    for (const { places, weight } of others)
      if (places.some((place) => Math.abs(place - centre) <= reach)) share += weight
    best = Math.max(best, share)
  }
  return total === 0 ? 0 : best / total
}

/** Counts nothing. */
const year = /^(?:1[5-9]|20)\d{2}$/u

/** Whether what a number counts in the sentence stands nowhere near the number in the passages. */
const miscountedIn = (words: readonly SentenceWord[], specifics: readonly Specific[], places: Places): boolean =>
  specifics.some(({ number, to, places: held }) => {
    if (!number || year.test(words[to]?.key ?? '')) return false
    const behind = words.slice(to + 1, to + 1 + countReach)
    const counted = behind.find(({ kind, broken }, index) => kind !== 'stop' || broken || index > countReach)
    if (
      !counted ||
      counted.broken ||
      counted.kind === 'stop' ||
      counted.kind === 'number' ||
      counted.named ||
      counted.kind === 'known' ||
      /^per/u.test(counted.key)
    )
      return false
    const own = [counted.stem, ...counted.synonyms].flatMap(places)
    return !own.some((place) => held.some((at) => Math.abs(at - place) <= countedNear))
  })

/** Compares what stands around names and numbers in a sentence and in its passages. */
export const bindingsOf = (words: readonly SentenceWord[], entries: readonly IndexedPassage[]): Bindings => {
  const places = placesIn(entries)
  const specifics = specificsOf(words, places)
  if (specifics.length === 0) return { swapped: 0, swappedNumbers: 0, detached: 0, miscounted: false }
  const within = (at: number, some: readonly Specific[]): boolean => some.some(({ from, to }) => at >= from && at <= to)
  const besides = (some: readonly Specific[]): readonly Other[] =>
    words
      .map((word, at): Other => ({ at, weight: word.weight, places: within(at, some) ? [] : anyPlace(word, places) }))
      .filter(({ weight, places: held }) => weight > 0 && held.length > 0)
  const others = besides(specifics)
  // Numbers belong to names as much as to other words; names are told apart by what is no name.
  const aroundNumbers = besides(specifics.filter(({ number }) => number))
  const exchanged = { names: 0, numbers: 0 }
  specifics.forEach((one, index) => {
    for (const two of specifics.slice(index + 1)) {
      const gain = one.number === two.number ? swappedBetween(one, two, one.number ? aroundNumbers : others) : 0
      const sort = one.number ? 'numbers' : 'names'
      if (gain > exchanged[sort] && !turnedByVoice(words, one, two, entries)) exchanged[sort] = gain
    }
  })
  const total = others.reduce((sum, { weight }) => sum + weight, 0)
  const gathered = Math.max(0, ...others.map((other) => shareAround(other.places.slice(0, 8), others, total)))
  let detached = 0
  for (const specific of specifics) {
    if (specific.known) continue
    const away = Math.max(0, gathered - shareAround(specific.places, others, total))
    detached = Math.max(detached, specific.spread >= spreadNeeded ? away / 2 : away)
  }
  const { names: swapped, numbers: swappedNumbers } = exchanged
  return {
    swapped,
    swappedNumbers,
    detached: total < 2 ? 0 : detached,
    miscounted: miscountedIn(words, specifics, places),
  }
}
