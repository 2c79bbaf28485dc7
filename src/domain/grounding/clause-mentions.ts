import { verbForms } from '../lexicon/clause-words.ts'
import {
  agentWords,
  determiners,
  irregularForms,
  owningWords,
  passiveHelpers,
  prepositions,
} from '../lexicon/role-words.ts'
import { nameBehindComma, objectRead, readIdentity, readListed, readTitle } from './clause-callings.ts'
import { addAuthor, addPart, begin, type ClauseState, isParticiple, isPast, share } from './clause-state.ts'
import { governorOf, type Mention, type RoleText } from './mentions.ts'

/** Words before "by" and its like, and behind an owner, that may be meant. */
const agentRead = 4
const ownedRead = 3
/** Words that may describe a name behind its preposition. */
const describingRead = 4

const objectPronouns = /^(?:him|her|them|me|us|lhe)$/u
const subjectPronouns = /^(?:i|he|she|we|they|eu)$/u
/** What is being done to whom stands behind it: "using Python". */
const verbal = /^(?!king|thing|being|morning|evening|during|foundling|darling|sibling|viking).+ing$/u
const comparing = /^(?:as|like|than|including|como)$/u
const asideOpeners = /^(?:an?|the|his|her|its|their|my|our|um|uma|o|seu|sua)$/u

const isVerbForm = (key: string, portuguese: boolean): boolean =>
  isPast(key, portuguese) || verbForms.has(key) || irregularForms.has(key)

const governs = (key: string): boolean => prepositions.has(key) || owningWords.has(key) || agentWords.has(key)

/** Whether a name does what stands right behind it. */
const acts = ({ keys, gaps, portuguese }: RoleText, { to }: Mention): boolean => {
  const next = keys[to + 1] ?? ''
  return /^\s$/u.test(gaps[to + 1] ?? '') && (/[^s]s$/u.test(next) || isVerbForm(next, portuguese))
}

