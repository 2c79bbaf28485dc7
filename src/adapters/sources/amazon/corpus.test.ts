import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { corpusFolder, corpusMissing } from '../../../../test/support/corpus.ts'
import {
  corpusPages,
  f1,
  judge,
  missTable,
  readSavedBooks,
  readSavedPage,
} from '../../../../test/support/corpus-books.ts'
import { contributorSchema } from '../../../domain/book-record.ts'
import { source } from './index.ts'

const home = 'https://www.amazon.com/'

const found = corpusFolder() !== null
describe.skipIf(!found)(found ? 'saved pages of Amazon' : `saved pages of Amazon [${corpusMissing}]`, () => {
  const books = readSavedBooks(source, home, ['amazon-book', 'amazon-kindle'])

  it('takes every book page for content and breaks no rule', () => {
    expect(books.length).toBeGreaterThan(20)
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

  it('tells products that are no books apart', () => {
    const products = corpusPages('amazon-nonbook').map((name) => readSavedPage(source, home, 'amazon-nonbook', name))
    expect(products.length).toBeGreaterThan(0)
    expect(new Set(products.map(({ outcome }) => outcome))).toEqual(new Set(['not_a_book']))
    expect(products.flatMap(({ record, passages }) => [...record, ...passages])).toEqual([])
  })

  it('gives every book something to say, under names that are known', () => {
    for (const { name, reading } of books) {
      expect(
        reading.passages.map(({ kind }) => kind),
        name,
      ).toContain('description')
      expect(
        reading.passages.every(({ text }) => text.trim() === text && text !== ''),
        name,
      ).toBe(true)
      expect(new Set(reading.passages.map(({ text }) => text)).size, name).toBe(reading.passages.length)
    }
  })

  it('reads translators and illustrators as contributors with their role', () => {
    const stated = books.flatMap(({ truth }) => truth['contributors'] as readonly { name: string }[])
    const found = books.flatMap(({ reading }) =>
      reading.record.flatMap(({ field, value }) =>
        field === 'contributors' ? z.array(contributorSchema).parse(value) : [],
      ),
    )
    expect(found.map(({ name }) => name)).toEqual(stated.map(({ name }) => name))
  })
})
