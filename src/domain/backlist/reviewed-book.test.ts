import { expect, test } from 'vitest'
import { type BooksNamed, reviewedBook } from './reviewed-book.ts'

const [data, streams, kindle] = [['isbn:9781449373320', 'asin:1449373321'], ['isbn:9780131103627'], ['asin:B06XPJML5D']]
const others = ['B000000001', 'B000000002', 'B000000003', 'B000000004'].map((code) => [`asin:${code}`])
const named = (change: Partial<BooksNamed>): BooksNamed => ({ stated: [], printed: [], linked: [], ...change })

test.each<[string, Partial<BooksNamed>, readonly string[]]>([
  ['what is stated wins over what is linked', { stated: [data], linked: [streams, others[0] ?? []] }, data],
  ['one printed number', { printed: [data] }, data],
  ['ISBN-10 and ISBN-13 of one edition', { printed: [data, ['asin:1449373321']] }, data],
  ['a printed number with one shop link', { printed: [data], linked: [kindle, kindle] }, [...data, ...kindle]],
  ['a link alone', { linked: [kindle] }, kindle],
  ['the book that is linked most often', { linked: [streams, kindle, kindle] }, kindle],
  ['print and e-book linked once each', { linked: [data, kindle] }, [...data, ...kindle]],
])('%s identifies the post', (_, change, keys) => {
  expect(reviewedBook(named(change))).toEqual({ identity_keys: keys, reason: null })
})

test.each<[string, Partial<BooksNamed>, RegExp]>([
  ['nothing', {}, /names no ISBN/u],
  ['a list of printed numbers', { printed: others }, /names 4 books by ISBN or ASIN/u],
  ['a list of links', { linked: others.slice(0, 3) }, /names 3 books in links/u],
])('%s identifies no book', (_, change, reason) => {
  expect(reviewedBook(named(change))).toEqual({ identity_keys: [], reason: expect.stringMatching(reason) })
})