/** The preposition before words that describe a name ("of the former mayor Ana Prado"), else what stands right before it. */
const outerGovernor = (text: RoleText, nearest: number, mention: Mention): number => {
  if (acts(text, mention) || verbal.test(text.keys[nearest] ?? '')) return nearest
  const { keys, stops, gaps, names, portuguese } = text
  for (let at = nearest; at >= 0 && nearest - at <= describingRead; at -= 1) {
    const key = keys[at] ?? ''
    if (governs(key)) return at
    const describes =
      stops[at] === false || names[at] || determiners.has(key) || (key === 'and' && stops[at - 1] === false)
    if (!describes || isPast(key, portuguese) || (/[^\s“"'’‘”.-]/u.test(gaps[at] ?? '') && at > 0)) break
  }
  return nearest
}

/** Whether a name goes on with a list that the name before began. */
const joins = ({ text, doers, last }: ClauseState, mention: Mention): boolean => {
  if (last === null || last.mention.owner || mention.pronoun !== null) return false
  if (acts(text, mention) && !doers.some((doer) => doer.mention === last.mention && !doer.late)) return false
  const { keys, gaps } = text
  const from = last.mention.to + 1
  const between = keys.slice(from, mention.from).filter((key) => !determiners.has(key) || /^[eo]$/u.test(key))
  if (between.length > 1 || (between.length === 1 && !/^(?:and|or|e|ou)$/u.test(between[0] ?? ''))) return false
  const marks = gaps.slice(from, mention.from + 1).join('')
  return (between.length === 1 || marks.includes(',')) && !/[.;:!?()—]/u.test(marks)
}

/** A name of a list has the part of the name before it. */
const copyPart = (state: ClauseState, mention: Mention): void => {
  const { text, parts, last } = state
  if (last === null) return
  const before = last.mention
  for (const part of parts.slice(last.from)) if (part.mention === before) parts.push({ ...part, mention })
  if (!text.gaps[mention.from]?.includes(',')) {
    const pair = { slot: 'doer', gap: 0, shared: false, main: false, by: '', is: false, agent: false } as const
    parts.push({ ...pair, stem: `&${before.keys.at(-1)}`, at: mention.from, mention })
    parts.push({ ...pair, stem: `&${mention.keys.at(-1)}`, at: before.to, mention: before })
  }
  const doer = state.doers.find((one) => one.mention === before)
  if (doer) state.doers.push({ ...doer, mention })
}

/** A name behind a preposition: who does it, whose it is, or on whom it is done. */
const readGoverned = (
  state: ClauseState,
  mention: Mention,
  key: string,
  heads: readonly number[],
  far: boolean,
): void => {
  const { text, doers } = state
  if (agentWords.has(key) && !mention.owner) {
    for (const [gap, at] of heads.slice(0, agentRead).entries()) {
      const participle = isParticiple(text.keys[at] ?? '', text.portuguese)
      addPart(state, { at, slot: 'doer', mention, gap: gap + (far ? 0.5 : 0), main: participle && gap === 0 })
      if (!participle) addPart(state, { at, slot: 'owner', mention, gap })
      if (gap === 0) addAuthor(state, at, mention, gap)
    }
    share(state, mention)
    return
  }
  const main = doers.length > 0 && doers.every(({ count }) => count === 1)
  for (const [gap, at] of heads.slice(0, objectRead).entries()) {
    if (agentWords.has(key) && text.owning[mention.to]) addPart(state, { at, slot: 'doer', mention, gap: gap + 1 })
    else if (mention.owner) break
    else if (owningWords.has(key)) {
      addPart(state, { at, slot: 'owner', mention, gap })
      // In English a story may be "of" whom it tells.
      if (text.portuguese && gap === 0) addAuthor(state, at, mention, gap)
    } else addPart(state, { at, slot: 'object', mention, gap, main: main && gap === 0, by: key })
  }
}

/** The verb of which a name with words before it is the object ("sentenced the banker Ana Prado"), or -1. */
const verbBefore = ({ text, doers, heads }: ClauseState, nearest: number): number => {
  const { keys, stops, gaps, portuguese } = text
  for (let at = nearest; at >= 0 && nearest - at <= describingRead; at -= 1) {
    const key = keys[at] ?? ''
    const isHead = stops[at] === false && heads.includes(at)
    if (isHead && (isPast(key, portuguese) || (irregularForms.has(key) && doers.length > 0))) return at
    if ((!isHead && !determiners.has(key)) || /[^\s“"'’‘”.-]/u.test(gaps[at] ?? '')) return -1
  }
  return -1
}

/** A name that no preposition governs: whom a verb is done to, what a noun before it calls it, or who does what follows. */
const readFree = (state: ClauseState, mention: Mention, nearest: number, heads: readonly number[]): boolean => {
  const { text, doers } = state
  const key = text.keys[nearest] ?? ''
  const isObject = objectPronouns.test(text.keys[mention.from] ?? '')
  const content = nearest >= 0 && text.stops[nearest] === false && !text.names[nearest]
  const single = doers.length > 0 && doers.every(({ count }) => count === 1) && state.helper < 0
  if (content && (single || isObject || isVerbForm(key, text.portuguese) || verbal.test(key))) {
    addPart(state, { at: nearest, slot: 'object', mention, gap: 0, main: true })
    share(state, mention)
    return false
  }
  if (isObject) return false
  const complement = nearest >= 0 && passiveHelpers.has(key)
  if (complement && mention.pronoun === null) readIdentity(state, mention)
  const verb = content && doers.length > 0 ? verbBefore(state, nearest) : -1
  if (verb >= 0) {
    addPart(state, { at: verb, slot: 'object', mention, gap: 0.5, main: true })
    for (const [gap, at] of heads
      .filter((head) => head > verb)
      .slice(0, objectRead)
      .entries())
      addPart(state, { at, slot: 'doer', mention, gap, is: true })
    share(state, mention)
    return false
  }
  if ((content && nearest === mention.from - 1) || complement)
    for (const [gap, at] of heads.slice(0, objectRead).entries())
      addPart(state, { at, slot: 'doer', mention, gap: gap + (content ? 0 : 0.5), is: true })
  else if ((text.gaps[mention.from] ?? '').includes(',')) nameBehindComma(state, mention)
  if (complement) return false
  begin(state, [mention])
  return true
}

/** Reads a name or pronoun: its part beside the words before it, and what it may do behind. */
export const readMention = (state: ClauseState, mention: Mention): void => {
  const { text } = state
  const nearest = governorOf(text, mention.from)
  const governor = outerGovernor(text, nearest, mention)
  const key = text.keys[governor] ?? ''
  const from = state.parts.length
  const heads = state.heads.filter((at) => at < Math.max(governor, 0) || governor === nearest).toReversed()
  let isDoer = false
  readTitle(state, mention)
  if (state.label >= 0) {
    readListed(state, mention)
    return
  }
  if (subjectPronouns.test(text.keys[mention.from] ?? '') && !joins(state, mention)) {
    begin(state, [mention])
    state.last = { mention, from }
    return
  }
  if (mention.owner) state.owner = { mention, left: ownedRead }
  if (joins(state, mention)) copyPart(state, mention)
  else if (governor >= 0 && governs(key)) readGoverned(state, mention, key, heads, nearest > governor)
  else if (!mention.owner && !comparing.test(key)) isDoer = readFree(state, mention, nearest, heads)
  if (isDoer && state.undergoing !== null) {
    state.pendingObject = state.undergoing
    state.undergoing = null
  }
  state.last = { mention, from }
  const behind = text.gaps[mention.to + 1] ?? ''
  if (!mention.owner && /^,\s?["”]?\s*$/u.test(behind) && asideOpeners.test(text.keys[mention.to + 1] ?? ''))
    state.asideNext = mention
}
