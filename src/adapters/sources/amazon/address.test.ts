import { describe, expect, it } from 'vitest'
import { PigmeuError } from '../../../domain/errors.ts'
import { source } from './index.ts'

const identify = (address: string) => source.identify(new URL(address))
const refusal = (address: string): PigmeuError => {
  try {
    identify(address)
  } catch (thrown) {
    if (thrown instanceof PigmeuError) return thrown
  }
  throw new Error(`${address} was not refused`)
}

describe('addresses of Amazon', () => {
  it.each([
    'https://www.amazon.com/dp/1449373321',
    'https://amazon.com/Designing-Data-Intensive-Applications/dp/1449373321/ref=sr_1_1?keywords=ddia&qid=1',
    'https://www.amazon.com/gp/product/1449373321?ie=UTF8&tag=someone-20',
    'https://www.amazon.com/exec/obidos/ASIN/1449373321/someone',
    'https://www.amazon.com/exec/obidos/tg/detail/-/1449373321',
    'https://www.amazon.com/d/1449373321',
    'https://www.amazon.com/gp/aw/d/1449373321',
    'https://www.amazon.com/product-reviews/1449373321/',
    'https://smile.amazon.com/Some-Title-ebook/dp/1449373321#customerReviews',
    'http://www.amazon.com/o/ASIN/1449373321',
  ])('%s', (address) => {
    expect(identify(address)).toEqual({
      canonicalUrl: 'https://www.amazon.com/dp/1449373321',
      identityKeys: ['asin:1449373321', 'isbn:9781449373320'],
    })
  })

  it('keeps the shop, and gives a Kindle edition no ISBN', () => {
    expect(identify('https://www.amazon.com.br/Livro/dp/B00AYQNR46')).toEqual({
      canonicalUrl: 'https://www.amazon.com.br/dp/B00AYQNR46',
      identityKeys: ['asin:B00AYQNR46'],
    })
    for (const shop of ['co.uk', 'de', 'fr', 'es', 'it', 'ca', 'co.jp', 'in', 'com.au', 'com.mx', 'nl'])
      expect(identify(`https://www.amazon.${shop}/dp/0131103628`)?.canonicalUrl).toBe(
        `https://www.amazon.${shop}/dp/0131103628`,
      )
  })

  it('keeps a local stand-in’s own address, with the same keys', () => {
    expect(identify('http://www.amazon.com.localhost:4001/x/dp/1449373321?ref=1')).toEqual({
      canonicalUrl: 'http://www.amazon.com.localhost:4001/dp/1449373321',
      identityKeys: ['asin:1449373321', 'isbn:9781449373320'],
    })
  })

  it.each(['https://www.amazon.com/', 'https://www.amazon.de/s?k=c+programming', 'https://www.amazon.com/dp/short'])(
    'refuses %s, which names no product, and names the field',
    (address) => {
      const error = refusal(address)
      expect(error.code).toBe('INVALID_INPUT')
      expect(error.problems).toMatchObject([
        { field: 'amazon_url', reason: expect.stringContaining('names no product') },
      ])
    },
  )

  it('survives percent signs that encode nothing', () => {
    expect(refusal('https://www.amazon.com/dp/100%25%E0').code).toBe('INVALID_INPUT')
  })

  it.each(['https://amzn.to/3abcdef', 'https://a.co/d/abc123', 'https://www.amzn.eu/d/x'])(
    'asks for the full address instead of %s',
    (address) => expect(refusal(address).problems[0]?.reason).toContain('full address'),
  )

  it('leaves other sites alone', () => {
    expect(identify('https://www.goodreads.com/book/show/1')).toBeNull()
    expect(identify('https://amazon.com.evil.example/dp/1449373321')).toBeNull()
  })
})
