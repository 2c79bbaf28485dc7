import { describe, expect, it } from 'vitest'
import { source as amazon } from '../../src/adapters/sources/amazon/index.ts'
import { source as goodreads } from '../../src/adapters/sources/goodreads/index.ts'
import type { FieldValue } from '../../src/domain/book-record.ts'
import { contradiction } from '../../src/stages/scrape/wrong-product.ts'
import { corpusFolder, corpusMissing } from '../support/corpus.ts'
import { readSavedBooks, type Truth } from '../support/corpus-books.ts'

interface SavedBook {
  readonly name: string
  readonly record: readonly FieldValue[]
  readonly title: string
  readonly author: string
  readonly keys: readonly string[]
}

const textIn = (truth: Truth, name: string): string | null => (typeof truth[name] === 'string' ? truth[name] : null)

const savedBooks = (): readonly SavedBook[] =>
  [
    ...readSavedBooks(amazon, 'https://www.amazon.com/dp/0131103628', ['amazon-book', 'amazon-kindle']),
    ...readSavedBooks(goodreads, 'https://www.goodreads.com/book/show/1', ['goodreads-new', 'goodreads-old']),
  ].map(({ name, reading, truth }) => {
    const [isbn, asin] = [textIn(truth, 'isbn_13'), textIn(truth, 'asin')]
    return {
      name,
      record: reading.record,
      title: textIn(truth, 'title') ?? '',
      author: Array.isArray(truth['authors']) ? truth['authors'].join(', ') : '',
      keys: [...(isbn === null ? [] : [`isbn:${isbn}`]), ...(asin === null ? [] : [`asin:${asin}`])],
    }
  })

/** What an editor may type for a book, by how it differs from the page. */
const typed: Readonly<Record<string, (title: string) => string>> = {
  'as it is': (title) => title,
  'without its subtitle': (title) => title.replace(/\s*[:(].*$/u, ''),
  'in capitals': (title) => title.toUpperCase(),
  'with a letter left out': (title) => title.replace(/(?<=\w{4})\w(?=\w{2})/u, ''),
}

/** Books of the corpus by their plain title: several pages are of one book. */
const bookOf = ({ title }: SavedBook): string =>
  title
    .toLowerCase()
    .replace(/^the /u, '')
    .replace(/[:(,.].*$/u, '')
    .trim()

describe.skipIf(corpusFolder() === null)(`saved pages and the book that was asked for (else: ${corpusMissing})`, () => {
  const books = corpusFolder() === null ? [] : savedBooks()
  const told = (page: SavedBook, asked: SavedBook, title: string, knownKeys: readonly string[]) =>
    contradiction({ title, author: asked.author, knownKeys, record: page.record, prose: null })

  it.each(Object.entries(typed))('are never called another book, the title typed %s', (_how, type) => {
    expect(books.length).toBeGreaterThan(30)
    const otherEdition = ['isbn:9780000000002']
    const alarms = books.flatMap((book) =>
      [[], book.keys, otherEdition].flatMap((keys) => told(book, book, type(book.title), keys) ?? []),
    )
    expect(alarms).toEqual([])
  })

  it.each([
    // All, and 1360 of 1362: two books by one author, which only an ISBN tells from a translation.
    ['when its ISBN is known', true, 0.999],
    ['when nothing but title and author is known', false, 0.998],
  ])('are found out for every other book, %s', (_when, knowsKeys, floor) => {
    const pairs = books.flatMap((page) =>
      books.filter((asked) => bookOf(asked) !== bookOf(page)).map((asked) => ({ page, asked })),
    )
    const missed = pairs.filter(
      ({ page, asked }) => told(page, asked, asked.title, knowsKeys ? asked.keys : []) === null,
    )
    expect(1 - missed.length / pairs.length).toBeGreaterThan(floor)
  })
})
