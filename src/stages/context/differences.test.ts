import { describe, expect, it } from 'vitest'
import type { BookField, FieldValue } from '../../domain/book-record.ts'
import { mergeRecord, placeVotes } from '../../domain/merge-record.ts'
import { snapshotOf } from '../../reading/snapshot.ts'
import { answerOf } from './claims.ts'
import { differenceClaims } from './differences.ts'

type Values = Partial<Record<BookField, FieldValue['value']>>

const answerFrom = (sourceId: string, weight: number, values: Values) =>
  answerOf(
    snapshotOf({
      submissionId: 'a',
      sourceId,
      source: 'web',
      label: sourceId,
      reading: {
        outcome: 'content',
        reason: null,
        pageTitle: null,
        language: 'en',
        passages: [],
        record: Object.entries(values).map(([field, value]) => ({
          field: field as BookField,
          value,
          raw: String(value),
          rule: 'test',
          locator: `#${field}`,
        })),
      },
      url: null,
      finalUrl: null,
      fetchedAt: '2026-11-22T10:00:00.000Z',
      fetchedBy: 'http',
      httpStatus: 200,
      contentHash: 'ab'.repeat(32),
      weight,
    }),
  )

const book = { title: 'The Queue Book', authors: ['Ana Sol'], isbn_13: '9780132350884', language_code: 'en' }
const labels = new Map([
  ['s1', 'Amazon'],
  ['s2', 'Publisher’s page'],
  ['s3', 'Goodreads'],
])
const told = (sources: Readonly<Record<string, Values>>, language: 'en' | 'pt-BR' = 'en') => {
  const weights: Readonly<Record<string, number>> = { s1: 0.9, s2: 0.7, s3: 0.6 }
  const answers = placeVotes(
    Object.entries(sources).map(([id, values]) => answerFrom(id, weights[id] ?? 0.5, { ...book, ...values })),
    { identityKeys: ['isbn:9780132350884'], author: 'Ana Sol' },
  )
  return differenceClaims(mergeRecord(answers), answers, { labels, language })
}
const texts = (...asked: Parameters<typeof told>) => told(...asked).map(({ text }) => text)

describe('what sources differ on', () => {
  it('is a sentence that names both sides and rests on the passages of both', () => {
    const [claim] = told({ s1: { pages: 616 }, s2: { pages: 590 } })
    expect(claim?.text).toBe('Amazon lists 616 pages, the Publisher’s page 590.'.replace('the P', 'the p'))
    expect(claim).toMatchObject({ voice: 'record', topic: 'background', source_id: 's1', language: 'en' })
    expect(new Set(claim?.passage_ids.map((id) => id.split('.')[0]))).toEqual(new Set(['s1', 's2']))
  })

  it('names two who agree', () => {
    expect(texts({ s1: { pages: 616 }, s2: { pages: 590 }, s3: { pages: 616 } })).toEqual([
      'Amazon and Goodreads list 616 pages, the publisher’s page 590.',
    ])
  })

  it.each([
    [
      { publication_date_iso: '2017-03-16' },
      { publication_date_iso: '2016-11-01' },
      'Amazon dates the book to 2017, Goodreads to 2016.',
    ],
    [{ edition: '2nd' }, { edition: '3rd edition' }, 'Amazon lists edition 2, Goodreads edition 3.'],
    [
      { publisher: 'Harbor Press' },
      { publisher: 'Lantern Books' },
      'Amazon names Harbor Press as the publisher, Goodreads Lantern Books.',
    ],
  ])('is told of years, editions and publishers: %o', (one, other, text) => {
    expect(texts({ s1: one, s3: other })).toEqual([text])
  })

  it.each([
    [{ pages: 616 }, { pages: 617 }],
    [{ publication_date_iso: '2017-03-16' }, { publication_date_iso: '2017-04' }],
    [{ edition: '2nd' }, { edition: '2ª edição' }],
    [{ publisher: 'Harbor Press' }, { publisher: 'Harbor Press, Inc.' }],
    [{ format: 'Paperback' }, { format: 'Softcover' }],
    [{ pages: 616 }, { pages: 590, isbn_13: '9780136083238' }],
    [{ pages: 616 }, {}],
  ])('is not told where it is print, or another edition: %o, %o', (one, other) => {
    expect(texts({ s1: one, s3: other })).toEqual([])
  })

  it('is told in Portuguese, the two that matter most', () => {
    const one = { pages: 616, publication_date_iso: '2017', publisher: 'Novatec' }
    const other = { pages: 590, publication_date_iso: '2016', publisher: 'Alta Books' }
    expect(texts({ s1: one, s3: other }, 'pt-BR')).toEqual([
      'Amazon registra 616 páginas, e Goodreads, 590.',
      'Amazon data o livro de 2017, e Goodreads, de 2016.',
    ])
  })
})
