import { describe, expect, it } from 'vitest'
import { corpusFolder, corpusMissing } from '../../../../test/support/corpus.ts'
import {
  corpusPages,
  corpusText,
  corpusTruth,
  f1,
  judge,
  missTable,
  readSavedBooks,
  readSavedPage,
} from '../../../../test/support/corpus-books.ts'
import { source } from './index.ts'

const home = 'https://www.goodreads.com/'

const found = corpusFolder() !== null
describe.skipIf(!found)(found ? 'saved pages of Goodreads' : `saved pages of Goodreads [${corpusMissing}]`, () => {
  const books = readSavedBooks(source, home, ['goodreads-new', 'goodreads-old'])

  it('takes every book page of both designs for content and breaks no rule', () => {
    expect(books.length).toBeGreaterThan(10)
    expect(books.map(({ name, reading }) => `${name}: ${reading.outcome}`)).toEqual(
      books.map(({ name }) => `${name}: content`),
    )
    expect(books.flatMap(({ reading }) => reading.brokenRules)).toEqual([])
  })

  it('reads the facts that the truth files state, and invents none', () => {
    const verdicts = books.flatMap(({ name, reading, truth }) => judge(name, reading.record, truth))
    expect(f1(verdicts), missTable(verdicts)).toBeGreaterThanOrEqual(0.97)
    expect(missTable(verdicts.filter(({ verdict }) => verdict === 'invented'))).toBe('')
  })

  it.each([
    ['goodreads-login', 'login_wall'],
    ['goodreads-list', 'not_a_book'],
    ['goodreads-reviews', 'not_a_book'],
  ])('tells %s apart as %s, with a reason and no content', (folder, outcome) => {
    const readings = corpusPages(folder).map((name) => readSavedPage(source, home, folder, name))
    expect(readings.length).toBeGreaterThan(0)
    for (const reading of readings) expect(reading).toMatchObject({ outcome, record: [], passages: [] })
    for (const { reason } of readings) expect(reason).toMatch(/\w{4,}/)
  })

  it('takes an author’s page for what it says of the author, and for no book', () => {
    const readings = corpusPages('goodreads-author').map((name) =>
      readSavedPage(source, home, 'goodreads-author', name),
    )
    expect(readings.length).toBeGreaterThan(0)
    for (const { outcome, record, passages } of readings) {
      expect([outcome, record]).toEqual(['content', []])
      expect(new Set(passages.map(({ kind, voice }) => `${kind}/${voice}`))).toEqual(
        new Set(['about_author/reference']),
      )
      const words = passages.map(({ text }) => text).join('\n')
      expect(words.length).toBeGreaterThan(500)
      expect(words).toMatch(/^Born: /m)
      expect(words).not.toMatch(/Followers|Blog|\.\.\.more/)
    }
  })

  it('says which edition of which work each book page is about', () => {
    for (const { name, reading } of books) {
      const { edition = [], work = [] } = reading.identity ?? {}
      expect(
        edition.filter((key) => /^goodreads:\d+$/.test(key)),
        name,
      ).toHaveLength(1)
      expect(work, name).toEqual([expect.stringMatching(/^goodreads-work:\d+$/)])
    }
  })

  it('lets publishers describe, readers review and the site portray the author', () => {
    const spoken = new Set(
      books.flatMap(({ reading }) => reading.passages.map(({ kind, voice }) => `${kind}/${voice}`)),
    )
    for (const expected of ['description/publisher', 'about_author/reference', 'review/reader'])
      expect(spoken).toContain(expected)
  })

  it('still reads the printed page when its data is missing, and tells a translator from the author', () => {
    const names = corpusPages('goodreads-new')
    expect(names.length).toBeGreaterThan(5)
    const verdicts = names.flatMap((name) => {
      const body = corpusText('goodreads-new', name).replace('id="__NEXT_DATA__"', 'id="gone"')
      const reading = source.read({
        url: 'https://www.goodreads.com/book/show/1',
        status: 200,
        mediaType: 'text/html',
        body,
      })
      expect(reading.passages.length, name).toBeGreaterThan(0)
      const kept = ['title', 'authors', 'isbn_13', 'pages', 'publication_date', 'language_code']
      return judge(name, reading.record, corpusTruth('goodreads-new', name)).filter(({ field }) => kept.includes(field))
    })
    expect(missTable(verdicts)).toBe('')
  })
})
