import { describe, expect, it } from 'vitest'
import type { BookField, BookRecord, MergedField } from '../book-record.ts'
import type { Claim } from '../evidence.ts'
import { detailLines } from './details.ts'

type Value = MergedField['value']
const from = (value: Value, passage_id: string) => ({
  value,
  raw: String(value),
  rule: 'r',
  locator: 'l',
  source_id: passage_id.split('.')[0] ?? '',
  passage_id,
})
const field = (value: Value, passage: string, ...lost: [Value, string][]): MergedField => ({
  value,
  confidence: 1,
  provenance: [from(value, passage)],
  lost: lost.map(([other, place]) => from(other, place)),
})
const labels = new Map([
  ['s1', 'Amazon'],
  ['s2', 'Goodreads'],
])
const lines = (record: BookRecord, language: 'en' | 'pt-BR' = 'en', claims: Claim[] = []) =>
  detailLines(record, claims, language, labels).map(({ label, value }) => `${label}: ${value}`)

describe('detailLines', () => {
  it('lists the fields in their order, without price, rating and cover', () => {
    const record: BookRecord = {
      price: field(10, 's1.p1'),
      rating: field(4.5, 's1.p1'),
      cover_image_url: field('x', 's1.p1'),
      isbn_13: field('9781234567897', 's1.p1'),
      title: field('A Book', 's1.p1'),
      authors: field(['Ana Duarte', 'Rui Lima'], 's1.p1'),
      pages: field(616, 's1.p1'),
    }
    expect(lines(record)).toEqual([
      'Title: A Book',
      'Authors: Ana Duarte, Rui Lima',
      'Pages: 616',
      'ISBN-13: 9781234567897',
    ])
  })

  it('shows a conflict with who says what', () => {
    expect(lines({ pages: field(616, 's1.p3', [590, 's2.p1']) })).toEqual(['Pages: 616 (Amazon); 590 (Goodreads)'])
    expect(detailLines({ pages: field(616, 's1.p3', [590, 's2.p1']) }, [], 'pt-BR')[0]?.value).toBe(
      '616; 590 (outra fonte)',
    )
  })

  it('does not call the same words a conflict', () => {
    expect(lines({ publisher: field('O’Reilly', 's1.p1', ["o'reilly", 's2.p1']) })).toEqual(['Publisher: O’Reilly'])
  })

  it('words dates, languages, formats and roles in the language of the article', () => {
    const record: BookRecord = {
      publication_date: field('March 16, 2017', 's1.p1'),
      publication_date_iso: field('2017-03-16', 's1.p1'),
      language: field('English', 's1.p2'),
      language_code: field('en', 's1.p2'),
      format: field('Paperback', 's1.p3'),
      authors: field(['Ana Duarte'], 's1.p1'),
      contributors: field([{ name: 'Rui Lima', role: 'translator' }], 's1.p1'),
    }
    expect(lines(record, 'pt-BR')).toEqual([
      'Autor: Ana Duarte',
      'Colaboradores: Rui Lima (tradução)',
      'Data de publicação: 16 de março de 2017',
      'Idioma: inglês',
      'Formato: capa comum',
    ])
    expect(lines(record)).toContain('Publication date: March 16, 2017')
  })

  it.each([
    ['2017', '2017'],
    ['2017-03', 'March 2017'],
    ['2017-03-16', 'March 16, 2017'],
  ])('words the date %s as %s', (iso, words) => {
    expect(lines({ publication_date: field('x', 's1.p1'), publication_date_iso: field(iso, 's1.p1') })[0]).toBe(
      `Publication date: ${words}`,
    )
  })

  it('carries the claims of the passages that its field was read from, the losing ones included', () => {
    const fact = (claim_id: string, passage: string, topic: Claim['topic'] = 'details'): Claim => ({
      claim_id,
      text: 'Pages: 1',
      topic,
      voice: 'record',
      source_id: 's1',
      passage_ids: [passage],
      language: 'und',
    })
    const claims = [fact('c1', 's1.p3'), fact('c2', 's2.p1'), fact('c3', 's1.p9'), fact('c4', 's1.p3', 'subject')]
    const [line] = detailLines({ pages: field(616, 's1.p3', [590, 's2.p1']) }, claims, 'en', labels)
    expect(line?.claim_ids).toEqual(['c1', 'c2'])
    expect(line?.passage_ids).toEqual(['s1.p3', 's2.p1'])
  })

  it('keeps printed words when there is no normal form', () => {
    const record: BookRecord = { publication_date: field('spring 2001', 's1.p1'), language: field('Elvish', 's1.p1') }
    expect(lines(record, 'pt-BR')).toEqual(['Data de publicação: spring 2001', 'Idioma: Elvish'])
    const fields: BookField[] = ['publication_date', 'language']
    expect(detailLines(record, [], 'en').map((line) => line.field)).toEqual(fields)
  })
})
