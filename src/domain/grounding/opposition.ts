import { isStopWord, stemOf } from '../words.ts'
import { comparedWith, isDegree, isOtherSide, isSided, sideReach } from './comparison-sides.ts'
import { type ContraryTest, contrariesOf, contraryTest, isDeniedAt, setsApart } from './contraries.ts'
import { homesOf } from './copied-homes.ts'
import type { CopyPath } from './copy-path.ts'
import { headedContrary } from './headed.ts'
import type { IndexedPassage, IndexedSentence } from './passage-index.ts'
import { stemsIn } from './sentence-stems.ts'
import type { SentenceWord } from './sentence-words.ts'
import { timeOrderAt } from './time-order.ts'

/** A word of a sentence whose contrary stands in the passages where the word should stand. */
export interface Opposition {
  readonly said: string
  readonly held: string
  /** How surely it does, 0 to 1. */
  readonly degree: number
}

/** Words around the place where a word should stand in which its contrary is looked for; nearer ones count more. */
const reach = 8
/** Words on each side of a word by whose places its own is found. */
const sideRead = 6

interface Slot {
  readonly sentence: IndexedSentence
  readonly at: number
  readonly turned: boolean
}

/** Where a word should stand in the passages: beside the copied words before and behind it. */
const slotsOf = (keys: readonly string[], path: CopyPath, at: number): readonly Slot[] => {
  const before = path.slice(Math.max(0, at - sideRead), at).findLast((place) => place !== null)
  const after = path.slice(at + 1, at + 1 + sideRead).find((place) => place !== null)
  // "Duller on average than they were": the other side is what stands behind "than".
  const than = keys.findIndex((key, index) => index > at && index <= at + sideReach && comparedWith.test(key))
  const other = than < 0 ? after : path.slice(than + 1, than + 1 + sideRead).find((place) => place !== null)
  const turned = before != null && other != null && before.rank === other.rank && other.offset < before.offset
  const slots: Slot[] = []
  if (before) slots.push({ sentence: before.sentence, at: before.offset + 1, turned })
  if (after) slots.push({ sentence: after.sentence, at: after.offset - 1, turned })
  return slots
}

/** What the path charges for another form of a word; more than that is another word for it. */
const formChange = 0.1
/** How surely a contrary counts that stands in that sentence, but not in the word's place. */
const elsewhere = 0.5

/** How surely a contrary counts that stands anywhere with what the word belongs to. */
const withItsHead = 0.7

interface Asked {
  readonly keys: readonly string[]
  readonly stems: readonly string[]
  readonly said: ReadonlySet<string>
  /** Places of numbers. */
  readonly numbers: readonly number[]
  readonly language: string
}

const counting = /^(?:a|an|one|per|each|every|um|uma|por|cada)$/u
/** Words before a word among which a number makes it what is counted. */
const countReach = 3

const isCounted = ({ keys, numbers }: Asked, at: number): boolean =>
  counting.test(keys[at - 1] ?? '') || numbers.some((number) => number < at && at - number <= countReach)

/** Whether a word of a sentence and one of the passages belong to the same: the same word stands behind them, or before. */
const boundAlike = (
  { keys, stems, language }: Asked,
  at: number,
  there: readonly string[],
  place: number,
): 'behind' | 'before' | null => {
  const same = (own: number, other: number): boolean => {
    const [one, two] = [keys[own], there[other]]
    if (one === undefined || two === undefined || isStopWord(one, language)) return false
    return one === two || stems[own] === stemOf(two, language)
  }
  if (same(at + 1, place + 1)) return 'behind'
  return same(at - 1, place - 1) ? 'before' : null
}

/** Whether a sentence has a word beside the same word as the passages have it, so that it says both. */
const saysBoth = ({ stems }: Asked, at: number, stem: string, side: 'behind' | 'before'): boolean => {
  const beside = stems[side === 'behind' ? at + 1 : at - 1]
  return stems.some((one, index) => one === stem && stems[side === 'behind' ? index + 1 : index - 1] === beside)
}

/** Whether a word is another one done again: "reopen". */
const isRepeated = (key: string, other: string): boolean => key.startsWith('re') && key.slice(2) === other

const again = /^(?:again|anew|back|novamente|novo)$/u
/** Words behind a word among which "again" belongs to it. */
const againReach = 8

/** Whether a word is said to be done again, which it can only where its contrary was done: "build the church again". */
const isRestored = ({ keys }: Asked, at: number, there: readonly string[]): boolean =>
  keys.slice(at + 1, at + 1 + againReach).some((key) => again.test(key)) && !there.some((key) => again.test(key))

