import { describe, expect, it } from 'vitest'
import type { FieldValue } from '../domain/book-record.ts'
import { passageText, snapshotSchema } from '../domain/evidence.ts'
import { passageOfField } from '../domain/field-passages.ts'
import type { Reading } from '../domain/reading.ts'
import type { Rights } from '../domain/rights.ts'
import { type SnapshotInput, snapshotOf } from './snapshot.ts'

const field = (name: FieldValue['field'], value: FieldValue['value'], raw: string): FieldValue => ({
  field: name,
  value,
  raw,
  rule: `shop.${name}`,
  locator: `#${name}`,
})
const reading: Reading = {
  outcome: 'content',
  reason: null,
  pageTitle: 'A book',
  language: 'en',
  record: [
    field('title', 'A Book', 'A  Book'),
    field('description', 'What it is about.', 'What it is about.'),
    field('publisher', "O'Reilly Media", "O'Reilly Media (March 2017)"),
    field('isbn_13', '9781449373320', '978-1-4493-7332-0'),
    field('contributors', [{ name: 'Ana Lima', role: 'translator' }], 'Ana Lima'),
    field('ratings_count', 1234, '1,234 ratings'),
    field('pages', 616, ''),
  ],
  passages: [
    { kind: 'description', voice: 'publisher', text: '\u0000What it is about.\r\nIn two lines.  ', locator: '#d' },
    { kind: 'body', voice: 'seller', text: ' \n ', locator: '#empty' },
    { kind: 'contents', voice: 'publisher', text: 'One\nTwo', locator: '#c' },
  ],
}
const make = (changes: Partial<SnapshotInput> = {}) =>
  snapshotOf({
    submissionId: 'sub',
    sourceId: 's2',
    source: 'amazon',
    label: 'Amazon',
    reading,
    url: 'https://shop.example/1',
    finalUrl: 'https://shop.example/1',
    fetchedAt: '2026-11-22T17:00:00.000Z',
    fetchedBy: 'http',
    httpStatus: 200,
    contentHash: 'ab'.repeat(32),
    ...changes,
  })

describe('a snapshot', () => {
  it('lays out facts and prose as passages that point into its text', () => {
    const snapshot = make()
    expect(snapshotSchema.parse(snapshot)).toEqual(snapshot)
    expect(snapshot.passages.map((passage) => passageText(snapshot, passage))).toEqual([
      'Title: A Book',
      "Publisher: O'Reilly Media (March 2017)",
      'ISBN-13: 978-1-4493-7332-0 (9781449373320)',
      'Contributors: Ana Lima (Ana Lima (translator))',
      'Ratings count: 1,234 ratings (1234)',
      'Pages: 616',
      'What it is about.\nIn two lines.',
      'One\nTwo',
    ])
    expect(snapshot.passages.map(({ passage_id }) => passage_id)).toEqual(
      ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'].map((id) => `s2.${id}`),
    )
    expect(snapshot.text.split('\n\n')).toHaveLength(8)
    expect(snapshot.passages[0]).toMatchObject({ kind: 'fact', voice: 'record', locator: '#title' })
  })

  it('finds the passage of every field', () => {
    const snapshot = make()
    const found = snapshot.record.map((_field, index) => passageOfField(snapshot, index)?.passage_id)
    expect(found).toEqual(['s2.p1', 's2.p7', 's2.p2', 's2.p3', 's2.p4', 's2.p5', 's2.p6'])
    expect(passageOfField(snapshot, 99)).toBeNull()
    expect(passageOfField({ ...snapshot, passages: [] }, 1)).toBeNull()
  })

  it('of a wall keeps its name and reason, never its words', () => {
    const wall = make({ reading: { ...reading, outcome: 'captcha', reason: 'The site asks for a captcha.' } })
    expect(wall).toMatchObject({
      outcome: 'captcha',
      outcome_reason: 'The site asks for a captcha.',
      text: '',
      passages: [],
      record: [],
      page_title: null,
      language: null,
    })
  })

  it('tells the language of the prose when the page does not', () => {
    const text = 'Dieses Buch zeigt, wie man gute Systeme baut und warum die meisten von ihnen scheitern.'
    const passages = [{ kind: 'body' as const, voice: 'publisher' as const, text, locator: 'p' }]
    expect(make({ reading: { ...reading, language: null, passages } }).language).toBe('de')
  })

  it('stores nothing that its rights forbid, and knows when something must go', () => {
    const rights: Rights = {
      store_hours: null,
      field_hours: { pages: 0, ratings_count: 24 },
      show: 'all',
      quote_words: 50,
      images: 'none',
      reason: 'a test',
    }
    const record = [...reading.record, field('cover_image_url', 'https://shop.example/1.jpg', '')]
    const snapshot = make({ rights, reading: { ...reading, record } })
    expect(snapshot.record.map((one) => one.field)).not.toContain('pages')
    expect(snapshot.record.map((one) => one.field)).not.toContain('cover_image_url')
    expect(snapshot.text).not.toContain('616')
    expect(snapshot.expires_at).toBe('2026-11-23T17:00:00.000Z')
    expect(make({ rights: { ...rights, store_hours: 1 } }).expires_at).toBe('2026-11-22T18:00:00.000Z')
    expect(make({ rights: { ...rights, field_hours: { price: 24 } } }).expires_at).toBeNull()
    expect(make()).not.toHaveProperty('expires_at')
  })
})
