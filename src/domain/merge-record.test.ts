import { describe, expect, it } from 'vitest'
import type { BookField, FieldValue } from './book-record.ts'
import { mergeRecord, type Vote } from './merge-record.ts'

const weights: Readonly<Record<string, number>> = {
  amazon: 0.9,
  goodreads: 0.6,
  web: 0.5,
  'author-site': 0.5,
  editor: 1,
}

const vote = (source: string, sourceId: string, field: BookField, value: FieldValue['value']): Vote => ({
  weight: weights[source] ?? 0.5,
  source_id: sourceId,
  passage_id: `${sourceId}.${field}`,
  field: { field, value, raw: String(value), rule: 'test', locator: 'test' },
})

describe('merging book records', () => {
  it('keeps provenance and shows a conflict instead of resolving it silently', () => {
    const { pages } = mergeRecord([
      vote('amazon', 's1', 'pages', 616),
      vote('web', 's2', 'pages', 590),
      vote('goodreads', 's3', 'pages', 616),
    ])
    expect(pages?.value).toBe(616)
    expect(pages?.provenance.map((origin) => origin.source_id)).toEqual(['s1', 's3'])
    expect(pages?.lost.map((origin) => [origin.source_id, origin.value])).toEqual([['s2', 590]])
    expect(pages?.confidence).toBeCloseTo(1.5 / 2)
  })
  it('gives another edition no vote on what belongs to an edition', () => {
    const record = mergeRecord([
      vote('amazon', 's1', 'isbn_13', '9781449373320'),
      vote('goodreads', 's2', 'isbn_13', '9783960090755'),
      vote('goodreads', 's2', 'pages', 650),
      vote('goodreads', 's2', 'authors', ['Martin Kleppmann']),
    ])
    expect(record.isbn_13?.value).toBe('9781449373320')
    expect(record.pages).toBeUndefined()
    expect(record.authors?.value).toEqual(['Martin Kleppmann'])
  })
  it('takes a title and its longer form for one title', () => {
    const { title } = mergeRecord([
      vote('amazon', 's1', 'title', 'Refactoring: Improving the Design'),
      vote('web', 's2', 'title', 'Refactoring'),
    ])
    expect(title?.value).toBe('Refactoring: Improving the Design')
    expect(title?.lost).toEqual([])
  })
  it('sees no conflict in one date printed in several ways, nor in a coarser one', () => {
    const { publication_date: printed, publication_date_iso: iso } = mergeRecord([
      vote('amazon', 's1', 'publication_date', 'March 16, 2017'),
      vote('amazon', 's1', 'publication_date_iso', '2017-03-16'),
      vote('goodreads', 's2', 'publication_date', 'First published March 16, 2017'),
      vote('goodreads', 's2', 'publication_date_iso', '2017-03-16'),
      vote('web', 's3', 'publication_date', '2017'),
      vote('web', 's3', 'publication_date_iso', '2017'),
      vote('author-site', 's4', 'publication_date', 'April 2018'),
      vote('author-site', 's4', 'publication_date_iso', '2018-04'),
    ])
    expect(printed?.value).toBe('March 16, 2017')
    expect(printed?.lost.map((origin) => origin.value)).toEqual(['April 2018'])
    expect(iso?.value).toBe('2017-03-16')
  })
  it('lets two lighter sources outvote one', () => {
    const votes = [
      vote('amazon', 's1', 'format', 'Paperback'),
      vote('web', 's2', 'format', 'Hardcover'),
      vote('goodreads', 's3', 'format', 'Hardcover'),
    ]
    expect(mergeRecord(votes).format?.value).toBe('Hardcover')
  })
  it('leaves out a value that is not valid', () => {
    expect(mergeRecord([vote('amazon', 's1', 'isbn_13', '123')])).toEqual({})
  })
})