/** The contrary of a word nearest to a place of a sentence of the passages, with its distance; null where the word itself is near. */
const contraryNear = (
  word: SentenceWord,
  at: number,
  asked: Asked,
  { sentence, at: place }: Slot,
  isContrary: ContraryTest,
  within = reach,
): { readonly key: string; readonly away: number } | null => {
  const { keys, stems, said, language } = asked
  const own = stems[at] ?? ''
  const from = Math.max(0, place - within)
  const to = Math.min(sentence.keys.length, place + within + 1)
  const there = stemsIn(sentence, language)
  // Of "earlier chapters, used again later" either word is in its place.
  const bothSides = (): boolean => {
    const against = contrariesOf(own, language)
    return keys.some(
      (key, index) => stems[index] !== own && against?.has(stems[index] ?? '') && !sentence.keys.includes(key),
    )
  }
  let isThere = false
  let best: { readonly key: string; readonly away: number; readonly bound: boolean } | null = null
  for (let index = from; index < to; index += 1) {
    const [key, stem] = [sentence.keys[index] ?? '', there[index] ?? '']
    if (stem === own || isRepeated(key, word.key)) isThere = true
    if (!isContrary(key, stem)) continue
    if (setsApart(keys[at - 1], word.key, key)) continue
    if (isRestored(asked, at, sentence.keys) || isOtherSide(stems, language, at, sentence.keys, index)) continue
    const side = boundAlike(asked, at, sentence.keys, index)
    const bound = side !== null && !saysBoth(asked, at, stem, side)
    if (!bound && (said.has(stem) || (isDegree(word) && bothSides()))) continue
    if (isDeniedAt(keys, at, !bound) !== isDeniedAt(sentence.keys, index, !bound)) continue
    const away = Math.abs(index - place)
    if (best === null || away < best.away) best = { key, away, bound }
  }
  // "The least understood" says the contrary of "most understood", though another "most" is near.
  return isThere && !(best?.away === 0 && (best.bound || isDegree(word))) ? null : best
}

/** The surest word of a sentence whose contrary the passages have in its place, and whether contraries cancel out. */
export interface Oppositions {
  readonly found: Opposition | null
  /** Whether contrary words stand in contrary orders, so that both say the same: "A before B", "B after A". */
  readonly converse: boolean
}

/** Finds the surest word of a sentence whose contrary the passages have in its place, or with what it belongs to. */
export const oppositionIn = (
  words: readonly SentenceWord[],
  path: CopyPath,
  language: string,
  entries: readonly IndexedPassage[],
): Oppositions => {
  const keys = words.map(({ key }) => key)
  const stems = keys.map((key) => stemOf(key, language))
  const numbers = words.flatMap(({ kind }, at) => (kind === 'number' ? [at] : []))
  const asked: Asked = { keys, stems, said: new Set(stems), numbers, language }
  const homes = homesOf(path)
  let converse = false
  let best: Opposition | null = null
  const keep = (said: string, held: string, degree: number): void => {
    if (best === null || degree > best.degree) best = { said, held, degree }
  }
  words.forEach((word, at) => {
    if (word.named || word.kind === 'number') return
    const order = timeOrderAt(words, keys, path, at)
    if (order === 'turned') keep(word.text, 'the other order', 1)
    if (order === 'converse') converse = true
    if (order !== null) return
    const sided = isSided(keys, at, word)
    const isContrary = contraryTest(word, stems[at] ?? '', isCounted(asked, at), language)
    if (isContrary === null) return
    for (const slot of slotsOf(keys, path, at)) {
      const found = contraryNear(word, at, asked, slot, isContrary)
      const isThere = (path[at]?.change ?? 0) > formChange && path[at]?.sentence === slot.sentence
      if (found === null || isThere) continue
      if (slot.turned && sided) converse = true
      else keep(word.text, found.key, 1 / (1 + Math.max(0, found.away - 1) / 4))
    }
    if (path[at] !== null || word.kind === 'stop' || sided) return
    for (const sentence of homes) {
      const found = contraryNear(word, at, asked, { sentence, at: 0, turned: false }, isContrary, sentence.keys.length)
      if (found) keep(word.text, found.key, elsewhere)
    }
  })
  const headed = headedContrary(words, path, entries, language)
  if (headed !== null) keep(headed.said, headed.held, withItsHead)
  return { found: best, converse }
}
