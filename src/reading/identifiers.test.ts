import { describe, expect, it } from 'vitest'
import { asinOf, isbn10, isbn10From13, isbn13, isbn13From10 } from './identifiers.ts'

describe('identifiers of books', () => {
  it('takes an ISBN with hyphens, spaces and any dash, and gives its digits', () => {
    expect(isbn10('0-13-110362-8')).toBe('0131103628')
    expect(isbn10('080442957x')).toBe('080442957X')
    expect(isbn13('978-0131103627')).toBe('9780131103627')
    expect(isbn13('978–3 518 36682 0')).toBe('9783518366820')
  })

  it('refuses a wrong check digit, a wrong length and words', () => {
    for (const text of ['0131103629', '013110362', '01311036280', 'B002ZFXTXI', '']) expect(isbn10(text)).toBeNull()
    for (const text of ['9780131103628', '9770131103627', '978013110362', 'ISBN']) expect(isbn13(text)).toBeNull()
  })

  it('derives one form from the other, both ways', () => {
    for (const ten of ['0131103628', '080442957X', '1492086894', '3518366823']) {
      const thirteen = isbn13From10(ten)
      expect(isbn13(thirteen)).toBe(thirteen)
      expect(isbn10From13(thirteen)).toBe(ten)
    }
    expect(isbn10From13('9791090636071')).toBeNull()
  })

  it('knows an ASIN: an ISBN-10 or ten characters that start with B', () => {
    expect(asinOf('b00ayqnr46')).toBe('B00AYQNR46')
    expect(asinOf('0131103628')).toBe('0131103628')
    for (const text of ['A00AYQNR46', '0131103629', 'B00AYQNR4', 'B00AYQNR466']) expect(asinOf(text)).toBeNull()
  })
})

describe('a number typed where there is none', () => {
  it.each(['0000000000', '1111111111', '0-00-000000-0'])('is no ISBN-10: %s', (text) => expect(isbn10(text)).toBeNull())
  it.each(['9780000000002', '978-0-00-000000-2'])('is no ISBN-13: %s', (text) => expect(isbn13(text)).toBeNull())
})
