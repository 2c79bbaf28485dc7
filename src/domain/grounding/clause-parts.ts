import { verbCompanions } from '../lexicon/clause-words.ts'
import {
  determiners,
  irregularForms,
  objectRelatives,
  owningWords,
  passiveHelpers,
  subjectRelatives,
  subordinators,
} from '../lexicon/role-words.ts'
import { readMention } from './clause-mentions.ts'
import {
  addAuthor,
  addPart,
  begin,
  type ClauseState,
  clear,
  freshState,
  isParticiple,
  isPast,
  type Part,
} from './clause-state.ts'
import { isRelation } from './doing-stems.ts'
import type { Mention, RoleText } from './mentions.ts'

export type { Part, Slot } from './clause-state.ts'

/** Words behind a doer that may still be of what it does, and words that describe somebody between commas. */
const doingRead = 9
const asideRead = 5
/** Words behind an owner that may be its own. */
const ownedRead = 3
/** Words behind a form of "be" within which a participle or a noun belongs to it. */
const helperReach = 3

/** Words with which a label may begin before what it is said of. */
const labelRead = 3

/** A colon behind the first words makes them a label of the names that follow: "Influenced by: Ana, Bea". */
const readLabel = (state: ClauseState, at: number): void => {
  const { text, heads } = state
  const head = heads.at(-1) ?? -1
  if (at <= labelRead && head >= 0 && isRelation(text.stems[head] ?? '', text.portuguese)) state.label = head
}

/** A mark ends a clause, or a part of one. */
const readMark = (state: ClauseState, at: number): void => {
  const gap = state.text.gaps[at] ?? ''
  if (gap.includes(':')) readLabel(state, at)
  if (/[;:!?()[\]—–…]|\s-\s|--|\.\s/u.test(gap)) clear(state)
  else if (gap.includes(',')) {
    state.owner = null
    state.aside = null
    if (state.resumed !== null && state.heads.length > 0) begin(state, [state.resumed])
    state.doers = state.doers.filter(({ late }) => !late)
    for (const doer of state.doers) doer.count = Math.min(doer.count, 1)
  }
}

/** Behind "and" who did the first thing does the next. */
const coordinate = (state: ClauseState, next: number): void => {
  const { keys, stops, names, portuguese } = state.text
  let verb = next
  while (verbCompanions.has(keys[verb] ?? '') || passiveHelpers.has(keys[verb] ?? '')) verb += 1
  const key = keys[verb] ?? ''
  if (stops[verb] || names[verb]) return
  const isVerb = isPast(key) || irregularForms.has(key) || (portuguese && /(?:ou|eu|iu|ram|va)$/u.test(key))
  const isCalled = state.told >= 0 && determiners.has(keys[next] ?? '')
  const atMost = isVerb ? 0 : isCalled ? 0.5 : 1
  state.doers = state.doers
    .filter(({ late }) => !isVerb || !late)
    .map((doer) => ({ ...doer, shared: doer.shared && !isVerb, count: Math.min(doer.count, atMost) }))
}

/** A relative word right behind a name hangs a clause on it; other words that begin one leave nobody to do anything. */
const readOpener = (state: ClauseState, key: string, at: number): void => {
  const { last } = state
  const behind = last !== null && last.mention.to === at - 1 ? last.mention : null
  if (objectRelatives.has(key) && behind !== null) {
    const isAside = (state.text.gaps[at] ?? '').includes(',')
    clear(state)
    state.undergoing = behind
    state.resumed = isAside ? behind : null
  } else if (subjectRelatives.has(key) && behind !== null && !behind.owner) {
    const group = state.doers.filter(({ shared }) => !shared).map(({ mention }) => mention)
    clear(state)
    begin(state, group.includes(behind) ? group : [behind])
  } else if (subjectRelatives.has(key) || subordinators.has(key)) clear(state)
}

const readStop = (state: ClauseState, at: number): void => {
  const key = state.text.keys[at] ?? ''
  readOpener(state, key, at)
  if (passiveHelpers.has(key)) state.helper = at
  // The hero "of a sequel" is no sequel.
  if (owningWords.has(key)) for (const doer of state.doers) if (doer.count > 0) doer.count += 1
  if (/^(?:and|but|e|mas)$/u.test(key)) coordinate(state, at + 1)
  if (!/^(?:and|e|own|most|very|best|mais|proprio|propria)$/u.test(key)) state.owner = null
  if (state.asideNext !== null) {
    state.aside = { mention: state.asideNext, count: 0 }
    state.asideNext = null
  }
}

/** The doing of those who may do it: they do, are, or undergo it. */
const readDoing = (state: ClauseState, at: number, is: boolean, undergone: boolean): void => {
  const { keys, gaps, portuguese } = state.text
  const reduced = !undergone && isParticiple(keys[at] ?? '', portuguese) && (gaps[at] ?? '').includes(',')
  for (const doer of state.doers) {
    const { mention, count } = doer
    if (mention === state.aside?.mention) continue
    const part = { at, mention, gap: count, shared: doer.shared || reduced, main: count === 0, is }
    if (count < doingRead)
      addPart(state, undergone ? { ...part, slot: 'object', by: 'passive' } : { ...part, slot: 'doer' })
    doer.count += 1
  }
}

const readContent = (state: ClauseState, at: number): void => {
  const { keys, portuguese } = state.text
  const key = keys[at] ?? ''
  const helped = state.helper >= 0 && at - state.helper <= helperReach
  const undergone = helped && isParticiple(key, portuguese)
  const is = !undergone && !key.endsWith('ing') && (helped || state.told === at - 1)
  if (is) state.told = at
  // How something is done stands beside what is done.
  if (/(?:[^bf]ly|mente)$/u.test(key)) return
  const { owner, aside, pendingObject } = state
  if (owner !== null && owner.left > 0) {
    addPart(state, { at, slot: 'owner', mention: owner.mention, gap: ownedRead - owner.left })
    addAuthor(state, at, owner.mention, ownedRead - owner.left)
    owner.left -= 1
  }
  if (aside !== null && aside.count < asideRead) {
    addPart(state, { at, slot: 'doer', mention: aside.mention, gap: aside.count, is: true })
    aside.count += 1
  }
  if (pendingObject !== null) {
    addPart(state, { at, slot: 'object', mention: pendingObject, gap: 0, main: true })
    state.pendingObject = null
  }
  readDoing(state, at, is, undergone)
  state.heads.push(at)
  state.asideNext = null
}

/** Who does what to whom in a text, and whose what is, as far as the order of its words and its small words tell. */
export const partsIn = (text: RoleText, mentions: readonly Mention[]): readonly Part[] => {
  const places = new Map(mentions.map((mention) => [mention.from, mention]))
  const state = freshState(text)
  for (let at = 0; at < text.keys.length; at += 1) {
    readMark(state, at)
    const mention = places.get(at)
    if (mention !== undefined) {
      readMention(state, mention)
      at = mention.to
    } else if (text.stops[at]) readStop(state, at)
    else readContent(state, at)
  }
  return state.parts
}
