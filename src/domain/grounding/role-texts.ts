import { monthNames } from '../lexicon/numbers.ts'
import { titles } from '../lexicon/role-words.ts'
import { isStopWord, plainLetters, type Token, wordTokens } from '../words.ts'
import { type Part, partsIn } from './clause-parts.ts'
import { isCommonWord } from './common-stems.ts'
import { isRelation } from './doing-stems.ts'
import { type Mention, mentionsIn, type RoleText } from './mentions.ts'
import type { IndexedPassage, IndexedSentence } from './passage-index.ts'
import type { SentenceWord } from './sentence-words.ts'

const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:segunda|terca|quarta|quinta|sexta|sabado|domingo)$/u

const isPossessive = (text: string, behind: string): boolean => /['’]s$/u.test(text) || /^['’](?:\s|$)/u.test(behind)

/** Makes a text ready for finding who does what in it. */
const roleText = (
  text: string,
  tokens: readonly Token[],
  stems: readonly string[],
  language: string,
  isName: (at: number, key: string, word: string) => boolean,
): RoleText => {
  // Folded, the Portuguese "is" looks like its "and".
  const keys = tokens.map(({ key, text: word }) => (/^[éÉ]$/u.test(word) ? 'é' : key))
  const gaps = tokens.map(({ start }, at) => text.slice(tokens[at - 1]?.end ?? 0, start))
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(tokens[at]?.text ?? '')
  const isInitial = (at: number, word: string): boolean =>
    /^\p{Lu}$/u.test(word) &&
    ((gaps[at + 1] ?? '').startsWith('.') ? isCapital(at + 1) : word !== 'I' && gaps[at] === ' ' && isCapital(at - 1))
  const names = tokens.map(
    ({ key, text: word }, at) =>
      (isName(at, key, word) && !monthNames.has(key) && !weekdays.test(key)) || isInitial(at, word),
  )
  return {
    keys,
    stems,
    names,
    // What is left of "won't" is listed as a word that says nothing.
    stops: tokens.map(({ key }) => (isStopWord(key, language) && key !== 'won') || key.endsWith("n't")),
    owning: tokens.map(({ text: word }, at) => names[at] === true && isPossessive(word, gaps[at + 1] ?? '')),
    things: tokens.map(
      ({ key, text: word }, at) =>
        names[at] === true && (isCommonWord(key, language) || /^(?:\p{Lu}{2,4}|.*[\d+#])$/u.test(word)),
    ),
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
  /** Those that do something. */
  readonly leading: ReadonlySet<Mention>
  /** Who does what stands right before a place. */
  readonly doers: (before: number) => readonly Mention[]
}

/** Words before a pronoun in which what is done to it stands. */
const doingReach = 3

const namedIn = new WeakMap<IndexedPassage, ReadonlySet<string>>()

/** The words (folded) that a passage has with a capital where no sentence or part of one begins. */
const namedWords = (entry: IndexedPassage): ReadonlySet<string> => {
  const ready = namedIn.get(entry)
  if (ready) return ready
  const found = entry.passage.text.match(/(?<=[\p{Ll},] )\p{Lu}[\p{L}\p{N}-]+/gu) ?? []
  const made = new Set(found.map((word) => plainLetters(word.toLowerCase())))
  namedIn.set(entry, made)
  return made
}

/** Whether the first word of a sentence is none that a sentence may well begin with. */
const isStrange = (key: string, language: string): boolean =>
  !isCommonWord(key, language) && !/(?:ing|ed|ly|[eo]rs|ists|i?ans|ments|ions|ies|[ae]nts|[ao]s)$/u.test(key)

const read = new WeakMap<IndexedSentence, RoleSentence>()

/** Letters that verbs and nouns of one doing share: "discovered", "discovery". */
const familyLetters = 5

/** Whether a word before a colon says what the names behind it are. */
const isLabel = ({ text, tokens, line }: IndexedSentence, at: number, language: string): boolean =>
  text[tokens[at]?.end ?? 0] === ':' && isRelation(line[at] ?? '', language.startsWith('pt'))

/** What the words of one family are found by. */
export const kinOf = (stem: string): string => `~${stem.slice(0, familyLetters)}`

const byStem = (parts: readonly Part[]): ReadonlyMap<string, readonly Part[]> => {
  const table = new Map<string, Part[]>()
  for (const part of parts)
    for (const stem of part.stem.length > familyLetters ? [part.stem, kinOf(part.stem)] : [part.stem]) {
      const same = table.get(stem)
      if (same) same.push(part)
      else table.set(stem, [part])
    }
  return table
}

/** Who does what in a sentence of the passages; each is read once. */
export const roleSentence = (sentence: IndexedSentence, entry: IndexedPassage, language: string): RoleSentence => {
  const ready = read.get(sentence)
  if (ready) return ready
  const named = namedWords(entry)
  const text = roleText(sentence.text, sentence.tokens, sentence.line, language, (at, key, word) => {
    if (!/^\p{Lu}/u.test(word) || key.length < 2 || (at === 0 && isLabel(sentence, at, language))) return false
    if (isStopWord(key.replace(/['’].*$/u, ''), language)) return false
    return titles.has(key) || (at > 0 && !(sentence.breaks[at] ?? false)) || named.has(key) || isStrange(key, language)
  })
  const mentions = mentionsIn(text)
  const parts = partsIn(text, mentions)
  const done = parts.filter(
    ({ slot, shared, main, by }) => main && !shared && (slot === 'doer' || (slot === 'object' && by === 'passive')),
  )
  const made = {
    text,
    mentions,
    parts: byStem(parts),
    leading: new Set(done.map(({ mention }) => mention)),
    doers: (before: number) =>
      parts
        .filter(({ at, slot, shared }) => slot === 'doer' && !shared && at < before && before - at <= doingReach)
        .map(({ mention }) => mention),
  }
  read.set(sentence, made)
  return made
}

/** Who does what in a sentence that is checked. */
export const rolesAsked = (
  text: string,
  words: readonly SentenceWord[],
  entries: readonly IndexedPassage[],
  language: string,
): readonly Part[] => {
  const asked = roleText(
    text,
    wordTokens(text),
    words.map(({ stem }) => stem),
    language,
    (at, key, word) => {
      const own = words[at]
      if (own === undefined || !/^\p{Lu}/u.test(word) || key.length < 2) return false
      const opens =
        at === 0 &&
        !isStopWord(key, language) &&
        (isStrange(key, language) || entries.some((entry) => namedWords(entry).has(key)))
      return own.named || own.kind === 'known' || opens || titles.has(key)
    },
  )
  return partsIn(asked, mentionsIn(asked)).filter(({ mention }) => mention.pronoun === null)
}
