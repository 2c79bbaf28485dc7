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

describe('another book by the same author', () => {
  const known = { knownKeys: ['isbn:9781449373320'] }
  const other = { title: 'Making Sense of Stream Processing', authors: ['Martin Kleppmann'], language_code: 'en' }
  const isbn_13 = '9781491937280'

  it('is found out by title, ISBN and language together', () => {
    expect(compare({ ...other, isbn_13 }, known)).toContain('Making Sense of Stream Processing')
    expect(
      compare(
        { title: 'Clean Architecture', authors: ['R. C. Martin'], isbn_13, language_code: 'en' },
        {
          ...known,
          title: 'Clean Code',
          author: 'Robert C. Martin',
        },
      ),
    ).toContain('Clean Architecture')
  })

  it.each([
    ['without its ISBN', other, known],
    ['with no ISBN known', { ...other, isbn_13 }, {}],
    ['that may be a translation, by its language', { ...other, isbn_13, language_code: 'de' }, known],
    [
      'that may be a translation, by its translator',
      { ...other, isbn_13, contributors: [{ name: 'Ana Lima', role: 'translator' }] },
      known,
    ],
    ['that may be a translation, by its original title', { ...other, isbn_13, original_title: 'Etwas anderes' }, known],
    ['of which only the short title was typed', { ...other, isbn_13 }, { ...known, title: 'Stream Processing' }],
    ['typed with a slip', { ...other, isbn_13 }, { ...known, title: 'Making sence of Steam Procesing' }],
    ['typed by its first letters', { ...other, isbn_13 }, { ...known, title: 'MSSP' }],
    ['whose author is in another script', { title: 'データ', authors: ['マーティン'], language_code: 'ja' }, known],
    ['whose author is spelled otherwise', { ...other, authors: ['Martin Klepman'] }, known],
  ] satisfies [string, Values, Parameters<typeof compare>[1]][])('is let through %s', (_what, values, more) => {
    expect(compare(values, more)).toBeNull()
  })

  it('is found out as another volume', () => {
    const volumes = { title: 'The Art of Computer Programming, Volume 2', authors: ['Donald Knuth'] }
    const more = { title: 'The Art of Computer Programming, Vol. 1', author: 'Donald Knuth' }
    expect(compare(volumes, more)).toContain('Volume 2')
    expect(compare(volumes, { ...more, title: 'The Art of Computer Programming' })).toBeNull()
  })
})

describe('a book about the book', () => {
  const { title } = asked
  it.each([
    ['a summary', { title: `Summary of ${title} by Martin Kleppmann`, authors: ['Instaread'] }],
    ['a summary that names the author', { title: `Summary: ${title}`, authors: ['Martin Kleppmann'] }],
    ['a summary by its house', { title, authors: ['QuickRead'], publisher: 'QuickRead' }],
    ['a summary in German', { title: `Zusammenfassung von ${title}`, authors: ['Wer Anders'] }],
    ['a study guide', { title: `${title}: Study Guide`, authors: ['Exam Press'] }],
    ['a workbook', { title: `Workbook for ${title}`, authors: ['Some House'] }],
    ['a boxed set', { title: `${title} Box Set`, authors: ['Martin Kleppmann'], isbn_13: '9781491937280' }],
  ] satisfies [string, Values][])('is not the book: %s', (_what, values) => {
    expect(compare(values, { knownKeys: ['isbn:9781449373320'] })).toMatch(
      /^The page is about .+, which is .+ itself\.$/u,
    )
  })

  it('is the book where the editor asked for it, or where a page of the web only summarises it', () => {
    const values = { title: `Summary of ${title}`, authors: ['Instaread'] }
    expect(compare(values, { title: `Summary of ${title}`, author: 'Instaread' })).toBeNull()
    expect(compare(values, { prose: `A summary of ${title} in ten minutes.` })).toBeNull()
    expect(
      compare(
        { title: 'Security+ Study Guide', authors: ['M. Chapple'] },
        { title: 'Security+', author: 'Mike Chapple' },
      ),
    ).toBeNull()
  })
})
