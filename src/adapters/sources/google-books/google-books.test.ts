import { describe, expect, it } from 'vitest'
import { askingFrom } from '../../../../test/support/asking.ts'
import { corpusFolder, corpusMissing, corpusPage } from '../../../../test/support/corpus.ts'
import { goldenOf, idleRules } from '../../../../test/support/rule-exercise.ts'
import type { KnownBook } from '../../../ports/source.ts'
import { bareVolume, volume } from './fixtures.ts'
import { source } from './index.ts'
import { lookUp } from './look-up.ts'
import { readVolume } from './read.ts'
import { googleBooksRules } from './rules.ts'

describe('a volume of Google Books', () => {
  it('is read by its rules', () => {
    expect(goldenOf(readVolume(volume).record)).toEqual({
      title: ['Ledgers in Practice', 'google-books.volume'],
      subtitle: ['Queues, Doors and Bells', 'google-books.volume'],
      authors: [['Ann Roe', 'Ben Poe'], 'google-books.volume'],
      language: ['English', 'google-books.volume'],
      language_code: ['en', 'google-books.volume'],
      publisher: ['Line Press', 'google-books.volume'],
      publication_date: ['2021-03-16', 'google-books.volume'],
      publication_date_iso: ['2021-03-16', 'google-books.volume'],
      isbn_10: ['1449373321', 'google-books.identifiers'],
      isbn_13: ['9781449373320', 'google-books.identifiers'],
      pages: [312, 'google-books.printed'],
      ebook_price: [29.99, 'google-books.retail'],
      currency: ['USD', 'google-books.retail'],
      rating: [4.5, 'google-books.volume'],
      ratings_count: [12, 'google-books.volume'],
      cover_image_url: [
        'https://books.google.com/books/content?id=abcDEF123_-1&img=1&zoom=1',
        'google-books.thumbnail',
      ],
      description: [
        'A ledger says what is owed, and a bell only says: look. The book builds one.',
        'google-books.volume',
      ],
      categories: [['Computers', 'Databases', 'System Administration'], 'google-books.volume'],
      theme: ['Computers', 'google-books.main_category'],
    })
  })

  it('has no rule that could be left out unnoticed', () => {
    expect(idleRules(googleBooksRules, [volume, bareVolume])).toEqual([])
  })

  it('tells its description as the publisher’s, and what edition it is', () => {
    const { passages, identity } = readVolume(volume)
    expect(passages.map(({ kind, voice, text, locator }) => [kind, voice, text, locator])).toEqual([
      [
        'description',
        'publisher',
        'A ledger says what is owed, and a bell only says: look.',
        '$.volumeInfo.description',
      ],
      ['description', 'publisher', 'The book builds one.', '$.volumeInfo.description'],
    ])
    expect(identity).toEqual({ edition: ['google:abcDEF123_-1', 'isbn:9781449373320'], work: [] })
  })

  it('that is a magazine is no book', () => {
    const magazine = { ...volume, volumeInfo: { ...volume.volumeInfo, printType: 'MAGAZINE' } }
    expect(readVolume(magazine)).toMatchObject({ outcome: 'not_a_book', record: [] })
  })
})

const book: KnownBook = { title: 'Ledgers in Practice', author: 'Ann Roe', language: 'en', identityKeys: [] }
const place = 'www.googleapis.com/books/v1/volumes'
const known = { ...book, identityKeys: ['isbn:9781449373320'] }
const hits = (...items: readonly unknown[]) => ({ json: { kind: 'books#volumes', totalItems: items.length, items } })

