import { sameLanguage } from '../language.ts'
import { measureFamilies, turnedPairs } from '../lexicon/turned-words.ts'
import { stemOf } from '../words.ts'
import type { CopyPath } from './copy-path.ts'
import { oppositesOf } from './likeness.ts'
import type { IndexedSentence } from './passage-index.ts'
import type { SentenceWord } from './sentence-words.ts'

/** A word of a sentence that says the contrary of what the passages have in its place. */
export interface Contrary {
  readonly said: string
  readonly held: string
}

/** What of a sentence says the contrary of the passages. */
export interface Contraries {
  readonly found: readonly Contrary[]
  /** Whether contrary words stand in contrary orders, so that both say the same: "A before B", "B after A". */
  readonly converse: boolean
}

type Table = ReadonlyMap<string, ReadonlySet<string>>

const tableOf = (language: 'en' | 'pt'): Table => {
  const table = new Map<string, Set<string>>()
  for (const { sides } of turnedPairs[language])
    for (const [one, two] of [sides, [sides[1], sides[0]]] as const)
      for (const stem of one) table.set(stem, new Set([...(table.get(stem) ?? []), ...two]))
  for (const family of measureFamilies[language])
    for (const stem of family)
      table.set(stem, new Set([...(table.get(stem) ?? []), ...[...family].filter((other) => other !== stem)]))
  return table
}
const turned = { en: tableOf('en'), pt: tableOf('pt') }

/** Beginnings that turn a word into its contrary: "unprofitable", "desnecessário". */
const turningStarts = {
  en: /^(?:un|in|im|ir|il|dis|non|mis)(?=\p{L}{4})/u,
  pt: /^(?:des|in|im|ir|anti|nao)(?=\p{L}{4})/u,
}

const lexiconOf = (language: string): 'en' | 'pt' => (sameLanguage(language, 'pt') ? 'pt' : 'en')

/** Words on each side of a word in which its place in the passages is looked for. */
const sideRead = 4
/** Words before and behind that place in which the contrary may stand. */
const slack = 3

const contrariesOf = (word: SentenceWord, language: string): ReadonlySet<string> => {
  const stem = stemOf(word.key, language)
  const own = new Set([...oppositesOf(stem, language), ...(turned[lexiconOf(language)].get(stem) ?? [])])
  const bare = word.key.replace(turningStarts[lexiconOf(language)], '')
  if (bare !== word.key) own.add(stemOf(bare, language))
  return own
}

const isContrary = (key: string, word: SentenceWord, contraries: ReadonlySet<string>, language: string): boolean => {
  const stem = stemOf(key, language)
  if (contraries.has(stem)) return true
  const bare = key.replace(turningStarts[lexiconOf(language)], '')
  return bare !== key && word.kind !== 'stop' && stemOf(bare, language) === stemOf(word.key, language)
}

/** Whether the words around a word stand the other way round in the passages: "A before B" and "B after A" say the same. */
const turnedRound = (path: CopyPath, at: number): boolean => {
  const before = path.slice(0, at).findLast((place) => place !== null)
  const after = path.slice(at + 1).find((place) => place !== null)
  return before !== undefined && after !== undefined && before.rank === after.rank && after.offset < before.offset
}

/** A stretch of a sentence of the passages. */
interface Stretch {
  readonly sentence: IndexedSentence
  readonly from: number
  readonly to: number
}

const wholeOf = (sentence: IndexedSentence): Stretch => ({ sentence, from: 0, to: sentence.keys.length })

/** Where in the passages a word that was not copied should stand: between the places of its copied neighbours. */
const slotOf = (path: CopyPath, at: number): Stretch | null => {
  const before = path.slice(Math.max(0, at - sideRead), at).findLast((place) => place !== null)
  const after = path.slice(at + 1, at + 1 + sideRead).find((place) => place !== null)
  const near = before ?? after
  if (!near) return null
  const other = after && after.rank === near.rank && Math.abs(after.offset - near.offset) <= 12 ? after : near
  const [from, to] = near.offset < other.offset ? [near.offset, other.offset] : [other.offset, near.offset]
  return { sentence: near.sentence, from: Math.max(0, from - slack), to: to + slack + 1 }
}

/** Right before what follows: "least understood" where the sentence says "most understood", though "most" stands elsewhere. */
const beforeNext = (path: CopyPath, at: number): Stretch | null => {
  const next = path[at + 1]
  return next && next.offset > 0
    ? { sentence: next.sentence, from: Math.max(0, next.offset - 2), to: next.offset }
    : null
}

/** Where the contrary of a word is looked for: comparatives in their place, other words in the whole sentence too. */
const stretchesFor = (path: CopyPath, at: number, comparing: boolean): readonly Stretch[] => {
  if (path[at] !== null) {
    const next = comparing ? beforeNext(path, at) : null
    return next === null ? [] : [next]
  }
  const slot = slotOf(path, at)
  if (slot === null) return []
  return comparing ? [slot] : [slot, wholeOf(slot.sentence)]
}

const denying = /^(?:not|no|never|without|nao|nem|nunca|sem)$|n't$/u

/** Words around a word that say by themselves what it may be the contrary of: "more than 100, and under 600". */
const saidNear = 4

/** The contrary of a word in a stretch that does not have the word itself, unless a denial turns either back. */
const contraryWithin = (
  words: readonly SentenceWord[],
  at: number,
  { sentence, from, to }: Stretch,
  language: string,
): string | null => {
  const word = words[at]
  if (!word) return null
  const stems = (keys: readonly string[]): readonly string[] => keys.map((key) => stemOf(key, language))
  const held = sentence.keys.slice(from, to)
  // A word that says something by itself may stand anywhere in the sentence; a comparison is bound to its place.
  if (stems(word.kind === 'stop' ? held : sentence.keys).includes(stemOf(word.key, language))) return null
  const near = words.slice(Math.max(0, at - saidNear), at + saidNear + 1).map(({ key }) => key)
  const said = new Set(stems(near))
  const contraries = contrariesOf(word, language)
  const place = held.findIndex((key) => !said.has(stemOf(key, language)) && isContrary(key, word, contraries, language))
  const found = held[place]
  if (found === undefined) return null
  const before = words.slice(Math.max(0, at - 3), at).map(({ key }) => key)
  const turnedBack = [...held.slice(Math.max(0, place - 3), place), ...before].some((key) => denying.test(key))
  return turnedBack ? null : found
}

/** Finds the words of a sentence whose contrary stands in their place in the passages. */
export const contrariesIn = (words: readonly SentenceWord[], path: CopyPath, language: string): Contraries => {
  let converse = false
  const found = words.flatMap((word, at): readonly Contrary[] => {
    if (word.kind === 'known' || word.named || /^\p{N}/u.test(word.key)) return []
    const comparing = turned[lexiconOf(language)].has(stemOf(word.key, language))
    for (const stretch of stretchesFor(path, at, comparing)) {
      const held = contraryWithin(words, at, stretch, language)
      if (held === null) continue
      if (!comparing || !turnedRound(path, at)) return [{ said: word.text, held }]
      converse = true
    }
    return []
  })
  return { found, converse }
}
