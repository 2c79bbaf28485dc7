import type { BookField, FieldValue } from '../../domain/book-record.ts'
import { isbn10, isbn13From10 } from '../../reading/identifiers.ts'
import { bareWord } from '../../reading/text.ts'

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

/** Titles that share this part of the shorter one's words may be the same book's. */
const shareOfSameTitle = 0.5

const weak = new Set(
  'the a an of and for in on to with by from at your how o os as um uma e de do da dos das em no na para com por der die das und ein eine im mit von zu für le la les et du des un une pour el los las y del il lo i gli edition ed edicao auflage edicion volume vol book livro novel roman romance'.split(
    ' ',
  ),
)

const wordsOf = (text: string): readonly string[] => bareWord(text).match(/[\p{L}\p{N}+#]+/gu) ?? []

const tellingWords = (text: string): ReadonlySet<string> => {
  const all = wordsOf(text)
  const telling = all.filter((word) => !weak.has(word))
  return new Set(telling.length > 0 ? telling : all)
}

const wordsOfValue = (value: FieldValue['value']): readonly string[] =>
  Array.isArray(value) ? value.map((entry) => (typeof entry === 'string' ? entry : entry.name)) : [String(value)]

const valuesOf = (record: readonly FieldValue[], ...fields: readonly BookField[]): readonly string[] =>
  record.filter(({ field }) => fields.includes(field)).flatMap(({ value }) => wordsOfValue(value))

const mayBeSameTitle = (asked: string, printed: string): boolean => {
  const [first, second] = [tellingWords(asked), tellingWords(printed)]
  const shorter = Math.min(first.size, second.size)
  return shorter === 0 || [...first].filter((word) => second.has(word)).length / shorter >= shareOfSameTitle
}

const hasLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text)

/** Last names of the people in a line like `Ana Lima and Jo Park`. */
const lastNames = (line: string): readonly string[] =>
  line
    .replace(/\b(?:jr|sr|ph\.? ?d|dr|prof)\b\.?/giu, '')
    .split(/[,;&/]|\s(?:and|e|und|y|et)\s/iu)
    .flatMap((name) => wordsOf(name).findLast((word) => word.length > 1) ?? [])

type AuthorVerdict = 'same' | 'different' | 'unknown'

const compareAuthors = (asked: string, printed: readonly string[]): AuthorVerdict => {
  const line = printed.join(' ')
  const sought = lastNames(asked)
  // Names in different scripts cannot be compared by their letters.
  if (sought.length === 0 || !hasLatin(line) || !hasLatin(asked)) return 'unknown'
  const words = new Set(wordsOf(line))
  // A name printed as one word (`anafelima`) holds the last name somewhere in it.
  const slugs = printed.filter((name) => wordsOf(name).length === 1).map(bareWord)
  const found = sought.some(
    (name) => words.has(name) || (name.length >= 4 && slugs.some((slug) => slug.includes(name))),
  )
  return found ? 'same' : 'different'
}

const isbnKeys = (record: readonly FieldValue[]): readonly string[] =>
  valuesOf(record, 'isbn_13', 'isbn_10', 'asin').flatMap((code) => {
    const ten = isbn10(code)
    return ten === null ? (/^97[89]\d{10}$/.test(code) ? [`isbn:${code}`] : []) : [`isbn:${isbn13From10(ten)}`]
  })

const mentions = (prose: string, title: string): boolean => {
  const mainTitle = wordsOf(title.split(/[:–—]/u)[0] ?? title).join(' ')
  return mainTitle !== '' && ` ${wordsOf(prose).join(' ')} `.includes(` ${mainTitle} `)
}

/**
 * Tells that a page is about another book than the one asked for, in words that name both; null when it may be the same.
 * The titles must have little in common, and the authors must differ (or, where the page names none, the ISBN must): a
 * translation carries another title but keeps its author.
 */
export const contradiction = (comparison: Comparison): string | null => {
  const { title, author, knownKeys, record, prose } = comparison
  const printed = valuesOf(record, 'title')[0]
  if (printed === undefined) return null
  const titles = valuesOf(record, 'title', 'subtitle', 'original_title', 'series')
  if ([...titles, titles.join(' ')].some((one) => mayBeSameTitle(title, one))) return null
  if (prose !== null && mentions(prose, title)) return null
  const keys = isbnKeys(record)
  if (keys.some((key) => knownKeys.includes(key))) return null
  const authors = valuesOf(record, 'authors', 'contributors')
  const verdict = compareAuthors(author, authors)
  if (verdict === 'same') return null
  if (verdict === 'unknown' && (keys.length === 0 || !knownKeys.some((key) => key.startsWith('isbn:')))) return null
  const by = authors.length > 0 ? ` by ${[...new Set(authors)].join(', ')}` : ''
  return `The page is about "${printed}"${by}, not about "${title}" by ${author}.`
}
