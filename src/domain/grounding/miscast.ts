import { doingFamilies } from '../lexicon/role-words.ts'
import { antecedentsOf, type Named } from './antecedents.ts'
import type { Part } from './clause-parts.ts'
import type { RankedSentence } from './copy-path.ts'
import { doingStems } from './doing-stems.ts'
import type { KnownWords } from './hard-facts.ts'
import { type Mention, sameName } from './mentions.ts'
import { judged, type PartsAsked, type Votes } from './part-judging.ts'
import type { IndexedPassage } from './passage-index.ts'
import { kinOf, roleSentence, rolesAsked } from './role-texts.ts'
import type { SentenceWord } from './sentence-words.ts'

/** Sentences of the passages that are compared whatever they tell, and how near to the nearest one any must be. */
const sentencesRead = 4
const nearEnough = 0.3
/** Words between a name and its word within which its part is sure. */
const farthest = 3
/** What a pronoun says less than a name, and a word of the same family less than the same word. */
const pronounShare = 0.7
const kinShare = 0.7
/** How much more it counts that another name has what is told first. */
const firstShare = 1.4
/** Weight that a word told first of a name has at least, and any other. */
const mainWeight = 0.7
const leastWeight = 0.3
/** How much less words count that are not what is told first of a name. */
const asideShare = 0.6

/** From here on the passages surely have somebody do what the sentence tells first of them. */
const sureFrom = 0.6

const familiesOf = (language: 'en' | 'pt'): ReadonlyMap<string, readonly string[]> => {
  const table = new Map<string, string[]>()
  for (const row of doingFamilies) {
    const stems = row.flatMap((word) => doingStems(word, language))
    for (const stem of stems) table.set(stem, [...(table.get(stem) ?? []), ...stems.filter((other) => other !== stem)])
  }
  return table
}

const families = { en: familiesOf('en'), pt: familiesOf('pt') }

/** Stems of words that tell much the same doing. */
const likeStems = (stem: string, language: string): readonly string[] =>
  families[language.startsWith('pt') ? 'pt' : 'en'].get(stem) ?? []

interface Compared extends PartsAsked {
  readonly words: readonly SentenceWord[]
  readonly language: string
  /** Of whom the pronouns speak that were met so far. */
  readonly found: Map<Mention, Named>
}

const closeness = ({ gap, shared }: Part): number => (shared ? 0.5 : 1) / (1 + 0.5 * gap)

/** Of whom a mention speaks; each is found once a sentence that is checked. */
const namedBy = (mention: Mention, one: RankedSentence, { found, entries, language }: Compared): Named => {
  if (mention.pronoun === null) return [mention.keys]
  const ready = found.get(mention)
  if (ready !== undefined) return ready
  const made = antecedentsOf(mention, one, entries, language)
  found.set(mention, made)
  return made
}

/** Whether the passages tell a relation of a pair of which the sentence has one name alone: of a chain each is both. */
const isOtherPair = (
  { stem }: Part,
  held: Named,
  parts: ReadonlyMap<string, readonly Part[]>,
  { asked }: Compared,
): boolean => {
  if (!stem.startsWith('#')) return false
  const others = parts.get(
    stem.endsWith(':giver') ? stem.replace(':giver', ':taker') : stem.replace(':taker', ':giver'),
  )
  // Of whom a pronoun speaks is not sure enough.
  const names = (others ?? []).filter(({ mention }) => mention.pronoun === null).map(({ mention }) => mention.keys)
  const isSame = (name: readonly string[], other: readonly string[]): boolean => sameName(name, other) === 'same'
  const strangers = names.filter((name) => !held.some((own) => isSame(name, own)))
  return strangers.length > 0 && !strangers.some((name) => asked.some(({ mention }) => isSame(name, mention.keys)))
}

