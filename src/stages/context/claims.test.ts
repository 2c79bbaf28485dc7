import { describe, expect, it } from 'vitest'
import type { BookField, FieldValue } from '../../domain/book-record.ts'
import type { Snapshot } from '../../domain/evidence.ts'
import { mergeRecord, placeVotes } from '../../domain/merge-record.ts'
import { snapshotOf } from '../../reading/snapshot.ts'
import { answerOf, factClaims } from './claims.ts'
import { knowledgeBaseMarkdown } from './knowledge-base.ts'

type Values = Partial<Record<BookField, FieldValue['value']>>

const snapshot = (sourceId: string, label: string, weight: number, values: Values): Snapshot =>
  snapshotOf({
    submissionId: 'a',
    sourceId,
    source: 'web',
    label,
    reading: {
      outcome: 'content',
      reason: null,
      pageTitle: null,
      language: 'en',
      passages: [],
      record: Object.entries(values).map(([field, value]) => ({
        field: field as BookField,
        value,
        raw: [value].flat().join(' & '),
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
  })

const book = { title: 'Clean Code', authors: ['Robert C. Martin'], language_code: 'en' }
const snapshots = [
  snapshot('s1', 'Amazon', 0.9, { ...book, isbn_13: '9780132350884', pages: 464 }),
  snapshot('s2', 'Goodreads', 0.6, {
    ...book,
    isbn_13: '9780136083238',
    pages: 431,
    series: 'Robert C. Martin Series',
  }),
  snapshot('s3', 'A shop', 0.5, {
    title: 'Código limpio',
    original_title: 'Clean Code',
    authors: ['Robert C. Martin', 'José Luis Gómez'],
    contributors: [{ name: 'José Luis Gómez', role: 'translator' }],
    language_code: 'es',
    publisher: 'Anaya',
  }),
]
const answers = placeVotes(snapshots.map(answerOf), { identityKeys: ['isbn:9780132350884'], author: 'Robert Martin' })
const claims = answers.flatMap(factClaims)
const about = (source: string) => claims.filter(({ source_id }) => source_id === source).map(({ text }) => text)

describe('claims about the facts of a book', () => {
  it('are made of the edition that was asked for, each on the passage that it was read from', () => {
    expect(about('s1')).toEqual([
      'Title: Clean Code',
      'Authors: Robert C. Martin',
      'Language code: en',
      'ISBN-13: 9780132350884',
      'Pages: 464',
    ])
    expect(claims[4]).toMatchObject({ topic: 'details', voice: 'record', passage_ids: ['s1.p5'] })
  })

  it('are made of nothing that is true of another edition only', () => {
    expect(about('s2')).toEqual(['Title: Clean Code', 'Authors: Robert C. Martin', 'Series: Robert C. Martin Series'])
  })

  it('are made of nothing of a translation but what is true in every language, and never name its translator', () => {
    expect(about('s3')).toEqual(['Original title: Clean Code', 'Authors: Robert C. Martin'])
    expect(mergeRecord(answers).authors?.value).toEqual(['Robert C. Martin'])
  })

  it('stand in a knowledge base that says which source is about another edition, and why', () => {
    const markdown = knowledgeBaseMarkdown({
      title: 'Clean Code',
      record: mergeRecord(answers),
      claims: [],
      gaps: [],
      snapshots,
      answers,
    })
    expect(markdown).toContain('(5 passages)')
    expect(markdown).toContain('about another edition of this book: title and author are the same, their ISBNs differ')
    expect(markdown).toContain('about this book in another language: one names the title of the other as its original')
    expect(markdown).toContain('**pages:** 464 [s1.p5] — other values: 431 (Goodreads, [s2.p5])')
  })
})
