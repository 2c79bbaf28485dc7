import { describe, expect, it } from 'vitest'
import { corpusFolder, corpusMissing } from '../../../../test/support/corpus.ts'
import { corpusPages, readSavedPage } from '../../../../test/support/corpus-books.ts'
import type { RawPage } from '../../../domain/reading.ts'
import { withoutPersonalParts } from '../../../reading/personal-parts.ts'
import { layoutPages } from './fixtures/layouts.ts'
import { planted, shopperFoot, shopperFrame } from './fixtures/parts.ts'
import { shopPages } from './fixtures/shops.ts'
import { source } from './index.ts'
import { personalParts } from './personal-parts.ts'

const raw = (url: string, body: string): RawPage => ({ url, status: 200, mediaType: 'text/html', body })
const framed = [...shopPages, ...layoutPages].map(({ name, url, html }) => ({
  name,
  url,
  // The oldest layouts are written without a frame; they get one here.
  html: html.includes(planted.name) ? html : html.replace('<body', `${shopperFrame}<body`).concat(shopperFoot),
}))

describe('what a saved page says of the one who saved it', () => {
  it.each(framed)('$name: goes before storage', ({ html }) => {
    for (const trace of [planted.name, planted.town, planted.seen]) expect(html).toContain(trace)
    const cleaned = withoutPersonalParts(html, personalParts)
    expect(Object.entries(planted).filter(([, trace]) => cleaned.includes(trace))).toEqual([])
    expect(cleaned).not.toContain('nav-cart-count')
    expect(cleaned).not.toContain('A1PLANTED')
  })

  it.each(framed)('$name: reads the same before and after', ({ url, html }) => {
    const cleaned = withoutPersonalParts(html, personalParts)
    expect(source.read(raw(url, cleaned))).toEqual(source.read(raw(url, html)))
  })

  it.each(personalParts.filter((selector) => /^#[\w-]+$/.test(selector)))('%s goes', (selector) => {
    const html = `<div id="${selector.slice(1)}">Ana</div><p>Book</p>`
    expect(withoutPersonalParts(html, personalParts)).toBe('<p>Book</p>')
  })

  it.each([
    '<div id="contextualIngressPtLabel">Ana</div>',
    '<div id="glowContextualIngressPt_feature_div">Ana</div>',
    '<div id="deliveryBlockMessage">Ana</div>',
    '<div id="mir-layout-DELIVERY_BLOCK-slot">Ana</div>',
    '<div id="ddmDeliveryMessage_x">Ana</div>',
    '<select name="deliverTo"><option>Ana</option></select>',
    '<select name="addressID"><option>Ana</option></select>',
    '<select name="dropdown-selection"><option>Ana</option></select>',
    '<div id="ebooksInstantOrderUpdate_feature_div">Ana</div>',
    '<div id="mobile-session-sims-feature-2">Ana</div>',
    '<div id="sims-session">Ana</div>',
  ])('%s goes', (html) => expect(withoutPersonalParts(html, personalParts)).toBe(''))
})

const found = corpusFolder() !== null
describe.skipIf(!found)(found ? 'saved pages of Amazon' : `saved pages of Amazon [${corpusMissing}]`, () => {
  const kinds = ['amazon-book', 'amazon-kindle', 'amazon-nonbook', 'amazon-captcha', 'amazon-503']
  const pages = kinds.flatMap((kind) => corpusPages(kind).map((name) => [kind, name] as const))
  const cleaning = {
    ...source,
    read: (page: RawPage) => source.read({ ...page, body: withoutPersonalParts(page.body, personalParts) }),
  }

  it.each(pages)('%s/%s: reads the same before and after', (kind, name) => {
    const home = 'https://www.amazon.com/'
    expect(readSavedPage(cleaning, home, kind, name)).toEqual(readSavedPage(source, home, kind, name))
  })
})
