import { describe, expect, it } from 'vitest'
import type { FieldValue } from '../../domain/book-record.ts'
import { contradiction } from './wrong-product.ts'

type Values = Partial<Record<FieldValue['field'], FieldValue['value']>>

const record = (values: Values): FieldValue[] =>
  Object.entries(values).map(([field, value]) => ({
    field: field as FieldValue['field'],
    value,
    raw: String(value),
    rule: 'test',
    locator: '#x',
  }))
const asked = { title: 'Designing Data-Intensive Applications', author: 'Martin Kleppmann' }
const compare = (
  values: Values,
  more: { knownKeys?: string[]; prose?: string; title?: string; author?: string } = {},
) => contradiction({ ...asked, knownKeys: [], prose: null, ...more, record: record(values) })

describe('a page about another book', () => {
  it('is found out by title and author, and both books are named', () => {
    expect(compare({ title: 'Clean Code', authors: ['Robert C. Martin'] })).toBe(
      'The page is about "Clean Code" by Robert C. Martin, not about "Designing Data-Intensive Applications" by Martin Kleppmann.',
    )
  })

  it('is found out though the titles share a word and the authors a first name', () => {
    expect(compare({ title: 'Data Science from Scratch', authors: ['Martin Fowler'] })).not.toBeNull()
  })

  it('is found out though one author’s name begins with the other’s', () => {
    const more = { title: 'The Coldest Girl in Coldtown: A Novel', author: 'Holly Black' }
    expect(compare({ title: 'Dead Things: A Novel', authors: ['Stephen Blackmoore'] }, more)).not.toBeNull()
  })

  it('is found out by its ISBN where the page names no author', () => {
    const other = { title: 'Clean Code', isbn_13: '9780132350884' }
    expect(compare(other)).toBeNull()
    expect(compare(other, { knownKeys: ['isbn:9781449373320'] })).toContain('Clean Code')
    expect(compare(other, { knownKeys: ['isbn:9780132350884'] })).toBeNull()
  })
})

describe('a page about the same book', () => {
  it.each([
    ['its own title', { title: 'Designing Data-Intensive Applications', authors: ['Somebody Else'] }],
    [
      'a title with a long subtitle',
      { title: 'Designing Data-Intensive Applications: The Big Ideas Behind Reliable Systems', authors: ['M. Other'] },
    ],
    ['another case and punctuation', { title: 'DESIGNING DATA INTENSIVE APPLICATIONS (1st ed.)', authors: ['X Y'] }],
    ['a translated title and the same author', { title: 'Datenintensive Systeme', authors: ['Martin Kleppmann'] }],
    ['the author turned around', { title: 'データ指向', authors: ['Kleppmann, Martin'] }],
    ['the author as a slug', { title: 'Datenintensive Systeme', authors: ['martinkleppmann'] }],
    [
      'the author among the contributors',
      { title: 'Outro', authors: ['Ana Lima'], contributors: [{ name: 'Martin Kleppmann', role: 'author' }] },
    ],
    ['an author in another script', { title: 'データ指向', authors: ['マーティン・クレップマン'] }],
    [
      'an original title',
      { title: 'Sistemas', original_title: 'Designing Data-Intensive Applications', authors: ['Outra Pessoa'] },
    ],
    ['no title', { authors: ['Robert C. Martin'] }],
    ['no author and no ISBN', { title: 'Clean Code' }],
  ] satisfies [string, Values][])('is known by %s', (_name, values) => {
    expect(compare(values)).toBeNull()
  })

  it('is known by an ISBN that came from elsewhere, in either length', () => {
    const values = { title: 'Something Else', authors: ['A. Nobody'] }
    expect(compare({ ...values, isbn_10: '1449373321' }, { knownKeys: ['isbn:9781449373320'] })).toBeNull()
    expect(compare({ ...values, asin: '1449373321' }, { knownKeys: ['isbn:9781449373320'] })).toBeNull()
  })

  it('is known by accents left out, and by one of several authors', () => {
    const more = { title: 'Programação Elegante', author: 'João Simões and Ana Lima' }
    expect(compare({ title: 'Programacao elegante', authors: ['Quem Sabe'] }, more)).toBeNull()
    expect(compare({ title: 'Elegant Code', authors: ['Joao Simoes'] }, more)).toBeNull()
  })

  it('is known when the words of any other page speak of it', () => {
    const values = { title: 'My Reading Year', authors: ['Some Blogger'] }
    const prose = 'In spring I read Designing Data-Intensive Applications and liked it.'
    expect(compare(values, { prose })).toBeNull()
    expect(compare(values, { prose: 'In spring I read nothing.' })).toContain('My Reading Year')
  })
})
