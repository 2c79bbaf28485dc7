import { irregularForms, irregularParticiples, type Relation, relations } from '../lexicon/role-words.ts'
import { stemOf } from '../words.ts'
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

const stemmed = (language: string): ReadonlyMap<string, Relation> =>
  new Map([...relations].map(([word, one]) => [stemOf(word, language), one] as const))

const relationStems = { en: stemmed('en'), pt: stemmed('pt') }

/** A part as it is written down; what is left out is none of it. */
export type Draft = Pick<Part, 'at' | 'slot' | 'mention' | 'gap'> & Partial<Part>

/** Writes somebody's part down, and the same part told from the other side: a teacher's student is whom the student learns from. */
export const addPart = ({ text, parts }: ClauseState, draft: Draft): void => {
  const { at, slot, mention } = draft
  if (at >= mention.from && at <= mention.to) return
  const language = text.portuguese ? 'pt' : 'en'
  const base = irregularForms.get(text.keys[at] ?? '')
  const stem = base === undefined ? (text.stems[at] ?? '') : stemOf(base, language)
  const part: Part = { shared: false, main: false, is: false, by: '', ...draft, stem }
  parts.push(part)
  const relation = relationStems[language].get(stem)
  if (relation === undefined) return
  const side = (relation.doer === 'giver') === (slot === 'doer') ? 'giver' : 'taker'
  const is = part.is || slot === 'owner'
  parts.push({ ...part, stem: `#${relation.name}:${side}`, slot: 'doer', is, by: '' })
}

/** Whether a folded word has the ending of a regular past form. */
export const isPast = (key: string): boolean => /[^e]ed$/u.test(key)

/** Whether a folded word may tell what was done to somebody. */
export const isParticiple = (key: string, portuguese: boolean): boolean =>
  irregularParticiples.has(key) || (portuguese ? /[ai]d[oa]s?$/u.test(key) : isPast(key))
