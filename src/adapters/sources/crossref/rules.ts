import { parseDocument } from 'htmlparser2'
import type { Contributor } from '../../../domain/book-record.ts'
import { isbn10, isbn10From13, isbn13, isbn13From10 } from '../../../reading/identifiers.ts'
import { languageCode } from '../../../reading/locale/languages.ts'
import { textOf } from '../../../reading/markup.ts'
import type { Rule } from '../../../reading/rules.ts'
import { isObject, type JsonObject, listOf, plainText } from '../../../reading/structured/json.ts'
import { jsonRuleMaker, textIn, textsOf, valueAt } from '../../../reading/structured/json-rules.ts'

/** A work as Crossref describes it, with the ISBN-13 that was asked for. */
export interface CrossrefWork {
  readonly work: JsonObject
  readonly isbn: string | null
}

const rule = jsonRuleMaker<CrossrefWork>('crossref')

const thirteenOf = (code: string): string | null => {
  const bare = code.split('/').at(-1) ?? ''
  const ten = isbn10(bare)
  return isbn13(bare) ?? (ten === null ? null : isbn13From10(ten))
}

/** Every ISBN of a work as ISBN-13; the one in print first, the electronic one after it. */
export const isbnsOf = (work: JsonObject): readonly string[] => {
  const typed = listOf(work['isbn-type']).filter(isObject)
  const ofKind = (kind: string) => typed.filter((entry) => entry['type'] === kind).map((entry) => entry['value'])
  const codes = textsOf([...ofKind('print'), ...ofKind('electronic'), ...listOf(work['ISBN'])])
  return [...new Set(codes.flatMap((code) => thirteenOf(code) ?? []))]
}

const isbnOf = ({ work, isbn }: CrossrefWork): string | null => {
  const all = isbnsOf(work)
  return all.find((one) => one === isbn) ?? all[0] ?? null
}
const thirteen = (_: unknown, work: CrossrefWork): string | null => isbnOf(work)
const ten = (_: unknown, work: CrossrefWork): string | null => {
  const isbn = isbnOf(work)
  return isbn === null ? null : isbn10From13(isbn)
}

const nameOf = (person: unknown): string | null =>
  isObject(person)
    ? (textIn([person['given'], person['family']].filter(Boolean).join(' ')) ?? textIn(person['name']))
    : null

/** The names of the people of one list of a work. */
export const namesIn = (people: unknown): string[] => [
  ...new Set(listOf(people).flatMap((person) => nameOf(person) ?? [])),
]

const authors = (people: unknown): string[] | null => {
  const names = namesIn(people)
  return names.length === 0 ? null : names
}
const roles = ['editor', 'translator', 'chair'] as const
const others = (_: unknown, { work }: CrossrefWork): Contributor[] | null => {
  const people = roles.flatMap((role) => namesIn(work[role]).map((name) => ({ name, role })))
  return people.length === 0 ? null : people
}

/** A date as Crossref writes it, `[[2017, 3, 16]]`: as precise as it has parts. */
const dateOf = (parts: unknown): string | null => {
  const [year, ...rest] = listOf(listOf(parts)[0]).filter((part) => typeof part === 'number')
  return year === undefined || year < 1000
    ? null
    : [String(year), ...rest.map((part) => String(part).padStart(2, '0'))].join('-')
}
const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })
const languageName = (value: unknown): string | null => {
  const code = languageCode(textIn(value) ?? '')
  return code === null ? null : (languageNames.of(code) ?? null)
}
/** Abstracts come in JATS markup, under a heading that says so. */
const abstract = (value: unknown): string | null => {
  const text = typeof value === 'string' ? textOf(parseDocument(value)).replace(/^abstract\s*/i, '') : ''
  return text === '' ? null : text
}
const list = (value: unknown): string[] | null => {
  const found = textsOf(value)
  return found.length === 0 ? null : [...found]
}
const first = (value: unknown): string | null => plainText(listOf(value)[0])

/** How each field is read from a work at Crossref; for each field, the first rule that finds a value wins. */
export const crossrefRules: readonly Rule<CrossrefWork>[] = [
  rule('title', 'work', '$.work.title', first),
  rule('subtitle', 'work', '$.work.subtitle', first),
  rule('original_title', 'work', '$.work.original-title', first),
  rule('authors', 'authors', '$.work.author', authors),
  rule('contributors', 'editors', '$.work.editor', others),
  rule('contributors', 'translators', '$.work.translator', others),
  rule('language', 'work', '$.work.language', languageName),
  rule('language_code', 'work', '$.work.language', (value) => languageCode(textIn(value) ?? '')),
  rule('edition', 'number', '$.work.edition-number', textIn),
  rule('series', 'container', '$.work.container-title', first),
  rule('publisher', 'work', '$.work.publisher', textIn),
  rule('publication_date', 'print', '$.work.published-print.date-parts', dateOf),
  rule('publication_date', 'published', '$.work.published.date-parts', dateOf),
  rule('publication_date', 'online', '$.work.published-online.date-parts', dateOf),
  rule('publication_date_iso', 'print', '$.work.published-print.date-parts', dateOf),
  rule('publication_date_iso', 'published', '$.work.published.date-parts', dateOf),
  rule('publication_date_iso', 'online', '$.work.published-online.date-parts', dateOf),
  rule('isbn_10', 'typed', '$.work.isbn-type[*].value', ten),
  rule('isbn_10', 'isbn', '$.work.ISBN', ten),
  rule('isbn_13', 'typed', '$.work.isbn-type[*].value', thirteen),
  rule('isbn_13', 'isbn', '$.work.ISBN', thirteen),
  rule('description', 'abstract', '$.work.abstract', abstract),
  rule('categories', 'subjects', '$.work.subject', list),
]

/** How the work names itself and its authors, for telling it from others. */
export const namedIn = (work: JsonObject) => ({
  title: first(work['title']) ?? '',
  subtitle: first(work['subtitle']),
  authors: [...namesIn(work['author']), ...namesIn(work['editor'])],
  type: textIn(valueAt(work, 'type')) ?? '',
})
