import { describe, expect, it } from 'vitest'
import type { FieldValue } from '../../../domain/book-record.ts'
import type { RawPage } from '../../../domain/reading.ts'
import { editionShapes } from './editions.ts'
import { expected } from './fixtures/expected.ts'
import { layoutPages } from './fixtures/layouts.ts'
import { shopPages } from './fixtures/shops.ts'
import { spots } from './fixtures/spots.ts'
import { marketplaces } from './marketplaces.ts'
import { detailShapes, knownLayouts } from './product.ts'
import { read, readWith } from './read.ts'
import { amazonRules } from './rules.ts'

const raw = (url: string, body: string): RawPage => ({ url, status: 200, mediaType: 'text/html', body })
const spotPage = (html: string): RawPage =>
  raw('https://www.amazon.com/dp/B00AYQNR46', `<div id="dp" class="book"><b id="productTitle">Queues</b>${html}</div>`)

const wholePages = [...shopPages, ...layoutPages].map(({ name, url, html }) => ({ name, page: raw(url, html) }))
const pages = [...wholePages.map(({ page }) => page), ...spots.map(({ html }) => spotPage(html))]
const readings = pages.map((page) => ({ page, reading: read(page) }))

const byField = (record: readonly FieldValue[]): Record<string, readonly unknown[]> =>
  Object.fromEntries(record.map(({ field, value, rule }) => [field, [value, rule.replace(/^amazon\./, '')]]))

describe('pages in the words of every shop and the layouts of many years', () => {
  it.each(wholePages)('$name: every field, by its rule, and nothing else', ({ name, page }) => {
    const { outcome, record, brokenRules } = read(page)
    expect(outcome).toBe('content')
    expect(brokenRules).toEqual([])
    expect(byField(record)).toEqual(expected[name])
  })

  it.each(spots)('$field by $rule', ({ field, rule, html, value }) => {
    const fields = byField(read(spotPage(html)).record)
    expect(fields[field]).toEqual([value, rule])
    expect(field === 'price' ? fields['currency'] : ['USD', rule]).toEqual(['USD', rule])
  })

  it('has a page of every shop, in whose own currency it sells', () => {
    const currencies = { ...Object.fromEntries(shopPages.map(({ name }) => [name, expected[name]?.['currency']?.[0]])) }
    expect(currencies).toEqual(
      Object.fromEntries(marketplaces.map(({ domain, currency }) => [domain.replace('amazon.', ''), currency])),
    )
  })

  it('takes no price of an e-book for that of the paper edition', () => {
    const paper = '<div id="detailBullets_feature_div"><ul><li><b>Paperback:</b> 300 pages</li></ul></div>'
    const { record } = read(spotPage(`${paper}<span id="kindle-price">$9.99</span>`))
    expect(record.map(({ field }) => field)).not.toContain('price')
  })

  it('keeps numbers of other editions out of an e-book, and what is no price of this format out of the price', () => {
    expect(expected['Kindle of 2012']?.['isbn_13']).toBeUndefined()
    expect(expected['Kindle of 2024']?.['isbn_10']).toBeUndefined()
    expect(expected['audiobook']?.['price']).toBeUndefined()
    expect(expected['tabs of 2019']?.['price']).toBeUndefined()
  })
})

describe('every rule does something', () => {
  it.each(amazonRules)('without $field by $name another reading', (rule) => {
    const others = amazonRules.filter((other) => other !== rule)
    const told = readings.filter(({ reading }) =>
      reading.record.some((value) => value.field === rule.field && value.rule === rule.name),
    )
    expect(told.length).toBeGreaterThan(0)
    for (const { page, reading } of told)
      expect(byField(readWith(page, others).record)).not.toEqual(byField(reading.record))
  })

  it.each(detailShapes)('without the details at $rows another reading', (shape) => {
    const details = detailShapes.filter((other) => other !== shape)
    const changed = readings.filter(({ page, reading }) => {
      const without = readWith(page, amazonRules, { ...knownLayouts, details })
      return JSON.stringify(byField(without.record)) !== JSON.stringify(byField(reading.record))
    })
    expect(changed.length).toBeGreaterThan(0)
  })

  it.each(editionShapes)('without the formats at $entries another reading', (shape) => {
    const editions = editionShapes.filter((other) => other !== shape)
    const changed = readings.filter(({ page, reading }) => {
      const without = readWith(page, amazonRules, { ...knownLayouts, editions })
      return JSON.stringify(byField(without.record)) !== JSON.stringify(byField(reading.record))
    })
    expect(changed.length).toBeGreaterThan(0)
  })
})
