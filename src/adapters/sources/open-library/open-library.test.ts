import { describe, expect, it } from 'vitest'
import { askingFrom, type Said } from '../../../../test/support/asking.ts'
import { corpusFolder, corpusMissing, corpusPage } from '../../../../test/support/corpus.ts'
import { goldenOf, idleRules } from '../../../../test/support/rule-exercise.ts'
import type { KnownBook } from '../../../ports/source.ts'
import type { OpenLibraryBook } from './book.ts'
import { edition, illustratedEdition, oldEdition, people, work } from './fixtures.ts'
import { source } from './index.ts'
import { lookUp } from './look-up.ts'
import { plainDescription } from './prose.ts'
import { readBook } from './read.ts'
import { openLibraryRules } from './rules.ts'

const full: OpenLibraryBook = { edition, work, authors: people, isbn: '9781449373320' }
const old: OpenLibraryBook = { edition: oldEdition, work, authors: people, isbn: null }
const drawn: OpenLibraryBook = { edition: illustratedEdition, work, authors: people, isbn: null }
const workOnly: OpenLibraryBook = { edition: null, work, authors: people, isbn: null }

describe('a book of Open Library', () => {
  it('is read by its rules', () => {
    expect(goldenOf(readBook(full).record)).toEqual({
      title: ['Ledgers in Practice', 'open-library.edition'],
      subtitle: ['Queues, Doors and Bells', 'open-library.edition'],
      original_title: ['Ledgers', 'open-library.translation_of'],
      authors: [['Ann Roe'], 'open-library.authors'],
      contributors: [
        [
          { name: 'Rita Souza', role: 'translator' },
          { name: 'Quentin Blake', role: 'illustrator' },
          { name: 'Ben Poe', role: 'contributor' },
        ],
        'open-library.contributors',
      ],
      language: ['Portuguese', 'open-library.languages'],
      language_code: ['pt', 'open-library.languages'],
      original_language: ['en', 'open-library.translated_from'],
      edition: ['2nd ed.', 'open-library.edition_name'],
      series: ['Practice -- 4', 'open-library.series'],
      publisher: ['Line Press', 'open-library.publishers'],
      publication_date: ['March 2021', 'open-library.publish_date'],
      publication_date_iso: ['2021-03', 'open-library.publish_date'],
      isbn_10: ['1449373321', 'open-library.isbn_10'],
      isbn_13: ['9781449373320', 'open-library.isbn_13'],
      pages: [312, 'open-library.number_of_pages'],
      format: ['Paperback', 'open-library.physical_format'],
      cover_image_url: ['https://covers.openlibrary.org/b/id/777-L.jpg', 'open-library.covers'],
      description: ['A second edition with three new chapters on queues that lose nothing.', 'open-library.edition'],
      table_of_contents: [['1 What is owed', 'Rings and bells'], 'open-library.table_of_contents'],
      categories: [['Message queues', 'Databases'], 'open-library.work'],
    })
  })

  it('of old cataloguing keeps roles apart and derives its numbers', () => {
    const golden = goldenOf(readBook(old).record)
    expect(golden.contributors).toEqual([
      [
        { name: 'Ramón Buckley', role: 'translator' },
        { name: 'Lionel Jeffries', role: 'narrator' },
      ],
      'open-library.contributions',
    ])
    expect(golden.isbn_13).toEqual(['9780131103627', 'open-library.isbn_10'])
    expect(golden.pages).toEqual([90, 'open-library.pagination'])
    expect(golden.authors).toEqual([['Ann Roe'], 'open-library.authors'])
  })

  it('says where each value stands', () => {
    const { record } = readBook(full)
    expect(record.find(({ field }) => field === 'isbn_13')).toMatchObject({
      raw: '9781449373320, 9780131103627',
      locator: '$.edition.isbn_13',
    })
    expect(record.find(({ field }) => field === 'language')).toMatchObject({ locator: '$.edition.languages[0].key' })
  })

  it('has no rule that could be left out unnoticed', () => {
    const others = [old, drawn, workOnly, { ...old, work: null }, { ...full, edition: { ...edition, isbn_10: null } }]
    expect(idleRules(openLibraryRules, [full, ...others])).toEqual([])
  })

  it('tells its description, chapters and the author’s life, each by its own voice', () => {
    const { passages, identity } = readBook(full)
    expect(passages.map(({ kind, voice, locator }) => [kind, voice, locator])).toEqual([
      ['description', 'publisher', '$.edition.description'],
      ['description', 'publisher', '$.work.description'],
      ['description', 'publisher', '$.work.description'],
      ['contents', 'publisher', '$.edition.table_of_contents'],
      ['about_author', 'reference', '$.authors[0].bio'],
    ])
    expect(identity).toEqual({
      edition: ['openlibrary:OL100M', 'isbn:9781449373320', 'isbn:9780131103627'],
      work: ['openlibrary-work:OL10W'],
    })
  })

  it('keeps the words of links and drops references and notes on other editions', () => {
    expect(plainDescription(work.description)).toBe(
      'A ledger says what is owed, and a bell only says: look.\n\nThe book builds one from nothing.',
    )
    expect(plainDescription('> **Bold** and [a link](https://example.com) stay.')).toBe('Bold and a link stay.')
  })
})

