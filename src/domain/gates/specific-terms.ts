import type { OpenWorld } from '../article/world.ts'
import { isCommonWord } from '../grounding/common-stems.ts'
import { nameRuns } from '../grounding/names.ts'
import { numberFacts } from '../grounding/numbers.ts'
import type { IndexedPassage } from '../grounding/passage-index.ts'
import { quotationsOf } from '../grounding/quotations.ts'
import { sameLanguage } from '../language.ts'
import { sayingVerbs } from '../lexicon/attribution-phrases.ts'
import { genericWords } from '../lexicon/generic-words.ts'
import { numberWords } from '../lexicon/numbers.ts'
import { speakerNouns } from '../lexicon/speaker-words.ts'
import { frameWords } from '../lexicon/stop-words.ts'
import { foldText, isStopWord, plainLetters, stemOf, wordTokens } from '../words.ts'

const lexiconOf = (language: string): 'en' | 'pt' => (sameLanguage(language, 'pt') ? 'pt' : 'en')

const genericStems = {
  en: new Set(genericWords.en.map((word) => stemOf(word, 'en'))),
  pt: new Set(genericWords.pt.map((word) => stemOf(word, 'pt'))),
}

/** Whether a folded word may tell one technical book from another: no stop word, no number, no word of every review. */
const isOwnWord = (key: string, language: string): boolean => {
  const lexicon = lexiconOf(language)
  return (
    !isStopWord(key, language) &&
    !numberWords.has(key) &&
    !frameWords[lexicon].has(key) &&
    !sayingVerbs.has(key) &&
    !speakerNouns[lexicon].has(key) &&
    !genericStems[lexicon].has(stemOf(key, language))
  )
}

/** Letters from which a word by itself may be rare. */
const shortestTerm = 4

/** Whether a folded word is rare in general and in technical prose. */
export const isRareWord = (key: string, language: string): boolean =>
  key.length >= shortestTerm && isOwnWord(key, language) && !isCommonWord(key, language)

/** What a text may be compared with: some of a book's passages, and the names that are no find in them. */
export interface Terms {
  readonly entries: readonly IndexedPassage[]
  /** Folded words of the title, the authors, the publisher and the sources. */
  readonly known: ReadonlySet<string>
  readonly language: string
}

/** The words of the book's own names and those of its sources. */
export const knownKeys = (world: OpenWorld): ReadonlySet<string> =>
  new Set(world.known.flatMap((name) => wordTokens(name).map(({ key }) => key)))

/** Numbers in a text that stand in the passages, by their value; a single one counts only where it numbers something: "the first part". */
export const numbersHeld = (text: string, { entries, language }: Terms): readonly string[] =>
  numberFacts(text, language).flatMap(({ values, unit }) => {
    const held = values.some(
      (value) => (value !== '1' || unit !== null) && entries.some(({ numbers }) => numbers.has(value)),
    )
    return held ? values.slice(0, 1) : []
  })

const namesOfEntries = new WeakMap<IndexedPassage, ReadonlySet<string>>()

/** The words of a passage that are names there. */
const namesIn = (entry: IndexedPassage, language: string): ReadonlySet<string> => {
  const known = namesOfEntries.get(entry)
  if (known) return known
  const runs = nameRuns(entry.passage.text, entry.language ?? language)
  const names = new Set(runs.flatMap(({ tokens }) => tokens.map(({ key }) => key)))
  namesOfEntries.set(entry, names)
  return names
}

/** Names in a text that stand in the passages and are not the book's own. A first word is a name where a passage says so. */
export const namesHeld = (text: string, { entries, known, language }: Terms): readonly string[] => {
  const names = nameRuns(text, language).flatMap(({ tokens, text: name }) => {
    const own = tokens.filter(({ key }) => !known.has(key))
    const held = own.length > 0 && own.every(({ key }) => entries.some(({ keys }) => keys.has(key)))
    return held ? [name] : []
  })
  const [first] = wordTokens(text)
  if (!first || known.has(first.key) || !/^\p{Lu}/u.test(first.text) || isStopWord(first.key, language)) return names
  const named = !numberWords.has(first.key) && entries.some((entry) => namesIn(entry, language).has(first.key))
  return named && !names.some((name) => name.startsWith(first.text)) ? [first.text, ...names] : names
}

const numbered =
  /(?<!\p{L})(?:parts?|chapters?|appendix|sections?|partes?|cap[íi]tulos?|ap[êe]ndice|seç(?:ão|ões)) (?:one|um|uma|[A-H]|[IVX]+)(?!\p{L})/giu

/** Parts of the book by their number or letter, and words between quotation or code marks, that stand so in the passages. */
export const markedHeld = (markdown: string, { entries }: Terms): readonly string[] => {
  const codes = [...markdown.matchAll(/`([^`]+)`/gu)].map((match) => match[1] ?? '')
  const parts = [...markdown.matchAll(numbered)].map((match) => match[0])
  return [...codes, ...parts, ...quotationsOf(markdown).map(({ text }) => text)].filter((term) => {
    const folded = plainLetters(foldText(term)).replace(/[.,;:!?]+$/u, '')
    return folded.length > 1 && entries.some((entry) => plainLetters(entry.folded).includes(folded))
  })
}

const stems = new WeakMap<IndexedPassage, ReadonlySet<string>>()

/** The stems of a passage as the article's language would have them. */
const stemsIn = (entry: IndexedPassage, language: string): ReadonlySet<string> => {
  if (entry.language === null || sameLanguage(entry.language, language)) return entry.stems
  const known = stems.get(entry) ?? new Set([...entry.keys].map((key) => stemOf(key, language)))
  stems.set(entry, known)
  return known
}

/** Rare words in a text that stand in the passages and not in the book's own names. */
export const rareHeld = (text: string, { entries, known, language }: Terms): readonly string[] =>
  wordTokens(text).flatMap(({ key }) =>
    !known.has(key) &&
    isRareWord(key, language) &&
    entries.some((entry) => stemsIn(entry, language).has(stemOf(key, language)))
      ? [key]
      : [],
  )

/**
 * Phrases of two words that stand side by side in the passages as well, neither a word of every review and one no everyday
 * word: "soil moisture", "bakery chain", "loja de ingressos".
 */
export const examplesHeld = (text: string, { entries, known, language }: Terms): readonly string[] => {
  const words = wordTokens(text).filter(({ key }) => !isStopWord(key, language))
  return words.flatMap(({ key }, at) => {
    const next = words[at + 1]?.key
    if (next === undefined || [key, next].some((word) => known.has(word) || !isOwnWord(word, language))) return []
    if (isCommonWord(key, language) && isCommonWord(next, language)) return []
    const pair = `${stemOf(key, language)} ${stemOf(next, language)}`
    return entries.some(({ bigrams }) => bigrams.has(pair)) ? [`${key} ${next}`] : []
  })
}
