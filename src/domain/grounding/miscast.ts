import { givingVerbs } from '../lexicon/role-words.ts'
import { antecedentsOf, type Named } from './antecedents.ts'
import type { Part } from './clause-parts.ts'
import type { RankedSentence } from './copy-path.ts'
import type { KnownWords } from './hard-facts.ts'
import { sameName } from './mentions.ts'
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
/** Names that a pronoun may stand for, so that it still tells who does not have a part. */
const fewEnough = 3

/** From here on the passages surely have somebody do what the sentence tells first of them. */
const sureFrom = 0.6

/** How much more it counts that another name has what is told first. */
const firstShare = 1.4
/** The same of another name in the passages, which the sentence might have named instead. */
const farthestAgainst = 1.5
/** How much less words count that are not what is told first of a name. */
const asideShare = 0.6

interface Votes {
  for: number
  against: number
}

interface Compared {
  readonly asked: readonly Part[]
  readonly words: readonly SentenceWord[]
  readonly entries: readonly IndexedPassage[]
  readonly language: string
  readonly known: KnownWords
}

const closeness = ({ gap, shared }: Part): number => (shared ? 0.5 : 1) / (1 + 0.5 * gap)

/** Whether two names may be parts of one: they stand side by side somewhere. */
const isOnePerson = (one: Part, two: Part, { entries, known }: Compared): boolean =>
  one.mention.keys.some((first) =>
    two.mention.keys.some(
      (second) =>
        !two.mention.keys.includes(first) &&
        !one.mention.keys.includes(second) &&
        [`${first} ${second}`, `${second} ${first}`].some(
          (pair) => known.pairs.has(pair) || entries.some(({ pairs }) => pairs.has(pair)),
        ),
    ),
  )

const hung = ({ by }: Part): string => (by === 'passive' ? '' : by)

/** Whether something is done to somebody here and given to them, or taken from them, there. */
const givenElsewhere = (asked: Part, held: Part): boolean => {
  if (asked.slot !== 'object' || hung(asked) === hung(held) || !asked.main || !held.main) return false
  if (givingVerbs.has(asked.stem)) return false
  return [hung(asked), hung(held)].every((by) => by === '' || /^(?:to|from|para|a)$/u.test(by))
}

/** Whether the sentence too says it of the other name, or has both in lists. */
const isShared = (asked: Part, held: Part, named: Named, { asked: all }: Compared): boolean =>
  all.some(
    (other) =>
      other.mention !== asked.mention &&
      (other.slot === asked.slot || (held.is && !asked.is)) &&
      (other.at === asked.at || (asked.stem.startsWith('&') && other.stem.startsWith('&'))) &&
      named.some((name) => sameName(name, other.mention.keys) === 'same'),
  )

/** What a part in the passages says of a part in the sentence: for it, against it, or nothing. */
const judged = (asked: Part, held: Part, named: Named, compared: Compared): keyof Votes | null => {
  if (named.length === 0) return null
  const alike = named.map((name) => sameName(name, asked.mention.keys))
  const isSame = alike.includes('same')
  if (asked.slot !== held.slot) {
    if (!isSame) return null
    // Who owns a discovery may have made it; whoever has a teacher is none.
    if (asked.slot === 'owner' || held.slot === 'owner')
      return (asked.main || held.main) && !asked.is && !held.is ? 'for' : null
    if (!asked.main || held.shared || asked.gap > 0 || asked.by === 'passive' || held.by === 'passive') return null
    return held.mention.pronoun === null && held.main && held.gap === 0 ? 'against' : null
  }
  if (isSame && asked.slot === 'doer' && asked.is !== held.is && !asked.main) return null
  if (isSame && asked.is && !held.is && asked.slot === 'doer') return null
  if (isSame) return givenElsewhere(asked, held) ? 'against' : 'for'
  if (alike.some((one) => one !== 'other') || hung(asked) !== hung(held) || held.mention.common) return null
  if (held.gap > farthestAgainst || isShared(asked, held, named, compared)) return null
  const isAsked = compared.asked.some(({ mention }) => named.some((name) => sameName(name, mention.keys) === 'same'))
  if (asked.stem.startsWith('&') && !isAsked) return null
  if (held.mention.pronoun !== null)
    return named.length <= fewEnough && asked.mention.kind !== 'thing' && isAsked ? 'against' : null
  if ((asked.mention.kind === 'thing') !== (held.mention.kind === 'thing') && !isAsked) return null
  return isOnePerson(asked, held, compared) ? null : 'against'
}

const votesOn = (part: Part, read: readonly RankedSentence[], compared: Compared): Votes => {
  const { words, entries, language } = compared
  const word = words[part.at]
  const isRelation = /^[#&]/u.test(part.stem)
  const stems = isRelation || word === undefined ? [part.stem] : [part.stem, ...word.synonyms]
  const best: Votes = { for: 0, against: 0 }
  const top = read[0]?.share ?? 1
  for (const one of read) {
    const { parts } = roleSentence(one.sentence, one.entry, language)
    const direct = stems.flatMap((stem) => parts.get(stem) ?? [])
    const kin = direct.length === 0 && !isRelation ? (parts.get(kinOf(part.stem)) ?? []) : []
    for (const held of [...direct, ...kin]) {
      const named = antecedentsOf(held.mention, one, entries, language)
      const said = judged(part, held, named, compared)
      if (said === null) continue
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
  const top = near[0]?.share ?? 0
  const first = new Set(asked.filter(({ main, is }) => main || is).map(({ stem }) => stem))
  const read = near.filter(
    ({ share, sentence }, place) =>
      share >= nearEnough * top && (place < sentencesRead || sentence.line.some((stem) => first.has(stem))),
  )
  const tallies = new Map<unknown, Tally>()
  const compared = { asked, words, entries, language, known }
  for (const part of asked) {
    const best = votesOn(part, read, compared)
    const weight = closeness(part) * Math.min(1, Math.max(part.main ? 0.7 : 0.3, words[part.at]?.weight ?? 1))
    const tally = tallies.get(part.mention) ?? { against: 0, for: 0, asideAgainst: 0, asideFor: 0, told: false }
    const against = weight * Math.max(0, best.against - best.for)
    const opens = part.slot === 'doer' && !tally.told && part.gap <= 2
    const first =
      !part.shared &&
      (part.main || part.is || opens || part.stem.startsWith('&') || (part.slot !== 'doer' && part.gap === 0))
    if (part.slot === 'doer' && !part.is && best.for + best.against > 0) tally.told = true
    if (first) {
      tally.against = Math.max(tally.against, against)
      tally.for = Math.max(tally.for, weight * best.for)
    } else {
      tally.asideAgainst += asideShare * against
      tally.asideFor += weight * best.for
    }
    tallies.set(part.mention, tally)
  }
  let total = 0
  for (const tally of tallies.values()) total += miscastBy(tally)
  return Math.min(2, total)
}
