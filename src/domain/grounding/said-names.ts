import { voiceWords } from '../lexicon/clause-words.ts'
import { statingVerbs, tellingVerbs } from '../lexicon/speaker-words.ts'
import { isCommonWord } from './common-stems.ts'
import type { RankedSentence } from './copy-path.ts'
import type { IndexedPassage, IndexedSentence } from './passage-index.ts'
import type { SentenceWord } from './sentence-words.ts'

/** A name as a sentence says it. */
export interface SaidName {
  readonly from: number
  readonly to: number
  readonly keys: readonly string[]
  readonly words: readonly SentenceWord[]
  /** Those of its words by which it is known again: "Pittsburgh", not "University". */
  readonly telling: readonly SentenceWord[]
  /** Whether it needs no evidence by itself: the book's title, its authors. */
  readonly known: boolean
  /** Whether it looks like that of a thing or a house rather than a person's. */
  readonly thing: boolean
  /** Whether it says something, or something is told as its word. */
  readonly speaks: boolean
  /** Whether it stands below what somebody says or writes: "— Ana Prado", "By Ana Prado". */
  readonly signs: boolean
  /** Whether what follows belongs to it: "Ana's". */
  readonly owner: boolean
  /** The word right before it. */
  readonly before: string
}

/** Words behind and before a name within which a verb of saying makes it a speaker. */
const sayingBehind = 3
const sayingBefore = 2

const isSaying = ({ key }: SentenceWord): boolean =>
  voiceWords.has(key) || statingVerbs.has(key) || tellingVerbs.has(key)

const isSource = (word: SentenceWord): boolean => isSaying(word) || /^(?:according|segundo)$/u.test(word.key)

const isCapital = ({ text }: SentenceWord): boolean => /^\p{Lu}/u.test(text)

/** Whether a sentence of the passages has a word with a capital where nothing begins. */
const isNameIn = ({ holds, line, tokens, breaks }: IndexedSentence, stem: string): boolean =>
  holds.has(stem) &&
  line.some((one, at) => one === stem && at > 0 && !breaks[at] && /^\p{Lu}/u.test(tokens[at]?.text ?? ''))

/** Whether the first word of a sentence is a name, although its capital does not show it: "Billy finally turns". */
const opensWithName = (words: readonly SentenceWord[], near: readonly RankedSentence[], language: string): boolean => {
  const [first] = words
  if (first === undefined || first.named || first.kind === 'known' || first.kind === 'stop') return false
  return (
    isCapital(first) &&
    !isCommonWord(first.key, language) &&
    near.some(({ sentence }) => isNameIn(sentence, first.stem))
  )
}

const isAbbreviated = ({ text }: SentenceWord): boolean => /^(?:\p{Lu}{2,4}|.*[\d+#])$/u.test(text)

/** A line below or above what somebody says or writes, and the words that it may have. */
const signature = /^["”’'»\s]*(?:[-–—―~(]|by\s|por\s)/iu
const signatureWords = 12

/** Whether a name stands in a signature. */
const isSigned = (telling: readonly SentenceWord[], entries: readonly IndexedPassage[]): boolean =>
  telling.some(({ stem }) =>
    entries.some(({ holding, sentences }) =>
      (holding.get(stem) ?? []).some((place) => {
        const line = sentences[place]
        return line !== undefined && line.keys.length <= signatureWords && signature.test(line.text)
      }),
    ),
  )

/** The names that a sentence says, as far as they or the passages show that they are names. */
export const saidNames = (
  words: readonly SentenceWord[],
  near: readonly RankedSentence[],
  entries: readonly IndexedPassage[],
  language: string,
): readonly SaidName[] => {
  const opens = opensWithName(words, near, language)
  const isPart = (at: number): boolean => {
    const word = words[at]
    if (word === undefined || !(word.named || word.kind === 'known' || (opens && at === 0))) return false
    return isCapital(word) || /^\d/u.test(word.text)
  }
  /** The next word of the same name; a number inside a name is part of it: "Rails 4 Applications". */
  const nextPart = (at: number): number => {
    if (words[at + 1]?.broken) return at
    if (isPart(at + 1)) return at + 1
    const isInner = words[at + 1]?.kind === 'number' && isPart(at + 2) && !words[at + 2]?.broken
    return isInner ? at + 2 : at
  }
  const names: SaidName[] = []
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at]
    if (first === undefined || !isPart(at) || !isCapital(first)) continue
    const from = at
    for (let next = nextPart(at); next > at; next = nextPart(at)) at = next
    const own = words.slice(from, at + 1)
    const telling = own.filter(({ key }) => !isCommonWord(key, language))
    names.push({
      from,
      to: at,
      keys: own.map(({ key }) => key),
      words: own,
      telling,
      known: own.every(({ kind }) => kind === 'known'),
      signs: isSigned(telling, entries),
      thing: telling.length < own.length || own.some(isAbbreviated),
      speaks:
        words.slice(at + 1, at + 1 + sayingBehind).some(isSaying) ||
        words.slice(Math.max(0, from - sayingBefore), from).some(isSource),
      owner: /['’]s?$/u.test(words[at]?.text ?? ''),
      before: words[from - 1]?.key ?? '',
    })
  }
  return names
}

/** Whether a sentence of the passages has a name: a word by which it is known again, or all of its words. */
export const hasName = ({ words, telling, thing }: SaidName, { holds, tokens }: IndexedSentence): boolean => {
  const isHeld = ({ stem, synonyms }: SentenceWord): boolean =>
    holds.has(stem) || synonyms.some((other) => holds.has(other))
  const initials = words.length > 1 ? words.map(({ text }) => text[0] ?? '').join('') : null
  if (initials !== null && tokens.some(({ text }) => text === initials)) return true
  if (telling.length === 0) return words.every(isHeld)
  // A person is known again by one name of theirs, a thing by most of its words.
  return thing ? telling.filter(isHeld).length > telling.length / 2 : telling.some(isHeld)
}

/** Whether any passage has a name. */
export const isAnywhere = ({ words, telling }: SaidName, entries: readonly IndexedPassage[]): boolean =>
  (telling.length > 0 ? telling : words).some(({ stem }) => entries.some(({ holding }) => holding.has(stem)))
