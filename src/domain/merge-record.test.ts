import { describe, expect, it } from 'vitest'
import { type BookField, bookRecordSchema, type FieldValue } from './book-record.ts'
import { mergeRecord, placeVotes, type VotingAnswer } from './merge-record.ts'

type Told = Partial<Record<BookField, FieldValue['value']>> & {
  readonly raw?: Partial<Record<BookField, string>>
  readonly edition_keys?: string[]
  readonly work_keys?: string[]
}

const title = 'Designing Data-Intensive Applications'
const isbn = '9781449373320'
const base = { title, authors: ['Martin Kleppmann'], language_code: 'en' }

const answer = (source_id: string, weight: number, told: Told): VotingAnswer => {
  const { raw, edition_keys: edition = [], work_keys: work = [], ...values } = told
  const record = Object.entries(values).map(([name, value]): FieldValue => {
    const field = name as BookField
    return { field, value, raw: raw?.[field] ?? String(value), rule: 'test', locator: 'test' }
  })
  const votes = record.map((field) => ({ source_id, weight, passage_id: `${source_id}.${field.field}`, field }))
  return { source_id, weight, record, votes, identity: { edition, work } }
}
const amazon = (told: Told) => answer('s1', 0.9, { ...base, isbn_13: isbn, ...told })
const second = (told: Told) => answer('s2', 0.6, { ...base, isbn_13: isbn, ...told })
const third = (told: Told) => answer('s3', 0.5, { ...base, isbn_13: isbn, ...told })

const merged = (answers: readonly VotingAnswer[], identityKeys: readonly string[] = [], author: string | null = null) =>
  mergeRecord(placeVotes(answers, { identityKeys, author }))
const lostIn = (field: ReturnType<typeof merged>[BookField]) =>
  field?.lost.map(({ source_id, value }) => [source_id, value])

describe('merging book records', () => {
  it('keeps provenance and shows a conflict instead of resolving it silently', () => {
    const { pages } = merged([amazon({ pages: 616 }), second({ pages: 616 }), third({ pages: 590 })])
    expect(pages?.value).toBe(616)
    expect(pages?.provenance.map((origin) => origin.source_id)).toEqual(['s1', 's2'])
    expect(lostIn(pages)).toEqual([['s3', 590]])
    expect(pages?.confidence).toBeCloseTo(1.5 / 2)
  })

  it('is as sure as can be of what all say, in whatever order and weight they say it', () => {
    const weights = [0.5, 0.9, 0.6, 0.7, 0.1, 0.3]
    const answers = weights.map((weight, index) => answer(`s${index}`, weight, { ...base, isbn_13: isbn, pages: 616 }))
    const record = bookRecordSchema.parse(merged(answers))
    for (const field of Object.values(record)) expect(field.confidence).toBe(1)
  })

  it('lets two lighter sources outvote one', () => {
    const answers = [amazon({ format: 'Paperback' }), second({ format: 'Softcover' }), third({ format: 'Softcover' })]
    expect(merged(answers).format?.value).toBe('Softcover')
  })

  it('leaves out a value that is not valid', () => {
    expect(merged([answer('s1', 0.9, { isbn_13: '123' })])).toEqual({})
  })

  it('takes a title and its longer form for one title, and a publisher and its full name for one', () => {
    const record = merged([
      amazon({ title: `${title}: The Big Ideas`, publisher: "O'Reilly" }),
      second({ publisher: 'O’Reilly Media' }),
    ])
    expect(record.title?.value).toBe(`${title}: The Big Ideas`)
    expect(record.title?.lost).toEqual([])
    expect(record.publisher?.lost).toEqual([])
  })

  it('sees no conflict in names turned around, nor in a language named in two languages', () => {
    const record = merged([
      amazon({ authors: ['Ana Lima', 'R. C. Martin'], language: 'English' }),
      second({ authors: ['Martin, Robert C.', 'Lima, Ana'], language: 'Englisch' }),
    ])
    expect(record.authors?.lost).toEqual([])
    expect(record.language?.lost).toEqual([])
    expect(record.language?.confidence).toBe(1)
  })

  it('sees no conflict in one date printed in several ways, nor in a coarser one', () => {
    const { publication_date: printed, publication_date_iso: iso } = merged([
      amazon({ publication_date: 'March 16, 2017', publication_date_iso: '2017-03-16' }),
      second({ publication_date: '16. März 2017', publication_date_iso: '2017-03-16' }),
      third({ publication_date: '2017', publication_date_iso: '2017' }),
      answer('s4', 0.5, {
        ...base,
        isbn_13: isbn,
        publication_date: 'April 2018',
        publication_date_iso: '2018-04',
      }),
    ])
    expect(printed?.value).toBe('March 16, 2017')
    expect(lostIn(printed)).toEqual([['s4', 'April 2018']])
    expect(iso?.value).toBe('2017-03-16')
  })

  it('takes fields that belong together from one source', () => {
    const record = merged([
      amazon({ rating: 4.7, ratings_count: 1200, price: 39.9, currency: 'USD' }),
      second({ rating: 4.7, ratings_count: 9000, price: 35, currency: 'EUR' }),
      third({ ratings_count: 9000, currency: 'EUR' }),
    ])
    expect([record.price?.value, record.currency?.value]).toEqual([39.9, 'USD'])
    expect([record.rating?.value, record.ratings_count?.value]).toEqual([4.7, 1200])
    expect(lostIn(record.currency)).toEqual([
      ['s2', 'EUR'],
      ['s3', 'EUR'],
    ])
  })
})

