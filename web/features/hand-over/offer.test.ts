import { describe, expect, it } from 'vitest'
import { offerOfCopy } from './offer.ts'

const copy = (address: string, html: string) =>
  `<!-- saved from url=(${String(address.length).padStart(4, '0')})${address} -->\n${html}`

describe('a page that the bookmark copied', () => {
  it('tells its address and title, and gives its markup without the mark', async () => {
    const html = '<html><head><title> Streams </title></head><body>…</body></html>'
    const offer = offerOfCopy(copy('https://shop.example/dp/1?a=b', html))
    expect(offer).toMatchObject({ url: 'https://shop.example/dp/1?a=b', title: 'Streams' })
    expect(await offer?.take('any')).toBe(html)
  })

  it('is named by its address when it has no title', () => {
    expect(offerOfCopy(copy('https://shop.example/', '<p>'))?.title).toBe('https://shop.example/')
  })

  it.each(['', 'a sentence', '<html></html>', copy('nowhere', '<p>')])('is not %j', (text) => {
    expect(offerOfCopy(text)).toBeNull()
  })
})