describe('Google Books is asked for a book', () => {
  it('by its ISBN', async () => {
    const { ask, asked } = askingFrom({ [place]: hits(volume) })
    const lookup = await lookUp(known, ask, {})
    expect(lookup).toMatchObject({
      url: 'https://books.google.com/books?id=abcDEF123_-1',
      reading: { outcome: 'content' },
    })
    expect(new URL(asked[0]?.url ?? '').searchParams.get('q')).toBe('isbn:9781449373320')
    expect(asked[0]?.headers).toBeUndefined()
  })

  it('with the operator’s key in a header, never in the address', async () => {
    const { ask, asked } = askingFrom({ [place]: hits(volume) })
    await lookUp(known, ask, { GOOGLE_BOOKS_KEY: 'secret' })
    expect(asked[0]?.headers).toEqual({ 'x-goog-api-key': 'secret' })
    expect(asked[0]?.url).not.toContain('secret')
  })

  it('by the volume that an editor named', async () => {
    const { ask } = askingFrom({ [`${place}/abcDEF123_-1`]: { json: volume } })
    const lookup = await lookUp({ ...book, identityKeys: ['google:abcDEF123_-1'] }, ask, {})
    expect(lookup.reading.outcome).toBe('content')
  })

  it('by title and author, in the language of the article', async () => {
    const { ask } = askingFrom({ [place]: hits(bareVolume, volume) })
    expect((await lookUp(book, ask, {})).url).toContain('abcDEF123_-1')
    const { ask: again } = askingFrom({
      [place]: hits({ ...bareVolume, volumeInfo: { ...bareVolume.volumeInfo, language: 'pt' } }, volume),
    })
    expect((await lookUp({ ...book, language: 'pt-BR' }, again, {})).url).toContain('bare12345678')
  })

  it('and gives only the work where the edition that is asked for is not there', async () => {
    const { ask } = askingFrom({
      [place]: (url) => (url.searchParams.get('q')?.startsWith('isbn:') ? hits() : hits(volume)),
    })
    const { reading } = await lookUp({ ...book, identityKeys: ['isbn:9783161484100'] }, ask, {})
    expect(Object.keys(goldenOf(reading.record)).sort()).toEqual([
      'authors',
      'categories',
      'description',
      'theme',
      'title',
    ])
    expect(reading.identity?.edition).toEqual([])
  })

  it.each([
    [
      'about another book',
      hits({ ...volume, volumeInfo: { ...volume.volumeInfo, title: 'Baking Bread', authors: ['Jane Doe'] } }),
    ],
    [
      'that is a summary',
      hits({ ...volume, volumeInfo: { ...volume.volumeInfo, title: 'Summary of Ledgers in Practice' } }),
    ],
    ['at all', { json: { kind: 'books#volumes', totalItems: 0 } }],
  ])('and has no volume %s', async (_what, answer) => {
    const { ask } = askingFrom({ [place]: answer })
    const reason = 'Google Books does not have this book.'
    expect(await lookUp(book, ask, {})).toMatchObject({ url: null, reading: { outcome: 'not_found', reason } })
  })

  it.each([
    [429, { error: { code: 429, message: 'Quota exceeded for quota metric Queries' } }],
    [403, { error: { code: 403, message: 'Rate Limit Exceeded' } }],
    [503, { error: { code: 503, message: 'Service temporarily unavailable.' } }],
  ])('and asking to slow down (%d) is never "not found"', async (status, json) => {
    const { ask } = askingFrom({ [place]: { status, json } })
    const { reading } = await lookUp(known, ask, {})
    expect(reading.outcome).toBe('unavailable')
    expect(reading.reason).toContain(`asks to slow down (status ${status}): ${json.error.message}`)
  })

  it('and refusing the question says so', async () => {
    const { ask } = askingFrom({ [place]: { status: 400, json: { error: { message: 'API key not valid.' } } } })
    expect((await lookUp(known, ask, {})).reading).toMatchObject({
      outcome: 'unavailable',
      reason: 'Google Books failed to answer (status 400): API key not valid.',
    })
  })
})

describe('addresses of Google Books', () => {
  it.each([
    'https://books.google.com.br/books?id=abcDEF123_-1&printsec=frontcover',
    'https://www.google.com/books/edition/Ledgers/abcDEF123_-1?hl=en',
    'https://play.google.com/store/books/details?id=abcDEF123_-1',
    'https://www.googleapis.com/books/v1/volumes/abcDEF123_-1',
  ])('%s names a volume', (address) => {
    expect(source.identify(new URL(address))).toEqual({
      canonicalUrl: 'https://books.google.com/books?id=abcDEF123_-1',
      identityKeys: ['google:abcDEF123_-1'],
    })
  })

  it('that name none are refused, and others are not its own', () => {
    expect(() => source.identify(new URL('https://books.google.com/books?q=ledgers'))).toThrow('names no book')
    expect(source.identify(new URL('https://www.google.com/search?q=ledgers'))).toBeNull()
  })
})

describe.skipIf(corpusFolder() === null)(`a real volume (${corpusMissing})`, () => {
  it('is read whole', () => {
    const body = corpusPage('googlebooks-json/neodb-social+neodb__volumes_hV__zQEACAAJ.json').toString()
    const reading = source.read({ url: '', status: 200, mediaType: 'application/json', body })
    expect(goldenOf(reading.record)).toMatchObject({
      authors: [['George Orwell'], 'google-books.volume'],
      isbn_13: ['9781847498571', 'google-books.identifiers'],
      pages: [400, 'google-books.printed'],
      publication_date_iso: ['2021-01-07', 'google-books.volume'],
    })
    expect(reading.brokenRules).toEqual([])
    expect(reading.passages.length).toBeGreaterThan(0)
  })
})
