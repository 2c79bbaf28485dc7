import { describe, expect, it } from 'vitest'
import { PigmeuError } from '../../../domain/errors.ts'
import { source } from './index.ts'

const identify = (address: string) => source.identify(new URL(address))

describe('addresses of Goodreads', () => {
  it.each([
    'https://www.goodreads.com/book/show/23463279-designing-data-intensive-applications',
    'https://goodreads.com/book/show/23463279.Designing_Data_Intensive_Applications?ac=1&from_search=true',
    'https://www.goodreads.com/en/book/show/23463279',
    'https://www.goodreads.com/book/show/23463279/reviews',
  ])('%s', (address) =>
    expect(identify(address)).toEqual({
      canonicalUrl: 'https://www.goodreads.com/book/show/23463279',
      identityKeys: ['goodreads:23463279'],
    }),
  )

  it('keeps a local stand-in’s own address', () => {
    expect(identify('http://www.goodreads.com.localhost:4001/book/show/7')?.canonicalUrl).toBe(
      'http://www.goodreads.com.localhost:4001/book/show/7',
    )
  })

  it('refuses an address that names no book, and names the field', () => {
    expect(() => identify('https://www.goodreads.com/list/show/1')).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        problems: [expect.objectContaining({ field: 'goodreads_url' })],
      }),
    )
    expect(() => identify('https://www.goodreads.com/')).toThrow(PigmeuError)
  })

  it('knows an author’s page, which has no key of any book', () => {
    expect(identify('https://www.goodreads.com/author/show/45.Ann_Roe?from_search=true')).toEqual({
      canonicalUrl: 'https://www.goodreads.com/author/show/45',
      identityKeys: [],
    })
  })

  it('leaves other sites alone', () => {
    expect(identify('https://www.amazon.com/dp/1449373321')).toBeNull()
  })
})
