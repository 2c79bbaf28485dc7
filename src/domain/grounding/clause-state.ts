import { irregularParticiples } from '../lexicon/role-words.ts'
import { comparedStem, isWork, relationOf } from './doing-stems.ts'
import type { Mention, RoleText } from './mentions.ts'

/** What somebody is to a word: who does or is it, to whom it is done, whose it is. */
export type Slot = 'doer' | 'object' | 'owner'

/** Somebody's part beside one word of a text. */
export interface Part {
  /** The stem of the word, a relation's name and side ("#parent:giver"), or the other name of a pair ("&prado"). */
  readonly stem: string
  /** The word's place in the text. */
  readonly at: number
  readonly slot: Slot
  readonly mention: Mention
  /** Words that say something between the two. */
  readonly gap: number
  /** Whether it may as well be somebody else's part. */
  readonly shared: boolean
  /** Whether the word is what the clause tells of its first name. */
  readonly main: boolean
  /** Whether the word says who somebody is rather than what is done. */
  readonly is: boolean
  /** Whether such a word names somebody by what they do: "publisher". */
  readonly agent: boolean
  /** The preposition by which an object hangs on the word, or "passive" for whom something is done to before it. */
  readonly by: string
}

/** Somebody who may do what follows. */
export interface Doer {
  readonly mention: Mention
  readonly shared: boolean
  /** Whether it came in as what something was done to. */
  readonly late: boolean
  /** Words that say something since. */
  count: number
}

/** How far a text has been read, and who may do what follows. */
export interface ClauseState {
  readonly text: RoleText
  readonly parts: Part[]
  doers: Doer[]
  /** Places of the words of the clause that say something. */
  heads: number[]
  /** To whom the next words belong, and how many of them may. */
  owner: { readonly mention: Mention; left: number } | null
  /** Whom words between commas describe: "Ana, a pilot,". */
  aside: { readonly mention: Mention; count: number } | null
  asideNext: Mention | null
  /** To whom the next doing is done: "Ana, whom Bea loves". */
  undergoing: Mention | null
  /** Of whom a clause between commas speaks; the first clause goes on behind it: "Ana, whom Bea loves, is". */
  resumed: Mention | null
  /** Place of the word before a colon of which a list of names is told, or -1: "Influences: Ana, Bea". */
  label: number
  pendingObject: Mention | null
  /** Place of the last form of "be", and of the last word that says who somebody is; long before the text where there is none. */
  helper: number
  told: number
  /** The last mention and how many parts there were before it. */
  last: { readonly mention: Mention; readonly from: number } | null
}

const nowhere = -9

/** The state before the first word. */
export const freshState = (text: RoleText): ClauseState => ({
  text,
  parts: [],
  doers: [],
  heads: [],
  owner: null,
  aside: null,
  asideNext: null,
  undergoing: null,
  resumed: null,
  label: -1,
  pendingObject: null,
  helper: nowhere,
  told: nowhere,
  last: null,
})

/** Begins a clause: nobody who stood before does anything in it. */
export const clear = (state: ClauseState): void => {
  state.doers = []
  state.heads = []
  state.owner = null
  state.aside = null
  state.resumed = null
  state.told = nowhere
  state.undergoing = null
  state.helper = nowhere
}

/** Makes somebody the only one who may do what follows. */
export const begin = (state: ClauseState, mentions: readonly Mention[]): void => {
  state.doers = mentions.map((mention) => ({ mention, shared: false, late: false, count: 0 }))
  state.heads = []
  state.helper = nowhere
}

/** What follows may be done by who did what stood before, or by a name that came in between. */
export const share = (state: ClauseState, mention: Mention): void => {
  state.doers = [
    ...state.doers.map((doer) => ({ ...doer, shared: true })),
    { mention, shared: true, late: true, count: 0 },
  ]
}

/** A part as it is written down; what is left out is none of it. */
export type Draft = Pick<Part, 'at' | 'slot' | 'mention' | 'gap'> & Partial<Part>

/** Whether an object hangs so on a word that it is no side of its relation: "taught with Python", "teaches at". */
const isAside = (by: string, doer: string): boolean =>
  /^(?:in|at|on|for|about|into|em|no|na|nos|nas|para|sobre)$/u.test(by) ||
  (doer === 'giver' && /^(?:with|from|com)$/u.test(by))

const agentNoun = /(?:[aeo]nte?|[^aeiou][eo]r|[td]ora|ist|ista|ian)$/u

/** Writes somebody's part down, and the same part told from the other side: a teacher's student is whom the student learns from. */
export const addPart = ({ text, parts }: ClauseState, draft: Draft): void => {
  const { at, slot, mention } = draft
  if (at >= mention.from && at <= mention.to) return
  const language = text.portuguese ? 'pt' : 'en'
  const key = text.keys[at] ?? ''
  const stem = comparedStem(key, text.stems[at] ?? '', language)
  const agent = draft.is === true && agentNoun.test(key)
  const part: Part = { shared: false, main: false, is: false, by: '', ...draft, agent, stem }
  parts.push(part)
  const relation = relationOf(stem, language, slot === 'doer', part.by)
  if (
    relation === undefined ||
    (slot === 'owner' && at < mention.from && part.gap > 0) ||
    (slot === 'object' && isAside(part.by, relation.doer))
  )
    return
  const side = (relation.doer === 'giver') === (slot === 'doer') ? 'giver' : 'taker'
  const is = part.is || slot === 'owner'
  parts.push({ ...part, stem: `#${relation.name}:${side}`, slot: 'doer', is, by: '' })
}

/** What is written down of somebody whose only part it is. */
export const soleFact = { slot: 'doer', gap: 0, shared: false, main: true, is: true, agent: true, by: '' } as const

/** Writes down who wrote a work: whose it is, or who stands behind "by". */
export const addAuthor = ({ text, parts }: ClauseState, at: number, mention: Mention, gap: number): void => {
  if (isWork(text.stems[at] ?? '', text.portuguese ? 'pt' : 'en'))
    parts.push({ ...soleFact, stem: '#author:giver', at, mention, gap })
}

/** Whether a folded word has the ending of a regular past form. */
export const isPast = (key: string, portuguese = false): boolean =>
  portuguese ? /(?:[^aeo]ou|[^aeiou]eu|[^aeou]iu|[aei]ram)$/u.test(key) : /[^e]ed$/u.test(key)

/** Whether a folded word may tell what was done to somebody. */
export const isParticiple = (key: string, portuguese: boolean): boolean =>
  irregularParticiples.has(key) || (portuguese ? /[ai]d[oa]s?$/u.test(key) : isPast(key))