const votesOn = (part: Part, read: readonly RankedSentence[], compared: Compared): Votes => {
  const { words, language } = compared
  const word = words[part.at]
  const isRelation = /^[#&=]/u.test(part.stem)
  const isMain = !isRelation && (part.main || part.is)
  const mayBeKin = isMain || (!isRelation && part.gap === 0)
  const stems = isRelation || word === undefined ? [part.stem] : [part.stem, ...word.synonyms]
  // What the sentence says of somebody in the passages' own word is not said of another by a like one.
  const alike = isMain
    ? likeStems(part.stem, language).filter((stem) => compared.asked.every((other) => other.stem !== stem))
    : []
  const best: Votes = { for: 0, against: 0 }
  const top = read[0]?.share ?? 1
  for (const one of read) {
    const { parts } = roleSentence(one.sentence, one.entry, language)
    const direct = stems.flatMap((stem) => parts.get(stem) ?? [])
    const kin = direct.length === 0 && mayBeKin ? (parts.get(kinOf(part.stem)) ?? []) : []
    const loose = direct.length === 0 && kin.length === 0 && isMain
    const likes = loose ? alike.flatMap((stem) => parts.get(stem) ?? []) : []
    for (const held of [...direct, ...kin, ...likes]) {
      if (loose && !held.main && !held.is) continue
      const named = namedBy(held.mention, one, compared)
      const said = judged(part, held, named, compared, loose)
      if (said === null || (said === 'against' && isOtherPair(part, named, parts, compared))) continue
      const sure = (held.mention.pronoun === null ? 1 : pronounShare) * (direct.length === 0 ? kinShare : 1)
      const vote = (one.share / top) * closeness(held) * sure
      best[said] = Math.max(best[said], vote)
    }
  }
  return best
}

/** What is said of one name: by what is told first of it, and by the rest. */
interface Tally {
  against: number
  for: number
  asideAgainst: number
  asideFor: number
  /** Whether the passages tell something of what is told first. */
  told: boolean
}

/** What is told first of a name decides; the rest only where that says little. */
const miscastBy = ({ against, for: agreeing, asideAgainst, asideFor }: Tally): number => {
  if (against > agreeing)
    return Math.max(0, firstShare * against + asideShare * asideAgainst - 0.5 * agreeing - 0.3 * asideFor)
  const settled = agreeing >= sureFrom ? 0.3 : 1
  return Math.max(0, settled * asideAgainst - 0.7 * (agreeing + asideFor))
}

/** Adds what the passages say of one part to what they say of its name. */
const count = (tally: Tally, part: Part, best: Votes, telling: number): void => {
  const weight = closeness(part) * Math.min(1, Math.max(part.main ? mainWeight : leastWeight, telling))
  const against = weight * Math.max(0, best.against - best.for)
  const { main, is, slot, gap, shared, stem } = part
  const opens = slot === 'doer' && !tally.told && gap <= 2
  const first = main || is || opens || stem.startsWith('&') || (slot !== 'doer' && gap === 0)
  if (slot === 'doer' && !is && best.for + best.against > 0) tally.told = true
  if (first && !shared) {
    tally.against = Math.max(tally.against, against)
    tally.for = Math.max(tally.for, weight * best.for)
  } else {
    tally.asideAgainst += asideShare * against
    tally.asideFor += weight * best.for
  }
}

/** The sentences that are compared: the nearest ones, and near ones that tell the same first of somebody. */
const comparedSentences = (
  asked: readonly Part[],
  words: readonly SentenceWord[],
  near: readonly RankedSentence[],
): readonly RankedSentence[] => {
  const top = near[0]?.share ?? 0
  const first = new Set(asked.filter(({ main, is }) => main || is).map(({ at }) => words[at]?.stem ?? ''))
  return near.filter(
    ({ share, sentence }, place) =>
      share >= nearEnough * top && (place < sentencesRead || sentence.line.some((stem) => first.has(stem))),
  )
}

/** How far the names of a sentence have parts that others have in the passages, 0 to 2. */
export const miscastIn = (
  text: string,
  words: readonly SentenceWord[],
  near: readonly RankedSentence[],
  entries: readonly IndexedPassage[],
  language: string,
  known: KnownWords,
): number => {
  const asked = rolesAsked(text, words, entries, language).filter(
    ({ gap, at }) => gap <= farthest && words[at]?.kind !== 'number',
  )
  if (asked.length === 0) return 0
  const read = comparedSentences(asked, words, near)
  const compared = {
    asked,
    words,
    entries,
    language,
    known,
    pairs: new Map<string, boolean>(),
    found: new Map<Mention, Named>(),
  }
  const tallies = new Map<Mention, Tally>()
  for (const part of asked) {
    const tally = tallies.get(part.mention) ?? { against: 0, for: 0, asideAgainst: 0, asideFor: 0, told: false }
    count(tally, part, votesOn(part, read, compared), words[part.at]?.weight ?? 1)
    tallies.set(part.mention, tally)
  }
  let total = 0
  for (const tally of tallies.values()) total += miscastBy(tally)
  return Math.min(2, total)
}
