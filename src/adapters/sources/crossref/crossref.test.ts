import { describe, expect, it } from 'vitest'
import { askingFrom } from '../../../../test/support/asking.ts'
import { goldenOf, idleRules } from '../../../../test/support/rule-exercise.ts'
import type { KnownBook } from '../../../ports/source.ts'
import { bareWork, work } from './fixtures.ts'
import { source } from './index.ts'
import { lookUp } from './look-up.ts'
import { readWork } from './read.ts'
import { crossrefRules } from './rules.ts'

const { 'published-print': _print, ...notInPrint } = work

describe('a book at Crossref', () => {
  it('is read by its rules', () => {
    expect(goldenOf(readWork({ work, isbn: null }).record)).toEqual({
      title: ['Ledgers in Practice', 'crossref.work'],
      subtitle: ['Queues, Doors & Bells', 'crossref.work'],
      original_title: ['Ledger in der Praxis', 'crossref.work'],
      authors: [['Ann Roe', 'The Ledger Group'], 'crossref.authors'],
      contributors: [
        [
          { name: 'Ed Itor', role: 'editor' },
          { name: 'Rita Souza', role: 'translator' },
        ],
        'crossref.editors',
      ],
      language: ['English', 'crossref.work'],
      language_code: ['en', 'crossref.work'],
      edition: ['2', 'crossref.number'],
      series: ['Texts in Practice', 'crossref.container'],
      publisher: ['Line Press', 'crossref.work'],
      publication_date: ['2021-03', 'crossref.print'],
      publication_date_iso: ['2021-03', 'crossref.print'],
      isbn_10: ['1449373321', 'crossref.typed'],
      isbn_13: ['9781449373320', 'crossref.typed'],
      description: ['A ledger says what is owed, and a bell only says: look.', 'crossref.abstract'],
      categories: [['Databases', 'Queues'], 'crossref.subjects'],
    })
  })

  it('bears the ISBN that was asked for, of all that it has', () => {
    expect(goldenOf(readWork({ work, isbn: '9780131103627' }).record).isbn_13?.[0]).toBe('9780131103627')
  })

  it('has no rule that could be left out unnoticed', () => {
    const works = [work, bareWork, notInPrint].map((one) => ({ work: one, isbn: null }))
    expect(idleRules(crossrefRules, works)).toEqual([])
  })

  it('tells its abstract as the publisher’s, and which work it is', () => {
    const { passages, identity } = readWork({ work, isbn: null })
    expect(passages).toEqual([
      {
        kind: 'description',
        voice: 'publisher',
        text: 'A ledger says what is owed, and a bell only says: look.',
        locator: '$.work.abstract',
      },
    ])
    expect(identity).toEqual({
      edition: ['isbn:9781449373320', 'isbn:9780131103627'],
      work: ['doi:10.1007/978-1-4493-7332-0'],
    })
  })

  it.each(['book-chapter', 'journal-article', 'proceedings'])('that is a %s is no book', (type) => {
    expect(readWork({ work: { ...work, type }, isbn: null })).toMatchObject({ outcome: 'not_a_book', record: [] })
  })
})

const book: KnownBook = { title: 'Ledgers in Practice', author: 'Ann Roe', language: 'en', identityKeys: [] }
const place = 'api.crossref.org/works'
const found = (...items: readonly unknown[]) => ({ json: { status: 'ok', message: { items } } })

describe('Crossref is asked for a book', () => {
  it('by its ISBN, among books only', async () => {
    const { ask, asked } = askingFrom({ [place]: found(work) })
    const lookup = await lookUp({ ...book, identityKeys: ['isbn:9780131103627'] }, ask)
    expect(lookup.url).toBe('https://doi.org/10.1007/978-1-4493-7332-0')
    expect(new URL(asked[0]?.url ?? '').searchParams.get('filter')).toBe(
      'type:book,type:monograph,type:edited-book,type:reference-book,isbn:9780131103627',
    )
  })

  it('by title and author', async () => {
    const chapter = { ...work, type: 'book-chapter' }
    const { ask, asked } = askingFrom({ [place]: found(chapter, { ...work, title: ['Bread'] }, work) })
    expect((await lookUp(book, ask)).reading.outcome).toBe('content')
    expect(new URL(asked[0]?.url ?? '').searchParams.get('query.bibliographic')).toBe('Ledgers in Practice Ann Roe')
  })

  it('by the DOI that an editor named', async () => {
    const { ask, paths } = askingFrom({ [`${place}/10.1007%2Fx`]: { json: { message: work } } })
    expect((await lookUp({ ...book, identityKeys: ['doi:10.1007/x'] }, ask)).reading.outcome).toBe('content')
    expect(paths()).toEqual(['/works/10.1007%2Fx'])
  })

  it.each([
    ['by another author', found({ ...work, author: [{ given: 'Jane', family: 'Doe' }], editor: [] })],
    ['of another title', found({ ...work, title: ['Bread'] })],
    ['that is a chapter of it', found({ ...work, type: 'book-chapter' })],
    ['at all', found()],
  ])('and has no book %s', async (_what, answer) => {
    const { ask } = askingFrom({ [place]: answer })
    expect(await lookUp(book, ask)).toMatchObject({ url: null, reading: { outcome: 'not_found' } })
  })

  it('and asking to slow down is never "not found"', async () => {
    const { ask } = askingFrom({ [place]: { status: 429, body: 'Too many requests' } })
    expect((await lookUp(book, ask)).reading).toMatchObject({
      outcome: 'unavailable',
      reason: 'Crossref asks to slow down (status 429)',
    })
  })
})

it('addresses of DOIs are Crossref’s, others are not', () => {
  const identity = { canonicalUrl: 'https://doi.org/10.1007/978-1', identityKeys: ['doi:10.1007/978-1'] }
  for (const address of [
    'https://doi.org/10.1007/978-1',
    'http://dx.doi.org/10.1007/978-1',
    'https://api.crossref.org/works/10.1007%2F978-1',
  ])
    expect(source.identify(new URL(address))).toEqual(identity)
  expect(source.identify(new URL('https://doi.org/'))).toBeNull()
  expect(source.identify(new URL('https://link.springer.com/book/10.1007/978-1'))).toBeNull()
})
