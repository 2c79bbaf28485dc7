import { pronouns, voiceWords } from '../lexicon/clause-words.ts'
import { statingVerbs } from '../lexicon/speaker-words.ts'
import type { RankedSentence } from './copy-path.ts'
import { type IndexedPassage, isPassive } from './passage-index.ts'
import type { SentenceWord } from './sentence-words.ts'

/** What the passages say of who does what to whom, compared with a sentence. */
export interface Roles {
  /** 1 where two names stand the other way round beside the same doing. */
  readonly reversed: number
  /** 1 where a name speaks in the sentence and another of its names does in the passages. */
  readonly misquoted: number
}

interface Name {
  readonly from: number
  readonly to: number
  readonly stems: readonly string[]
  readonly text: string
}

/** Names of a sentence that are compared; long lists have no roles. */
const namesRead = 4
/** Words between a doing and a name that has a part in it. */
const reach = 14
/** Words behind the first name that tell what is done. */
const doingRead = 2
const opening = 4
const sentencesBack = 6
const sayingReach = 3

const namesOf = (words: readonly SentenceWord[]): readonly Name[] => {
  const names: Name[] = []
  for (let at = 0; at < words.length; at += 1) {
    const from = at
    const isName = (word: SentenceWord | undefined): boolean =>
      word !== undefined && /^\p{Lu}[\p{L}.'’-]*$/u.test(word.text) && (word.named || word.kind === 'known')
    if (!isName(words[at])) continue
    while (isName(words[at + 1]) && !words[at + 1]?.broken) at += 1
    const own = words.slice(from, at + 1)
    const text = own.map((word) => word.text.replace(/['’]s$/u, '')).join(' ')
    names.push({ from, to: at, stems: own.map(({ stem }) => stem), text })
  }
  return names.slice(0, namesRead)
}

/** The stems of the sentence with which the head of a pronoun opens: the last sentence before it that has none there. */
const headOpening = ({ sentence, entry }: RankedSentence): readonly string[] => {
  for (let back = 0; back <= sentencesBack; back += 1) {
    const candidate = entry.sentences[sentence.place - back]
    if (!candidate) return []
    if (!candidate.keys.slice(0, opening).some((key) => pronouns.has(key))) return candidate.line.slice(0, opening)
  }
  return []
}

const placesOf = ({ stems }: Name, one: RankedSentence, isOther: (stem: string) => boolean): readonly number[] => {
  const own = stems.filter((stem) => !isOther(stem))
  const { line, keys } = one.sentence
  const named = line.flatMap((stem, index) => (own.includes(stem) ? [index] : []))
  if (!keys.some((key) => pronouns.has(key))) return named
  const head = headOpening(one)
  if (!own.some((stem) => head.includes(stem))) return named
  return [...named, ...keys.flatMap((key, index) => (pronouns.has(key) ? [index] : []))].toSorted((a, b) => a - b)
}

const possessivePronoun = /^(?:his|her|its|their|seu|sua|seus|suas)$/u

/** Who of two names does something at a place of a sentence: the one before it, or the one behind "by". */
const doerAt = (
  at: number,
  { sentence }: RankedSentence,
  first: readonly number[],
  second: readonly number[],
): 'first' | 'second' | null => {
  const before = (places: readonly number[]): number =>
    places.findLast((place) => place < at && at - place <= reach) ?? -1
  const behind = (places: readonly number[]): number => places.find((place) => place > at && place - at <= reach) ?? -1
  const left = Math.max(before(first), before(second))
  if (left < 0) return null
  const leftIsFirst = left === before(first)
  const right = behind(leftIsFirst ? second : first)
  const between = behind(leftIsFirst ? first : second)
  if (right < 0 || (between >= 0 && between < right)) return null
  const turned =
    sentence.keys.slice(at + 1, right).some(isPassive) ||
    possessivePronoun.test(sentence.keys[left] ?? '') ||
    /^['’]s/u.test(
      sentence.text.slice(
        sentence.text.toLowerCase().indexOf(sentence.keys[left] ?? '') + (sentence.keys[left]?.length ?? 0),
      ),
    )
  return leftIsFirst === turned ? 'second' : 'first'
}

/** Verbs (folded) by which a review tells what somebody thinks of a book. */
const judging = /^(?:prais|recommend|observ|believ|think|recall|liken|compar|calls|describes|elogi|recomend)/u

const person = /^(?:tells|.*(?:[aeo]rs|cs|tores|ores))$/u

const isSaying = ({ key }: SentenceWord): boolean =>
  statingVerbs.has(key) || judging.test(key) || (voiceWords.has(key) && key.endsWith('s') && !person.test(key))

const reversedIn = (words: readonly SentenceWord[], one: Name, two: Name, near: readonly RankedSentence[]): number => {
  const between = words.slice(one.to + 1, two.from)
  if (between.length === 0 || between.length > reach || between.every(({ kind }) => kind === 'stop')) return 0
  const turned = between.some(({ key }) => isPassive(key))
  const doing = between.filter(({ kind, named }) => kind !== 'stop' && kind !== 'number' && !named).slice(0, doingRead)
  let agreeing = 0
  let opposing = 0
  for (const candidate of near) {
    const first = placesOf(one, candidate, (stem) => two.stems.includes(stem))
    const second = placesOf(two, candidate, (stem) => one.stems.includes(stem))
    if (first.length === 0 || second.length === 0) continue
    candidate.sentence.line.forEach((stem, at) => {
      if (!doing.some((word) => word.stem === stem || word.synonyms.includes(stem))) return
      const doer = doerAt(at, candidate, first, second)
      if (doer === null) return
      if ((doer === 'first') === turned) opposing += 1
      else agreeing += 1
    })
  }
  return opposing > 0 && agreeing === 0 ? 1 : 0
}

/** Whether a name stands in the passages as that of who said something: behind a dash or a bracket, or first in a short line. */
const isSpeaker = (name: Name, entries: readonly IndexedPassage[]): boolean => {
  const rarest = name.stems.at(-1) ?? ''
  return entries.some(({ holding, sentences }) =>
    (holding.get(rarest) ?? []).some((place) => {
      const text = sentences[place]?.text ?? ''
      const at = text.indexOf(name.text)
      if (at < 0) return false
      const before = text.slice(0, at)
      return (
        /(?:[—―–~(]|--|(?:^|["”.\s])-)\s*(?:[\p{L}.'’]+\s){0,3}$/u.test(before) ||
        (before.trim() === '' && /^[,)]/u.test(text.slice(at + name.text.length)))
      )
    }),
  )
}

/** Compares who does what in a sentence and in its passages. */
export const rolesOf = (
  words: readonly SentenceWord[],
  near: readonly RankedSentence[],
  entries: readonly IndexedPassage[],
): Roles => {
  const names = namesOf(words)
  if (names.length < 2) return { reversed: 0, misquoted: 0 }
  let reversed = 0
  names.forEach((one, index) => {
    const two = names[index + 1]
    if (two && reversed === 0) reversed = reversedIn(words, one, two, near)
  })
  const speaker = names.slice(0, 1).find(({ to }) => words.slice(to + 1, to + 1 + sayingReach).some(isSaying))
  const misquoted =
    speaker !== undefined &&
    !isSpeaker(speaker, entries) &&
    names.some((other) => other !== speaker && isSpeaker(other, entries))
  return { reversed, misquoted: misquoted ? 1 : 0 }
}