describe('merging records of several editions', () => {
  it('takes what belongs to an edition from no other, and what belongs to the work from every one', () => {
    const record = merged([
      amazon({}),
      second({ isbn_13: '9781491903070', pages: 650, series: 'Animals', categories: ['Databases'] }),
    ])
    expect(record.isbn_13?.value).toBe(isbn)
    expect(lostIn(record.isbn_13)).toEqual([['s2', '9781491903070']])
    expect(record.pages).toBeUndefined()
    expect(record.series?.value).toBe('Animals')
    expect(record.authors?.provenance).toHaveLength(2)
  })

  it('knows the edition by the keys that were asked for before the weight of a source', () => {
    const answers = [amazon({ isbn_13: '9781491903070', pages: 650 }), second({ pages: 616 })]
    expect(merged(answers, [`isbn:${isbn}`]).pages?.value).toBe(616)
    expect(merged(answers).pages?.value).toBe(650)
    const goodreads = [amazon({ pages: 650 }), answer('s2', 0.5, { ...base, pages: 1, edition_keys: ['goodreads:7'] })]
    expect(merged(goodreads, ['goodreads:7', `isbn:${isbn}`]).pages?.value).toBe(650)
  })

  it('takes nothing of an edition from answers of which none is the one that was asked for', () => {
    const record = merged([second({ isbn_13: '9783960090755', pages: 650 })], [`isbn:${isbn}`])
    expect(record.title?.value).toBe(title)
    expect([record.pages, record.isbn_13, record.language]).toEqual([undefined, undefined, undefined])
  })

  it('keeps the paper book’s facts out of an e-book’s record', () => {
    const ebook = answer('s1', 0.9, { ...base, format: 'Kindle Edition', asin: 'B06XPJML5D', isbn_13: isbn })
    const record = merged(
      [ebook, second({ format: 'Paperback', publisher: 'Paper House', pages: 616 })],
      ['asin:B06XPJML5D'],
    )
    expect(record.format?.value).toBe('Kindle Edition')
    expect([record.publisher, record.pages]).toEqual([undefined, undefined])
  })

  it('hears an answer that tells no edition where nobody else speaks, with half its confidence', () => {
    const site = answer('s2', 0.5, { ...base, pages: 600, publisher: 'O’Reilly Media' })
    const record = merged([amazon({ pages: 616 }), site])
    expect([record.pages?.value, lostIn(record.pages)]).toEqual([616, [['s2', 600]]])
    expect(record.publisher).toMatchObject({ value: 'O’Reilly Media', confidence: 0.5 })
    const silent = answer('s2', 0.5, { pages: 600 })
    expect(merged([amazon({}), silent]).pages).toMatchObject({ value: 600, confidence: 0.5 })
  })

  it('takes only what is true in every language from a translation', () => {
    const translation = answer('s2', 0.6, {
      title: 'Datenintensive Anwendungen designen',
      original_title: title,
      authors: ['Martin Kleppmann'],
      language_code: 'de',
      description: 'Was Systeme verlässlich macht.',
      pages: 650,
      publisher: 'dpunkt',
    })
    const record = merged([amazon({}), translation])
    expect(record.title?.value).toBe(title)
    expect(lostIn(record.title)).toEqual([['s2', 'Datenintensive Anwendungen designen']])
    expect([record.description, record.pages, record.publisher]).toEqual([undefined, undefined, undefined])
    expect(record.original_title?.value).toBe(title)
    expect(record.authors?.provenance).toHaveLength(2)
  })

  it('takes nothing from another work, not even as a conflict', () => {
    const other = answer('s2', 0.6, {
      title: `Summary of ${title}`,
      authors: ['Instaread'],
      language_code: 'en',
      pages: 40,
    })
    const record = merged([amazon({ pages: 616 }), other])
    expect(record.pages).toMatchObject({ confidence: 1, lost: [] })
    expect(record.authors?.lost).toEqual([])
  })

  it('takes the work’s title, but nothing of an edition, from an answer without an author', () => {
    const page = answer('s2', 0.5, { title, pages: 600, series: 'Animals' })
    const record = merged([amazon({}), page])
    expect(record.pages).toBeUndefined()
    expect(record.series).toMatchObject({ value: 'Animals', confidence: 0.5 })
    expect(merged([amazon({}), answer('s2', 0.5, { title: 'Gardening', series: 'Roses' })]).series).toBeUndefined()
  })

  it('never takes the work’s first publication for the edition’s date', () => {
    const first = 'First published June 8, 1949'
    const work = second({
      publication_date: first,
      publication_date_iso: '1949-06-08',
      raw: { publication_date_iso: first },
    })
    const both = merged([amazon({ publication_date: '2021', publication_date_iso: '2021' }), work])
    expect([both.publication_date?.value, both.publication_date_iso?.value]).toEqual(['2021', '2021'])
    expect(lostIn(both.publication_date_iso)).toEqual([['s2', '1949-06-08']])
    const alone = merged([work])
    expect([alone.publication_date?.value, alone.publication_date_iso]).toEqual([first, undefined])
  })
})

describe('people who helped a book', () => {
  const translator = { name: 'Ana Beatriz Lima', role: 'translator' }
  const authors = (answers: readonly VotingAnswer[], author: string | null = null) =>
    merged(answers, [], author).authors

  it('are no authors although a source lists them so, however it writes their name', () => {
    const found = authors([
      amazon({ authors: ['Martin Kleppmann', 'Lima, Ana B.'] }),
      second({ contributors: [translator] }),
    ])
    expect(found?.value).toEqual(['Martin Kleppmann'])
    expect(found?.lost).toEqual([])
  })

  it('stay authors where the same source says that they wrote too, or the editor asked for them, or nobody else is left', () => {
    const list = ['Martin Kleppmann', 'Ana Lima']
    const writer = { name: 'Ana Lima', role: 'author' }
    const helps = { name: 'Ana Lima', role: 'illustrator' }
    expect(authors([amazon({ authors: list, contributors: [writer, helps] })])?.value).toEqual(list)
    expect(authors([amazon({ authors: list, contributors: [helps] })], 'Lima, Ana')?.value).toEqual(list)
    expect(authors([amazon({ authors: ['Ana Lima'], contributors: [helps] })])?.value).toEqual(['Ana Lima'])
  })
})
