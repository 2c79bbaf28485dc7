import { wordTokens } from '../words.ts'
import type { RankedSentence } from './copy-path.ts'
import type { KnownWords } from './hard-facts.ts'
import { spacingOf } from './layout.ts'
import { namePlace, type PlaceAsked } from './name-place.ts'
import type { IndexedPassage } from './passage-index.ts'
import { hasName, isAnywhere, type SaidName, saidNames } from './said-names.ts'
import type { SentenceWord } from './sentence-words.ts'

/** Places that are looked at closely, and by how much each must say more of the sentence than where its name stands. */
const placesRead = 3
const aheadBy = 0.05
/** At this distance a word belongs to a name half as much as beside it. */
const reach = 6
/** What a word counts by how few of the near sentences have it; so many of them are taken to be there. */
const rarity = 2
const sentencesTaken = 10
const leastWeight = 0.3
/** From this weight on a word tells something by itself. */
const tellingWeight = 0.9
/** Weight of what a place and the sentence share besides names from which the place is surely where that is told. */
const surelyTold = 3
/** How much it counts that a place names nobody else: of a name, and of one that needs no evidence. */
const alone = { name: 0.4, known: 0.15 }
/** Who speaks stands apart from what is said: how much less a place counts that names nobody, or another one; and what a line with the name alone counts. */
const speaking = { alone: 0.4, rival: 0.9 }
const byline = { words: 6, share: 0.7 }
/** What any sentence may have by chance, and from where on a name is surely another's. */
const chance = 0.08
const surely = 0.4

/** For each near sentence, which words of the sentence it has. */
const sharedWith = (words: readonly SentenceWord[], near: readonly RankedSentence[]): readonly (readonly boolean[])[] =>
  near.map(({ sentence: { holds }, entry: { families } }) =>
    words.map(({ kind, stem, synonyms, family }) => {
      if (kind === 'stop' || kind === 'frame') return false
      if (holds.has(stem) || synonyms.some((other) => holds.has(other))) return true
      if (family !== null) for (const kin of families.get(family) ?? []) if (holds.has(kin)) return true
      return false
    }),
  )

/** What each word of a sentence counts by its kind and by how few of the near sentences have it. */
const gainsOf = (words: readonly SentenceWord[], shared: readonly (readonly boolean[])[]): readonly number[] =>
  words.map(({ kind, weight }, at) => {
    if (kind === 'stop' || kind === 'frame') return 0
    const held = shared.reduce((count, row) => count + (row[at] ? 1 : 0), 0)
    return Math.max(leastWeight, weight) * rarity * Math.log(1 + sentencesTaken / (1 + held))
  })

/** Whether a line of its own has a name, as below what somebody is quoted with. */
const hasByline = (name: SaidName, entries: readonly IndexedPassage[]): boolean =>
  name.telling.some(({ stem }) =>
    entries.some(({ holding, sentences }) =>
      (holding.get(stem) ?? []).some((place) => (sentences[place]?.keys.length ?? Infinity) <= byline.words),
    ),
  )

/** What the near sentences share with what a sentence says of one name, by weight, and the weight of all of that. */
interface Told {
  readonly weights: readonly number[]
  /** The same without names. */
  readonly plain: readonly number[]
  readonly all: number
}

const toldOf = (
  { from, to }: SaidName,
  words: readonly SentenceWord[],
  gains: readonly number[],
  spacing: readonly number[],
  shared: readonly (readonly boolean[])[],
): Told => {
  const own = gains.map((gain, at) => {
    if (gain === 0 || (at >= from && at <= to)) return 0
    const place = spacing[at] ?? 0
    const away = at < from ? (spacing[from] ?? 0) - place : place - (spacing[to] ?? 0)
    return gain / (1 + away / reach)
  })
  const all = own.reduce((sum, gain) => sum + gain, 0)
  const weightOf = (row: readonly boolean[], counts: (at: number) => boolean): number =>
    own.reduce((sum, gain, at) => (row[at] && counts(at) ? sum + gain : sum), 0)
  return {
    all,
    weights: shared.map((row) => weightOf(row, () => true)),
    plain: shared.map((row) =>
      weightOf(row, (at) => words[at]?.named === false && (words[at]?.weight ?? 0) >= tellingWeight),
    ),
  }
}

/** How much better a place that has another name fits what a sentence says of a name than any that has it; 0 to 1. */
const misnamedBy = (name: SaidName, near: readonly RankedSentence[], told: Told, asked: PlaceAsked): number => {
  const { weights, plain, all } = told
  const share = (at: number): number => (weights[at] ?? 0) / all
  let own = 0
  near.forEach(({ sentence }, at) => {
    if (share(at) > own && hasName(name, sentence)) own = share(at)
  })
  const homes = [...near.keys()]
    .filter((at) => share(at) > own + aheadBy)
    .toSorted((one, two) => share(two) - share(one))
    .slice(0, placesRead)
  const [first] = homes
  // Of a name that no passage has they say nothing; it is missing unless it needs no evidence.
  if (first === undefined || !isAnywhere(name, asked.entries)) return 0
  const places = homes.flatMap((at) => {
    const home = near[at]
    return home === undefined ? [] : [{ at, ...namePlace(name, home, asked) }]
  })
  for (const { at, has } of places) own = Math.max(own, share(at) * has)
  if (name.signs || (name.speaks && hasByline(name, asked.entries))) own = Math.max(own, share(first) * byline.share)
  const least = (name.known ? alone.known : alone.name) * (name.speaks ? speaking.alone : 1)
  let worst = 0
  for (const { at, has, rival } of places) {
    if (has >= 1) continue
    const sure = Math.min(1, (plain[at] ?? 0) / surelyTold)
    worst = Math.max(
      worst,
      sure * (share(at) - own) * (least + (1 - alone.name) * rival * (name.speaks ? speaking.rival : 1)),
    )
  }
  return worst
}

/**
 * How far a name of a sentence has what the passages say of another one, 0 to 1: the place that has the rest of the sentence
 * best neither says the name nor speaks of it, and what has the name says little of the rest.
 */
export const misnamedIn = (
  text: string,
  words: readonly SentenceWord[],
  near: readonly RankedSentence[],
  entries: readonly IndexedPassage[],
  language: string,
  known: KnownWords,
): number => {
  const names = saidNames(words, near, entries, language)
  if (names.length === 0) return 0
  const spacing = spacingOf(text, wordTokens(text))
  const shared = sharedWith(words, near)
  const gains = gainsOf(words, shared)
  const asked = { words, said: new Set(words.map(({ stem }) => stem)), entries, language, known }
  let worst = 0
  for (const name of names) {
    const told = toldOf(name, words, gains, spacing, shared)
    if (told.all > 0) worst = Math.max(worst, misnamedBy(name, near, told, asked))
  }
  return Math.min(1, Math.max(0, (worst - chance) / surely))
}
