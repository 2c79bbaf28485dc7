import type { BookField, FieldValue } from '../../domain/book-record.ts'
import { type BookFacts, bookFactsOf, editionKey } from '../../domain/identity/book-facts.ts'
import { derivativeNames, derivativesOf } from '../../domain/identity/derivatives.ts'
import { languageOfIsbn } from '../../domain/identity/isbn-areas.ts'
import { comparePeople, namesIn, type PeopleVerdict } from '../../domain/identity/people.ts'
import { compareTitles, mainTitle, sharedWords, tellingWords, volumeOf } from '../../domain/identity/titles.ts'
import { outcomeSentences as told } from '../../domain/kept-words/outcome-sentences.ts'

/** What was asked for and what a page turned out to be about. */
export interface Comparison {
  readonly title: string
  readonly author: string
  /** Identity keys of the book that do not come from this page's own address. */
  readonly knownKeys: readonly string[]
  readonly record: readonly FieldValue[]
  /** The words of a page whose record may be of something else than its subject; null where the record is the subject. */
  readonly prose: string | null
}

/** A page's book beside the one asked for. */
interface Beside {
  readonly comparison: Comparison
  readonly facts: BookFacts
  /** How many of the shorter title's words the other has, 0 to 1, whichever of the page's titles fits best. */
  readonly likeness: number
  readonly people: PeopleVerdict
  /** Whether both the book and the page have ISBNs, and none in common. */
  readonly isbnsPart: boolean
}

/** Likeness from which titles are one book's, by what is known of the authors; the more they differ, the closer the titles. */
const sameTitleFrom: Readonly<Record<PeopleVerdict, number>> = { different: 0.75, unknown: 0.5, same: 0.51 }

const textsOf = (record: readonly FieldValue[], ...fields: readonly BookField[]): readonly string[] =>
  record
    .filter(({ field }) => fields.includes(field))
    .flatMap(({ value }) =>
      (Array.isArray(value) ? value : [value]).map((entry) => (typeof entry === 'object' ? entry.name : String(entry))),
    )

/** Letters from which a title of one word may be the first letters of another title's words: `SICP`. */
const acronymFrom = 3

const isAcronymOf = (short: string, long: string): boolean => {
  const [word, ...more] = tellingWords(short)
  const initials = tellingWords(long).map((one) => one[0])
  return word !== undefined && more.length === 0 && word.length >= acronymFrom && initials.join('').startsWith(word)
}

const likenessOf = (asked: string, printed: string, people: PeopleVerdict): number => {
  if (compareTitles(asked, printed) === 'same' || isAcronymOf(asked, printed) || isAcronymOf(printed, asked)) return 1
  const [own, theirs] = [tellingWords(asked), tellingWords(printed)]
  // Subtitles change from edition to edition, but titles by different authors often begin alike.
  const beginnings =
    people === 'different'
      ? []
      : [sharedWords(tellingWords(mainTitle(asked)), theirs), sharedWords(own, tellingWords(mainTitle(printed)))]
  return Math.max(sharedWords(own, theirs), ...beginnings)
}

const besideOf = (comparison: Comparison): Beside => {
  const { title, author, knownKeys, record } = comparison
  const facts = bookFactsOf(record)
  const titles = textsOf(record, 'title', 'subtitle', 'original_title', 'series')
  const names = textsOf(record, 'authors', 'contributors')
  const compared = comparePeople(namesIn(author), names)
  const people = compared === 'different' && namesMeet(author, names) ? 'unknown' : compared
  const isIsbn = (key: string): boolean => key.startsWith('isbn:')
  const known = knownKeys.map(editionKey).filter(isIsbn)
  const own = [...facts.editionKeys].filter(isIsbn)
  return {
    comparison,
    facts,
    likeness: Math.max(...[...titles, titles.join(' ')].map((one) => likenessOf(title, one, people))),
    people,
    isbnsPart: known.length > 0 && own.length > 0 && !own.some((key) => known.includes(key)),
  }
}

/** Whether a last name stands in both; first names are typed in many ways. */
const namesMeet = (asked: string, printed: readonly string[]): boolean => {
  const last = (name: string) => tellingWords(name.replace(/^([^,]+),.*$/u, '$1')).at(-1)
  const theirs = printed.map(last)
  return namesIn(asked).some((name) => theirs.includes(last(name)))
}

/** Whether the page may be the asked book in another language: then another title proves nothing. */
const mayBeTranslation = ({ comparison, facts }: Beside): boolean => {
  const language = facts.language ?? facts.area
  const asked = comparison.knownKeys.map(editionKey).flatMap((key) => languageOfIsbn(key.replace('isbn:', '')) ?? [])
  const isTranslated =
    facts.translators.length > 0 ||
    facts.originalTitles.some((original) => facts.titles.every((title) => compareTitles(original, title) !== 'same'))
  return isTranslated || language === null || !asked.includes(language)
}

/** What the page's book is to another book, where the editor did not ask for such a thing; null when it stands for itself. */
const derivativeOf = ({ comparison, facts, people, isbnsPart, likeness }: Beside): string | null => {
  if (comparison.prose !== null || likeness < sameTitleFrom.unknown) return null
  const asked = derivativesOf([comparison.title], namesIn(comparison.author))
  const kinds = [...facts.derivatives].filter((kind) => !asked.has(kind))
  const kind = kinds.find((one) => one === 'summary' || people === 'different' || isbnsPart)
  return kind === undefined ? null : derivativeNames[kind]
}

const isOtherVolume = ({ comparison, facts }: Beside): boolean => {
  const asked = volumeOf(comparison.title)
  return asked !== null && facts.volume !== null && asked !== facts.volume
}

/** Whether title, authors and ISBN together say that it is another book. */
const isOtherBook = (beside: Beside): boolean => {
  const { likeness, people, isbnsPart } = beside
  if (likeness >= sameTitleFrom[people]) return false
  if (people === 'different') return true
  return isbnsPart && (people === 'unknown' || !mayBeTranslation(beside))
}

const wordsOf = (text: string): string => ` ${(text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? []).join(' ')} `

const mentions = (prose: string, title: string): boolean => {
  const main = wordsOf(mainTitle(title))
  return main.trim() !== '' && wordsOf(prose.normalize('NFD').replace(/\p{M}/gu, '')).includes(main)
}

/**
 * Tells that a page is about another book than the one asked for, in words that name both; null when it may be the same.
 * Another author's book must bear another title; another book by the same author must have another ISBN too and be in the
 * language of the one asked for, for a translation bears another title and keeps its author. A summary or a study guide of
 * the book is another book.
 */
export const contradiction = (comparison: Comparison): string | null => {
  const { title, author, knownKeys, record, prose } = comparison
  const [printed] = textsOf(record, 'title')
  if (printed === undefined) return null
  const beside = besideOf(comparison)
  const known = new Set(knownKeys.map(editionKey))
  if ([...beside.facts.editionKeys].some((key) => known.has(key))) return null
  const authors = [...new Set(textsOf(record, 'authors', 'contributors'))]
  const by = authors.length > 0 ? ` by ${authors.join(', ')}` : ''
  const derivative = derivativeOf(beside)
  const named = `"${printed}"${by}`
  if (derivative !== null) return told.derivative({ printed: named, kind: derivative, title, author })
  if (prose !== null && mentions(prose, title)) return null
  if (!isOtherVolume(beside) && !isOtherBook(beside)) return null
  return told.other_book({ printed: named, title, author })
}
