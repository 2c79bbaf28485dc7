import { monthNames } from '../lexicon/numbers.ts'
import { titles } from '../lexicon/role-words.ts'
import { isStopWord, wordTokens } from '../words.ts'
import { type Part, partsIn } from './clause-parts.ts'
import { isCommonWord } from './common-stems.ts'
import { type Mention, mentionsIn, type RoleText } from './mentions.ts'
import type { IndexedSentence } from './passage-index.ts'
import type { SentenceWord } from './sentence-words.ts'

const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:segunda|terca|quarta|quinta|sexta|sabado|domingo)$/u

const isPossessive = (text: string, behind: string): boolean => /['’]s$/u.test(text) || /^['’](?:\s|$)/u.test(behind)

/** Makes a text ready for finding who does what in it. */
const roleText = (
  text: string,
  stems: readonly string[],
  language: string,
  isName: (at: number, key: string, word: string) => boolean,
): RoleText => {
  const tokens = wordTokens(text)
  const keys = tokens.map(({ key }) => key)
  const gaps = tokens.map(({ start }, at) => text.slice(tokens[at - 1]?.end ?? 0, start))
  return {
    keys,
    stems,
    names: tokens.map(
      ({ key, text: word }, at) => isName(at, key, word) && !monthNames.has(key) && !weekdays.test(key),
    ),
    stops: keys.map((key) => isStopWord(key, language)),
    owning: tokens.map(({ text: word, end }, at) => isPossessive(word, text.slice(end, tokens[at + 1]?.start))),
    gaps,
    portuguese: language.startsWith('pt'),
  }
}

/** The mentions of a sentence of the passages with their parts. */
export interface RoleSentence {
  readonly text: RoleText
  readonly mentions: readonly Mention[]
  /** The parts by what they are compared by. */
  readonly parts: ReadonlyMap<string, readonly Part[]>
}

const read = new WeakMap<IndexedSentence, RoleSentence>()

const byStem = (parts: readonly Part[]): ReadonlyMap<string, readonly Part[]> => {
  const table = new Map<string, Part[]>()
  for (const part of parts) {
    const same = table.get(part.stem)
    if (same) same.push(part)
    else table.set(part.stem, [part])
  }
  return table
}

/** Who does what in a sentence of the passages; each is read once. */
export const roleSentence = (sentence: IndexedSentence, language: string): RoleSentence => {
  const ready = read.get(sentence)
  if (ready) return ready
  const text = roleText(sentence.text, sentence.line, language, (at, key, word) => {
    if (!/^\p{Lu}/u.test(word) || key.length < 2) return false
    if (isStopWord(key, language)) return false
    return titles.has(key) || (at > 0 && !(sentence.breaks[at] ?? false)) || !isCommonWord(key, language)
  })
  const made = { text, mentions: mentionsIn(text), parts: byStem(partsIn(text)) }
  read.set(sentence, made)
  return made
}

/** Who does what in a sentence that is checked. */
export const rolesAsked = (text: string, words: readonly SentenceWord[], language: string): readonly Part[] =>
  partsIn(
    roleText(
      text,
      words.map(({ stem }) => stem),
      language,
      (at, _, word) => {
        const asked = words[at]
        return asked !== undefined && /^\p{Lu}/u.test(word) && (asked.named || asked.kind === 'known')
      },
    ),
  ).filter(({ mention }) => mention.pronoun === null)
