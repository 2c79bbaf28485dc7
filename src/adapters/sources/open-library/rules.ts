import type { Contributor } from '../../../domain/book-record.ts'
import { isbn10From13 } from '../../../reading/identifiers.ts'
import { dateIso } from '../../../reading/locale/dates.ts'
import { languageCode } from '../../../reading/locale/languages.ts'
import { pageCount } from '../../../reading/locale/page-counts.ts'
import type { Rule } from '../../../reading/rules.ts'
import { isObject, listOf } from '../../../reading/structured/json.ts'
import { jsonRuleMaker, textIn, textsOf } from '../../../reading/structured/json-rules.ts'
import { authorKeysOf, isbnOf, namesOf, type OpenLibraryBook, otherKeysOf, wordsIn } from './book.ts'
import { contributionOf, contributorOf, othersThan } from './people.ts'
import { plainDescription } from './prose.ts'

const rule = jsonRuleMaker<OpenLibraryBook>('open-library')

/** Marks of the catalogue's own housekeeping, which are no subjects of a book. */
const housekeeping =
  /^(?:accessible book|protected daisy|in library|overdrive|internet archive wishlist|large type books|open library staff picks|lending library|long now manual for civilization|popular print disabled books|reading level|new york times|nyt:|series:|award:|collectionid|general)/i
/** Subjects beyond these are cataloguing detail. */
const subjectsAtMost = 12

const subjects = (value: unknown): string[] | null => {
  const found = textsOf(value)
    .map((subject) => subject.replace(/\.$/, ''))
    .filter((subject) => !housekeeping.test(subject))
  return found.length === 0 ? null : found.slice(0, subjectsAtMost)
}
const positive = (value: unknown): number | null => (typeof value === 'number' && value > 0 ? Math.trunc(value) : null)
const code = (value: unknown): string | null => {
  const found = languageCode(textIn(value)?.split('/').at(-1) ?? '')
  return found === null || found === 'und' || found === 'mul' ? null : found
}
const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })
const languageName = (value: unknown): string | null => {
  const tag = code(value)
  return tag === null ? null : (languageNames.of(tag) ?? null)
}
const authorNames = (_: unknown, book: OpenLibraryBook): string[] | null => {
  const names = namesOf(book, authorKeysOf(book))
  return names.length === 0 ? null : [...new Set(names)]
}
const contributors = (_: unknown, book: OpenLibraryBook): Contributor[] | null => {
  const people = [
    ...listOf(book.edition?.['contributors']).map(contributorOf),
    ...textsOf(book.edition?.['contributions']).map(contributionOf),
    ...namesOf(book, otherKeysOf(book)).map((name) => ({ name, role: 'contributor' })),
  ].filter((person) => person !== null)
  const others = othersThan(namesOf(book, authorKeysOf(book)), people)
  return others.length === 0 ? null : [...others]
}
const chapters = (value: unknown): string[] | null => {
  const found = listOf(value).flatMap((entry) => {
    const words = isObject(entry)
      ? [textIn(entry['label']), textIn(entry['title'])].filter(Boolean).join(' ')
      : textIn(entry)
    return words === null || words === '' ? [] : [words]
  })
  return found.length === 0 ? null : found
}
const cover = (value: unknown): string | null =>
  typeof value === 'number' && value > 0 ? `https://covers.openlibrary.org/b/id/${value}-L.jpg` : null
const prose = (value: unknown): string | null => {
  const words = wordsIn(value)
  return words === null ? null : plainDescription(words).replace(/\s+/g, ' ') || null
}
const thirteen = (_: unknown, book: OpenLibraryBook): string | null => isbnOf(book)
const ten = (_: unknown, book: OpenLibraryBook): string | null => {
  const isbn = isbnOf(book)
  return isbn === null ? null : isbn10From13(isbn)
}

/** How each field is read from Open Library's answers; for each field, the first rule that finds a value wins. */
export const openLibraryRules: readonly Rule<OpenLibraryBook>[] = [
  rule('title', 'edition', '$.edition.title', textIn),
  rule('title', 'work', '$.work.title', textIn),
  rule('subtitle', 'edition', '$.edition.subtitle', textIn),
  rule('original_title', 'translation_of', '$.edition.translation_of', textIn),
  rule('authors', 'authors', '$.authors[*].name', authorNames),
  rule('contributors', 'contributors', '$.edition.contributors[*].name', contributors),
  rule('contributors', 'contributions', '$.edition.contributions', contributors),
  rule('contributors', 'added_authors', '$.edition.authors[*].key', contributors),
  rule('language', 'languages', '$.edition.languages[0].key', languageName),
  rule('language_code', 'languages', '$.edition.languages[0].key', code),
  rule('original_language', 'translated_from', '$.edition.translated_from[0].key', code),
  rule('edition', 'edition_name', '$.edition.edition_name', textIn),
  rule('series', 'series', '$.edition.series[0]', textIn),
  rule('publisher', 'publishers', '$.edition.publishers[0]', textIn),
  rule('publication_date', 'publish_date', '$.edition.publish_date', textIn),
  rule('publication_date_iso', 'publish_date', '$.edition.publish_date', (value) => dateIso(textIn(value) ?? '')),
  rule('isbn_10', 'isbn_10', '$.edition.isbn_10', ten),
  rule('isbn_10', 'isbn_13', '$.edition.isbn_13', ten),
  rule('isbn_13', 'isbn_13', '$.edition.isbn_13', thirteen),
  rule('isbn_13', 'isbn_10', '$.edition.isbn_10', thirteen),
  rule('pages', 'number_of_pages', '$.edition.number_of_pages', positive),
  rule('pages', 'pagination', '$.edition.pagination', (value) => pageCount(textIn(value) ?? '')),
  rule('format', 'physical_format', '$.edition.physical_format', textIn),
  rule('cover_image_url', 'covers', '$.edition.covers[0]', cover),
  rule('description', 'edition', '$.edition.description', prose),
  rule('description', 'work', '$.work.description', prose),
  rule('table_of_contents', 'table_of_contents', '$.edition.table_of_contents', chapters),
  rule('categories', 'work', '$.work.subjects', subjects),
  rule('categories', 'edition', '$.edition.subjects', subjects),
]