const book: KnownBook = { title: 'Ledgers in Practice', author: 'Ann Roe', language: 'en', identityKeys: [] }
const home = 'openlibrary.org'
const things: Record<string, Said> = {
  [`${home}/isbn/9781449373320.json`]: { json: edition },
  [`${home}/books/OL100M.json`]: { json: edition },
  [`${home}/works/OL10W.json`]: { json: work },
  [`${home}/authors/OL1A.json`]: { json: people[0] },
  [`${home}/authors/OL2A.json`]: { json: people[1] },
}
const found = (title: string, author: string, edition = '/books/OL100M') => ({
  json: {
    docs: [{ key: '/works/OL10W', title, author_name: [author], editions: { docs: [{ key: edition, title }] } }],
  },
})
const valuesOf = (lookup: Awaited<ReturnType<typeof lookUp>>) => goldenOf(lookup.reading.record)

describe('Open Library is asked for a book', () => {
  it('by its ISBN, for the edition, its work and its people', async () => {
    const { ask, paths } = askingFrom(things)
    const lookup = await lookUp({ ...book, identityKeys: ['isbn:9781449373320'] }, ask)
    expect(lookup).toMatchObject({ url: 'https://openlibrary.org/books/OL100M', reading: { outcome: 'content' } })
    expect(paths()).toEqual([
      '/isbn/9781449373320.json',
      '/works/OL10W.json',
      '/authors/OL1A.json',
      '/authors/OL2A.json',
    ])
  })

  it('by the address that an editor named', async () => {
    const { ask, paths } = askingFrom(things)
    const identityKeys = ['openlibrary:OL100M', 'isbn:9780000000002']
    expect((await lookUp({ ...book, identityKeys }, ask)).reading.outcome).toBe('content')
    expect(paths()[0]).toBe('/books/OL100M.json')
    const byWork = await lookUp({ ...book, title: 'Ledgers', identityKeys: ['openlibrary-work:OL10W'] }, ask)
    expect(byWork.url).toBe('https://openlibrary.org/works/OL10W')
  })

  it('by title and author when no number is known', async () => {
    const { ask, asked } = askingFrom({ ...things, [`${home}/search.json`]: found('Ledgers in Practice', 'Ann Roe') })
    expect(valuesOf(await lookUp({ ...book, language: 'pt-BR' }, ask)).pages).toEqual([
      312,
      'open-library.number_of_pages',
    ])
    const query = new URL(asked[0]?.url ?? '').searchParams
    expect(Object.fromEntries(query)).toMatchObject({ title: book.title, author: 'Ann Roe', lang: 'pt' })
  })

  it('and gives only the work where the edition that is asked for is not there', async () => {
    const { ask } = askingFrom({ ...things, [`${home}/search.json`]: found('Ledgers in Practice', 'Ann Roe') })
    const lookup = await lookUp({ ...book, identityKeys: ['isbn:9783161484100'] }, ask)
    expect(Object.keys(valuesOf(lookup)).sort()).toEqual(['authors', 'categories', 'description', 'title'])
    expect(lookup.reading.identity).toEqual({ edition: [], work: ['openlibrary-work:OL10W'] })
  })

  it.each([
    ['of another title', found('Baking Bread', 'Ann Roe')],
    ['by another author', found('Ledgers in Practice', 'Jane Doe')],
    ['that is a summary of it', found('Summary of Ledgers in Practice', 'Ann Roe')],
    ['at all', { json: { docs: [] } }],
  ])('and has no book %s', async (_what, answer) => {
    const { ask } = askingFrom({ ...things, [`${home}/search.json`]: answer })
    const lookup = await lookUp(book, ask)
    expect(lookup).toMatchObject({
      url: null,
      reading: { outcome: 'not_found', reason: 'Open Library does not have this book.', record: [], passages: [] },
    })
  })

  it('and an ISBN that stands there for another book is not believed', async () => {
    const { ask } = askingFrom(things)
    const other = { ...book, title: 'Baking Bread', author: 'Jane Doe', identityKeys: ['isbn:9781449373320'] }
    expect((await lookUp(other, ask)).reading.outcome).toBe('not_found')
  })

  it.each([429, 503])('and told to slow down (%d) does not call that "not found"', async (status) => {
    const { ask } = askingFrom({ ...things, [`${home}/isbn/9781449373320.json`]: { status } })
    const { reading } = await lookUp({ ...book, identityKeys: ['isbn:9781449373320'] }, ask)
    expect(reading).toMatchObject({
      outcome: 'unavailable',
      reason: `Open Library asks to slow down (status ${status})`,
    })
  })
})

