import { agentWords, determiners, irregularForms, particles } from '../lexicon/role-words.ts'
import { addPart, type ClauseState, isPast, soleFact } from './clause-state.ts'
import type { Mention } from './mentions.ts'

/** Words before a name that it may be called. */
export const objectRead = 2

/** A name of the list behind a label is what the label says, or to whom it was done: "Influenced: Ana, Bea". */
export const readListed = (state: ClauseState, mention: Mention): void => {
  const { text, label } = state
  const slot =
    /(?:ed|ados?|adas?)$/u.test(text.keys[label] ?? '') && !agentWords.has(text.keys[label + 1] ?? '')
      ? 'object'
      : 'doer'
  addPart(state, { at: label, slot, mention, gap: 0, main: true, is: slot === 'doer' })
}

/** What names behind a form of "be" or "become" are called: "Ana became Bea Prado". */
export const readIdentity = (state: ClauseState, mention: Mention): void => {
  const part = { ...soleFact, at: mention.from, agent: false }
  for (const { mention: called, count } of state.doers)
    if (count === 0) state.parts.push({ ...part, stem: `=${mention.keys.join(' ')}`, mention: called })
}

/** What a name behind an owner may name: what they wrote, "Ana's Garden". */
export const readTitle = ({ owner, parts }: ClauseState, mention: Mention): void => {
  if (owner === null || owner.mention.to !== mention.from - 1) return
  if (mention.kind !== 'person' && mention.pronoun === null)
    parts.push({ ...soleFact, stem: '#author:giver', at: mention.from, mention: owner.mention })
}

/** A name behind a comma is that of who stands before it, and has that part: "they beat the champion, Ana Prado". */
export const nameBehindComma = (state: ClauseState, mention: Mention): void => {
  const { text, heads } = state
  const { keys, gaps, stops } = text
  const closes = (at: number): boolean => (gaps[at + 1] ?? '').includes(',')
  const isJoined = (at: number): boolean =>
    /^(?:and|e)$/u.test(keys[at + 1] ?? '') && heads.some((other) => other > at && closes(other))
  const named = heads.toReversed().filter((at) => closes(at) || isJoined(at))
  for (const at of named.slice(0, objectRead)) {
    addPart(state, { at, slot: 'doer', mention, gap: 0.5, is: true })
    let verb = at - 1
    while (determiners.has(keys[verb] ?? '') || particles.has(keys[verb] ?? '')) verb -= 1
    const key = keys[verb] ?? ''
    if (verb < at - 1 && (isPast(key, text.portuguese) || (irregularForms.has(key) && !stops[verb])))
      addPart(state, { at: verb, slot: 'object', mention, gap: 0.5, main: true })
  }
}
