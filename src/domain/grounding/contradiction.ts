import type { Message } from '../told.ts'
import { contentWords, stemOf, wordTokens } from '../words.ts'
import type { HardFindings, KnownWords } from './hard-facts.ts'
import { oppositesOf } from './likeness.ts'
import type { NameRun } from './names.ts'
import type { IndexedSentence } from './passage-index.ts'
import { denialBetween, type Negation, negationsOf } from './polarity.ts'
import { tellReason } from './reason-sentences.ts'
import { turnedWordOf } from './turned.ts'
import { type Candidate, candidatesAmong, wantedWords } from './wanted-words.ts'

/** A passage's sentence is compared for its sense only when it holds this share of the words, and is nearly the best. */
const shareNeeded = 0.4
const nearBest = 0.75
/** Words that stand for their contrary are known by what is around them, so that less of the sentence need be there. */
const shareToTurn = 0.3

const intersects = (one: ReadonlySet<string>, two: ReadonlySet<string>): boolean => {
  for (const item of one) if (two.has(item)) return true
  return false
}

const deniedIn = (stem: string, negations: readonly Negation[]): boolean =>
  negations.some(({ scope }) => scope.has(stem))

const deniesOf = (text: string, whole: ReadonlySet<string>, language: string) => {
  const stems = new Set(contentWords(text, language))
  const negations = negationsOf(text, language)
  const keys = wordTokens(text).map(({ key }) => key)
  return (other: IndexedSentence): Message | null => {
    const denial = denialBetween({ stems, negations, keys }, other, language)
    if (denial === 'first') return tellReason('denied_by_sentence', {})
    if (denial === 'second') return tellReason('denied_by_passages', {})
    for (const stem of stems) {
      if (other.stems.has(stem) || other.stems.has(`re${stem}`) || deniedIn(stem, negations)) continue
      const against = oppositesOf(stem, language).find(
        (one) => other.stems.has(one) && !whole.has(one) && !deniedIn(one, other.negations),
      )
      if (against !== undefined) return tellReason('opposite', {})
    }
    return null
  }
}

const joining = /^(?:and|or|with|by|to|from|versus|vs|nor|e|ou|com|por|pelo|pela|pelos|pelas|para|versus|nem)$/u

/** The content stems between two words, or null when a word between them joins or turns them. */
const doingBetween = (
  keys: readonly string[],
  from: number,
  to: number,
  language: string,
): ReadonlySet<string> | null => {
  const between = keys.slice(from + 1, to)
  if (between.length > 6 || between.some((key) => joining.test(key))) return null
  return new Set(contentWords(between.join(' '), language).map((stem) => stemOf(stem, language)))
}

const turnedRoundOf = (text: string, language: string, names: readonly NameRun[]) => {
  const keys = wordTokens(text).map(({ key }) => key)
  return ({ keys: other }: IndexedSentence): Message | null => {
    for (const [index, name] of names.entries()) {
      const first = name.tokens.at(-1)?.key ?? ''
      const second = names[index + 1]?.tokens[0]?.key ?? ''
      const here = doingBetween(keys, keys.indexOf(first), keys.indexOf(second), language)
      const [later, sooner] = [other.indexOf(first), other.indexOf(second)]
      if (
        here === null ||
        second === '' ||
        first === second ||
        sooner < 0 ||
        later <= sooner ||
        other.lastIndexOf(second) > later
      )
        continue
      const there = doingBetween(other, sooner, later, language)
      if (there && intersects(here, there)) return tellReason('other_way_round', { before: second, after: first })
    }
    return null
  }
}

const statementBreak =
  /\s*[;:—]\s+|,\s+(?=(?:and|but|while|whereas|although|though|because|e|mas|enquanto|embora|porque|pois)\s)/u
/** Words that a part of a sentence needs to be a statement of its own. */
const statementWords = 4

/** The whole sentence, and the statements that it joins: each may be denied by itself. */
export const statementsOf = (text: string): readonly string[] => {
  const parts = text.split(statementBreak).filter((part) => wordTokens(part).length >= statementWords)
  return parts.length > 1 ? [text, ...parts] : [text]
}

/**
 * What in the best matching sentences of the passages speaks against a sentence, or null. One that agrees settles it.
 * @param whole the sentence that the text is a part of, or itself
 */
export const contradictionOf = (
  text: string,
  whole: string,
  language: string,
  names: readonly NameRun[],
  candidates: readonly Candidate[],
): Message | null => {
  const top = candidates[0]?.share ?? 0
  const near = candidates.filter(({ share }) => share >= shareToTurn).map(({ sentence }) => sentence)
  const turned = turnedWordOf(text, whole, language, near)
  if (turned !== null) return turned
  if (top < shareNeeded) return null
  const checks = [
    deniesOf(text, new Set(contentWords(whole, language)), language),
    turnedRoundOf(text, language, names),
  ]
  let reason: Message | null = null
  for (const { sentence, share } of candidates) {
    if (share < top * nearBest) break
    const against = checks.map((check) => check(sentence)).find((found) => found !== null)
    if (against === undefined) return null
    reason ??= against
  }
  return reason
}

/**
 * What in the passages speaks against a sentence or one of the statements that it joins, or null.
 * @param near the sentences of the passages that are nearest to it
 */
export const contradictedBy = (
  text: string,
  language: string,
  near: readonly IndexedSentence[],
  known: KnownWords,
  { names }: HardFindings,
): Message | null => {
  const named = new Set(names.flatMap(({ tokens }) => tokens.map(({ key }) => key)))
  for (const part of statementsOf(text)) {
    const candidates = candidatesAmong(near, wantedWords(part, language, known, named))
    const against = contradictionOf(part, text, language, names, candidates)
    if (against !== null) return against
  }
  return null
}