describe('addresses of Open Library', () => {
  it.each([
    ['https://openlibrary.org/books/OL100M/Ledgers', 'https://openlibrary.org/books/OL100M', 'openlibrary:OL100M'],
    ['https://openlibrary.org/works/OL10W?edition=x', 'https://openlibrary.org/works/OL10W', 'openlibrary-work:OL10W'],
    ['https://openlibrary.org/isbn/1449373321', 'https://openlibrary.org/isbn/9781449373320', 'isbn:9781449373320'],
    [
      'http://openlibrary.org.localhost:4001/books/OL100M',
      'http://openlibrary.org.localhost:4001/books/OL100M',
      'openlibrary:OL100M',
    ],
  ])('%s names a book', (address, canonicalUrl, key) => {
    expect(source.identify(new URL(address))).toEqual({ canonicalUrl, identityKeys: [key] })
  })

  it('that name none are refused, and others are not its own', () => {
    expect(() => source.identify(new URL('https://openlibrary.org/authors/OL1A'))).toThrow('names no book')
    expect(source.identify(new URL('https://example.org/books/OL1M'))).toBeNull()
  })
})

describe.skipIf(corpusFolder() === null)(`real records (${corpusMissing})`, () => {
  const record = (name: string) => JSON.parse(corpusPage(`openlibrary-json/${name}`).toString())
  const read = (json: unknown) =>
    source.read({ url: '', status: 200, mediaType: 'application/json', body: JSON.stringify(json) })

  it('of an edition with contents, an illustrator and a translator’s language', () => {
    const golden = goldenOf(read(record('tfonteyn+NeverTooManyBooks__openlibrary2_9783103971422.json')).record)
    expect(golden).toMatchObject({
      title: ['Autokorrektur', 'open-library.edition'],
      isbn_13: ['9783103971422', 'open-library.isbn_13'],
      language_code: ['de', 'open-library.languages'],
      contributors: [[{ name: 'Doris Reich', role: 'illustrator' }], 'open-library.contributors'],
      pages: [272, 'open-library.number_of_pages'],
      publication_date_iso: ['2022-02-09', 'open-library.publish_date'],
      edition: ['1. Auflage', 'open-library.edition_name'],
    })
  })

  it('of an edition, its work and its author together', () => {
    const reading = readBook({
      edition: record('neodb-social+neodb__books_OL7353617M_json.json'),
      work: record('neodb-social+neodb__works_OL45804W_json.json'),
      authors: [record('neodb-social+neodb__authors_OL34184A_json.json')],
      isbn: '9780140328721',
    })
    expect(goldenOf(reading.record)).toMatchObject({
      title: ['Fantastic Mr. Fox', 'open-library.edition'],
      authors: [['Roald Dahl'], 'open-library.authors'],
      contributors: [[{ name: 'Tony Ross', role: 'illustrator' }], 'open-library.contributions'],
      isbn_10: ['0140328726', 'open-library.isbn_10'],
      pages: [96, 'open-library.number_of_pages'],
    })
    expect(new Set(reading.passages.map(({ kind }) => kind))).toEqual(new Set(['description', 'about_author']))
    expect(reading.passages.map(({ text }) => text).join(' ')).not.toMatch(/\[\d\]|\]\(|Source\]/)
  })

  it('of fifty editions, no rule breaks and no ISBN is without its check digit', () => {
    const { entries } = record('neodb-social+neodb__works_OL45804W_editions_json.json')
    const readings = (entries as unknown[]).map(read)
    expect(readings.flatMap(({ brokenRules = [] }) => brokenRules)).toEqual([])
    expect(readings.every(({ outcome }) => outcome === 'content')).toBe(true)
    const roles = readings.flatMap(({ record: fields }) => fields.filter(({ field }) => field === 'contributors'))
    expect(JSON.stringify(roles.map(({ value }) => value))).toContain('{"name":"柳瀬尚紀","role":"translator"}')
  })

  it('of what is no book are told apart', () => {
    expect(read(record('neodb-social+neodb__authors_OL34184A_json.json')).outcome).toBe('not_a_book')
  })
})
