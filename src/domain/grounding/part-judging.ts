import { givingVerbs, mutualVerbs } from '../lexicon/role-words.ts'
import { stemOf } from '../words.ts'
import type { Named } from './antecedents.ts'
import type { Part } from './clause-parts.ts'
import { doingStems } from './doing-stems.ts'
import type { KnownWords } from './hard-facts.ts'
import { type Mention, sameName } from './mentions.ts'
import type { IndexedPassage } from './passage-index.ts'

/** What parts in the passages say for and against a part in the sentence. */
export interface Votes {
  for: number
  against: number
}

/** A sentence's parts, with what its names are compared with. */
export interface PartsAsked {
  readonly asked: readonly Part[]
  readonly entries: readonly IndexedPassage[]
  readonly known: KnownWords
  /** What was found out of pairs of names: whether they may be parts of one. */
  readonly pairs: Map<string, boolean>
}

/** Words between another name and what it does within which it surely does it. */
const farthestAgainst = 1.5
/** Names that a pronoun may stand for, so that it still tells who does not have a part. */
const fewEnough = 3

const givingStems: ReadonlySet<string> = new Set([...givingVerbs].map((verb) => stemOf(verb, 'en')))

const mutualStems: ReadonlySet<string> = new Set(
  [...mutualVerbs].flatMap((verb) => [...doingStems(verb, 'en'), ...doingStems(verb, 'pt')]),
)

/** Whether two words stand side by side in a sentence, with no mark between them. */
const standTogether = (first: string, second: string, entries: readonly IndexedPassage[]): boolean => {
  const pair = `${first} ${second}`
  return entries.some(
    ({ pairs, sentences }) =>
      pairs.has(pair) &&
      sentences.some(({ keys, breaks }) =>
        keys.some((key, at) => key === first && keys[at + 1] === second && breaks[at + 1] === false),
      ),
  )
}

/** Whether words of two names stand side by side somewhere. */
const areJoined = (one: Mention, two: Mention, { entries, known }: PartsAsked): boolean =>
  one.keys.some((first) =>
    two.keys.some(
      (second) =>
        !two.keys.includes(first) &&
        !one.keys.includes(second) &&
        (known.pairs.has(`${first} ${second}`) ||
          known.pairs.has(`${second} ${first}`) ||
          standTogether(first, second, entries) ||
          standTogether(second, first, entries)),
    ),
  )

/** Whether two names may be parts of one. */
const isOnePerson = (one: Mention, two: Mention, asked: PartsAsked): boolean => {
  const key = `${one.keys.join(' ')}|${two.keys.join(' ')}`
  const ready = asked.pairs.get(key)
  if (ready !== undefined) return ready
  const made = areJoined(one, two, asked)
  asked.pairs.set(key, made)
  return made
}

const hung = ({ by }: Part): string => (by === 'passive' ? '' : by)

/** Whether something is done to somebody here and given to them, or taken from them, there. */
const givenElsewhere = (asked: Part, held: Part): boolean => {
  if (asked.slot !== 'object' || hung(asked) === hung(held) || !asked.main || !held.main) return false
  if (givingStems.has(asked.stem)) return false
  return [hung(asked), hung(held)].every((by) => by === '' || /^(?:to|from|para|a)$/u.test(by))
}

/** Relations have two sides, which are not to be taken for each other. */
const isAlike = (other: Part, asked: Part): boolean => other.stem === asked.stem || !asked.stem.startsWith('#')

/** Whether the sentence too says it of the other name, or has both in lists. */
const isShared = (asked: Part, held: Part, named: Named, { asked: all }: PartsAsked): boolean =>
  all.some(
    (other) =>
      other.mention !== asked.mention &&
      ((other.slot === asked.slot && isAlike(other, asked)) ||
        (held.is && !held.agent && !asked.is && !asked.stem.startsWith('#'))) &&
      (other.at === asked.at || (asked.stem.startsWith('&') && other.stem.startsWith('&'))) &&
      named.some((name) => sameName(name, other.mention.keys) === 'same'),
  )

/** What a part in the passages says of a part in the sentence: for it, against it, or nothing. */
export const judged = (
  asked: Part,
  held: Part,
  named: Named,
  compared: PartsAsked,
  loose = false,
): keyof Votes | null => {
  if (named.length === 0) return null
  const alike = named.map((name) => sameName(name, asked.mention.keys))
  const isSame = alike.includes('same')
  if (asked.slot !== held.slot) {
    if (!isSame) return null
    // Who owns a discovery may have made it; whoever has a teacher is none.
    if (asked.slot === 'owner' || held.slot === 'owner')
      return (asked.main || held.main) && !asked.is && !held.is ? 'for' : null
    if (mutualStems.has(asked.stem)) return 'for'
    if (!asked.main || held.shared || asked.gap > 0 || asked.by === 'passive' || held.by === 'passive') return null
    return held.mention.pronoun === null && held.main && held.gap === 0 ? 'against' : null
  }
  if (isSame && asked.slot === 'doer' && asked.is !== held.is && !asked.main) return null
  if (isSame && asked.is && !held.is && asked.slot === 'doer') return null
  if (isSame) return givenElsewhere(asked, held) ? 'against' : 'for'
  if (alike.some((one) => one !== 'other') || hung(asked) !== hung(held) || held.mention.common) return null
  if (held.gap > farthestAgainst || isShared(asked, held, named, compared)) return null
  const isAsked = compared.asked.some(({ mention }) => named.some((name) => sameName(name, mention.keys) === 'same'))
  // Much the same may be told of many; of two names of the sentence it tells who is who.
  if (!isAsked && (loose || /^#(?:author|influence|spokesman|employ)/u.test(asked.stem))) return null
  // What is said of the book and its authors may be said without their names.
  if (!isAsked && (asked.stem.startsWith('&') || asked.mention.keys.every((key) => compared.known.keys.has(key))))
    return null
  if (held.mention.pronoun !== null)
    return named.length <= fewEnough && asked.mention.kind !== 'thing' && isAsked ? 'against' : null
  if ((asked.mention.kind === 'thing') !== (held.mention.kind === 'thing') && !isAsked) return null
  return isOnePerson(asked.mention, held.mention, compared) ? null : 'against'
}
