import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src/domain/evidence.ts'
import { openTestApp, type TestApp } from '../support/embedded.ts'
import { type PageSite, type ServedPage, servePages } from '../support/page-site.ts'

const html = { 'content-type': 'text/html; charset=utf-8' }
const review =
  '<article><h1>Some Book</h1><p>Some Book by Some Author explains how queues keep their promises, and where they do not. Its first part follows a message from the sender to the worker, with every place where it may be lost. The second part replaces the queue by a ledger and shows what becomes of the same failures. Readers who run workers in production will know most of these nights.</p></article>'
const laughs = Array.from({ length: 12 }, (_, level) =>
  level === 0 ? '<!ENTITY l0 "ha">' : `<!ENTITY l${level} "${`&l${level - 1};`.repeat(10)}">`,
).join('')

/** Pages that are made to exhaust whoever reads them, around the same few words. */
const hostile: Readonly<Record<string, ServedPage>> = {
  'http://siblings.localhost/book': { headers: html, body: `${review}${'<i></i>'.repeat(100_000)}` },
  'http://nested.localhost/book': { headers: html, body: `${review}${'<div>'.repeat(100_000)}` },
  'http://laughs.localhost/book': { headers: html, body: `<!DOCTYPE html [${laughs}]><body>${review}&l11;</body>` },
  'http://attribute.localhost/book': { headers: html, body: `<p class="${'x'.repeat(2_000_000)}"></p>${review}` },
}
/** Products that are no books, at shops whose addresses promise one. */
const lamp =
  '<div id="wayfinding-breadcrumbs_feature_div"><ul><li><a>Home & Kitchen</a></li><li><a>Lamps</a></li></ul></div><span id="productTitle">Reading lamp with clip</span><div id="detailBullets_feature_div"><ul><li><span><span class="a-text-bold">Manufacturer : </span><span>Bright Ltd</span></span></li><li><span><span class="a-text-bold">ASIN : </span><span>B000000001</span></span></li></ul></div>'
const other =
  '<html lang="en"><head><title>Baking Bread at Home</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"Book","name":"Baking Bread at Home","author":{"@type":"Person","name":"John Baker"},"isbn":"9780131103627"}</script></head><body><main><h1>Baking Bread at Home</h1><p>John Baker bakes bread at home and tells how flour, water and salt become a loaf in a day.</p></main></body></html>'
const strange: Readonly<Record<string, ServedPage>> = {
  'http://www.amazon.com.localhost/dp/B000000001': { headers: html, body: `<body>${lamp}</body>` },
  'http://shop.localhost/bread': { headers: html, body: other },
}

describe('pages that mean harm or something else, sent by a real server', () => {
  let site: PageSite
  let app: TestApp
  let snapshots: readonly Snapshot[]

  beforeAll(async () => {
    const pages = { ...hostile, ...strange }
    site = await servePages(pages)
    app = await openTestApp({ PIGMEU_BROWSER: 'never' })
    const links = Object.keys(pages).map(site.urlOf)
    const { submission_id: id } = await app.review({ title: 'Some Book', author: 'Some Author', links })
    snapshots = await app.store.documents('snapshots', `${id}/`)
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await site?.close()
  })
  const read = (address: string) => snapshots.find(({ url }) => url === site.urlOf(address))

  it.each(Object.keys(hostile))('%s is read for its words and nothing more', (address) => {
    const snapshot = read(address)
    expect(snapshot?.outcome).toBe('content')
    expect(snapshot?.text).toContain('how queues keep their promises')
    expect(snapshot?.text).not.toMatch(/haha|xxxx/)
    expect(snapshot?.text.length).toBeLessThan(1000)
  })

  it('what is no book, or another one, is known by its name and leaves no word', () => {
    const outcomes = Object.keys(strange).map((address) => [read(address)?.outcome, read(address)?.text])
    expect(outcomes).toEqual([
      ['not_a_book', ''],
      ['wrong_product', ''],
    ])
  })
})
