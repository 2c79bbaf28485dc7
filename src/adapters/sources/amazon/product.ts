import { type DetailLine, type DetailShape, detailLine, detailLines } from '../../../reading/details.ts'
import { urlOf } from '../../../reading/hosts.ts'
import { asinOf } from '../../../reading/identifiers.ts'
import { type FormatKind, formatKindOf } from '../../../reading/locale/formats.ts'
import type { Page } from '../../../reading/page.ts'
import { asinInAddress } from './address.ts'
import { type Marketplace, marketplaceOf, marketplaces } from './marketplaces.ts'

/** Where Amazon's layouts print product details, newest first. */
const shapes: readonly DetailShape[] = [
  { rows: '#detailBullets_feature_div li', label: '.a-text-bold, b' },
  { rows: '#productDetailsTable .content > ul > li', label: 'b' },
  { rows: '#detail_bullets_id .content > ul > li', label: 'b' },
  { rows: '#detail-bullets .content > ul > li', label: 'b' },
  { rows: '.bucket .content > ul > li', label: 'b' },
  { rows: '#productDetails_techSpec_section_1 tr', label: 'th' },
  { rows: '#productDetails_detailBullets_sections1 tr', label: 'th' },
  { rows: '#productDetailsTable tr', label: 'th, td.label' },
  { rows: '#audibleProductDetails tr', label: 'th' },
  { rows: '#prodDetails tr', label: 'th, td.label' },
  { rows: '.rpi-attribute-content', label: '.rpi-attribute-label' },
  { rows: '#isbn_feature_div .a-row', label: '.a-text-bold' },
  { rows: '#dp.ebooks_mobile .a-row:not(:has(.a-row))', label: 'span.a-size-small:first-child' },
]

/** What the rules look at: one parsed product page with its printed details. */
export interface Product {
  readonly page: Page
  readonly shop: Marketplace
  readonly details: readonly DetailLine[]
  /** The line whose label is a format ("Hardcover: 320 pages"), or null. */
  readonly formatLine: DetailLine | null
  readonly asin: string | null
}

const shopOf = (page: Page, url: URL | null): Marketplace => {
  const canonical = page.canonicalUrl === null ? null : urlOf(page.canonicalUrl)
  const known = [url, canonical].flatMap((address) => (address === null ? [] : [marketplaceOf(address)]))
  return known.find((shop) => shop !== null) ?? marketplaces[0]
}

const asinOfPage = (page: Page, url: URL | null): string | null => {
  const canonical = page.canonicalUrl === null ? null : urlOf(page.canonicalUrl, url?.toString())
  const stated = page.attribute('#ASIN, input[name="ASIN"], input[name="ASIN.0"]', 'value')
  return (
    (stated === null ? null : asinOf(stated)) ??
    (canonical === null ? null : asinInAddress(canonical)) ??
    (url === null ? null : asinInAddress(url))
  )
}

/** Gathers what the rules look at; every part of the page is looked up once. */
export const productOf = (page: Page, address: string): Product => {
  const url = urlOf(address)
  const details = detailLines(page, shapes)
  return {
    page,
    shop: shopOf(page, url),
    details,
    formatLine: details.find(({ label, value }) => formatKindOf(label) !== null && /\d/.test(value)) ?? null,
    asin: asinOfPage(page, url),
  }
}

const bookStores = /^(?:books|books-intl-\w+|english-books|digital-text|kindle|ebooks|foreign-books|livres|libros)$/
const bookGroups = new Set(['book', 'ebooks', 'ebooks_mobile', 'book_mobile', 'books', 'kindle', 'audible'])
const readable: ReadonlySet<FormatKind | null> = new Set<FormatKind>(['paperback', 'hardcover', 'ebook'])

/** Why a product page is no book's, or null when it is one. Anything that could be a CD, a film or a device is not taken for a book. */
export const notABookReason = ({ page, details, formatLine }: Product): string | null => {
  const group = page.one('#dp')?.attribs['class']?.split(/\s+/) ?? []
  const stores = page.all('input[name="storeID"]').map((element) => element.attribs['value'] ?? '')
  const format = detailLine(details, 'format', (value) => readable.has(formatKindOf(value)))
  const isBook =
    detailLine(details, 'isbn_13') !== null ||
    detailLine(details, 'isbn_10') !== null ||
    group.some((name) => bookGroups.has(name)) ||
    stores.some((store) => bookStores.test(store)) ||
    ((format !== null || (formatLine !== null && readable.has(formatKindOf(formatLine.label)))) &&
      detailLine(details, 'publisher') !== null)
  if (isBook) return null
  const shown = page.text('#productTitle, #btAsinTitle, #title')
  return shown === null ? 'The page shows no product.' : `The product is not a book: "${shown}".`
}
