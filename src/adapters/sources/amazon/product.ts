import { outcomeSentences as told } from '../../../domain/kept-words/outcome-sentences.ts'
import { type DetailLine, type DetailShape, detailLine, detailLines } from '../../../reading/details.ts'
import { urlOf } from '../../../reading/hosts.ts'
import { asinOf } from '../../../reading/identifiers.ts'
import { type FormatKind, formatKindOf } from '../../../reading/locale/formats.ts'
import type { Page } from '../../../reading/page.ts'
import { asinInAddress } from './address.ts'
import { type Edition, type EditionShape, editionShapes, editionsOf } from './editions.ts'
import { type Marketplace, marketplaceOf, marketplaces } from './marketplaces.ts'

/** Where Amazon's layouts print product details, newest first. */
export const detailShapes: readonly DetailShape[] = [
  { rows: '#detailBullets_feature_div li', label: '.a-text-bold, b' },
  { rows: '#detailBullets_secondary_view_div li', label: '.a-text-bold, b' },
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
  { rows: '#mobile_productTitleGroup_inner_feature_div .a-row', label: 'span.a-size-small:first-child' },
]

/** The layouts that are looked for. */
export interface Layouts {
  readonly details: readonly DetailShape[]
  readonly editions: readonly EditionShape[]
}

/** Every layout that is known. */
export const knownLayouts: Layouts = { details: detailShapes, editions: editionShapes }

/** What the rules look at: one parsed product page with its printed details. */
export interface Product {
  readonly page: Page
  readonly shop: Marketplace
  readonly details: readonly DetailLine[]
  /** The line whose label is a format ("Hardcover: 320 pages"), or null. */
  readonly formatLine: DetailLine | null
  /** The formats in which the page offers the book. */
  readonly editions: readonly Edition[]
  /** What the page itself is about, or null when it does not tell. */
  readonly kind: FormatKind | null
  readonly asin: string | null
}

const shopOf = (page: Page, url: URL | null): Marketplace => {
  const canonical = page.canonicalUrl === null ? null : urlOf(page.canonicalUrl)
  const known = [url, canonical].flatMap((address) => (address === null ? [] : [marketplaceOf(address)]))
  return known.find((shop) => shop !== null) ?? marketplaces[0]
}

const asinOfPage = (page: Page, url: URL | null): string | null => {
  const canonical = page.canonicalUrl === null ? null : urlOf(page.canonicalUrl, url?.toString())
  const stated = page.attribute('#ASIN', 'value') ?? page.attribute('input[name="ASIN"], input[name="ASIN.0"]', 'value')
  return (
    (stated === null ? null : asinOf(stated)) ??
    (canonical === null ? null : asinInAddress(canonical)) ??
    (url === null ? null : asinInAddress(url))
  )
}

const groupsOf = (page: Page): readonly string[] => page.one('#dp')?.attribs['class']?.split(/\s+/) ?? []

/** Amazon's names for what a page sells, by what that is; a "book" may be bound in any way. */
const kindByGroup: Readonly<Record<string, FormatKind>> = { ebooks: 'ebook', ebooks_mobile: 'ebook', audible: 'audio' }

/** The format that a line beside the title names: "Paperback – April 3, 2018", "(Author) Capa comum – 2021". */
export const formatBeside = (page: Page, selector: string): string | null => {
  const text = page.text(selector)?.replace(/^\([^)]*\)\s*/u, '')
  const name = text?.split(/\s[–-]\s/u)[0] ?? ''
  return formatKindOf(name) === null ? null : name
}

/** Where layouts print format and date beside the title, newest first. */
export const besideTitle = { subtitle: '#productSubtitle', title_line: '#title .a-color-secondary' } as const

const kindOf = (page: Page, lines: Pick<Product, 'details' | 'formatLine' | 'editions'>): FormatKind | null => {
  const printed = [
    lines.formatLine?.label,
    ...Object.values(besideTitle).map((selector) => formatBeside(page, selector)),
    detailLine(lines.details, 'format', (value) => formatKindOf(value) !== null)?.value,
    /\[([^\]]+)\]$/u.exec(page.text('#btAsinTitle') ?? '')?.[1],
  ]
  const kinds = [
    ...groupsOf(page).map((group) => kindByGroup[group]),
    ...printed.map((name) => (name === undefined || name === null ? null : formatKindOf(name))),
    lines.editions.find(({ isSelected }) => isSelected)?.kind,
  ]
  return kinds.find((kind) => kind !== null && kind !== undefined) ?? null
}

/** Gathers what the rules look at; every part of the page is looked up once. */
export const productOf = (page: Page, address: string, layouts = knownLayouts): Product => {
  const url = urlOf(address)
  const shop = shopOf(page, url)
  const details = detailLines(page, layouts.details)
  const formatLine = details.find(({ label, value }) => formatKindOf(label) !== null && /\p{Nd}/u.test(value)) ?? null
  const editions = editionsOf(page, shop.currency, layouts.editions)
  return {
    page,
    shop,
    details,
    formatLine,
    editions,
    kind: kindOf(page, { details, formatLine, editions }),
    asin: asinOfPage(page, url),
  }
}

const bookStores = /^(?:books|books-intl-\w+|english-books|digital-text|kindle|ebooks|foreign-books|livres|libros)$/
const bookGroups = new Set(['book', 'ebooks', 'ebooks_mobile', 'book_mobile', 'books', 'kindle', 'audible'])
const readable: ReadonlySet<FormatKind | null> = new Set<FormatKind>(['paperback', 'hardcover', 'paper', 'ebook'])

/** Why a product page is no book's, or null when it is one. Anything that could be a CD, a film or a device is not taken for a book. */
export const notABookReason = ({ page, details, formatLine }: Product): string | null => {
  const stores = page.all('input[name="storeID"]').map((element) => element.attribs['value'] ?? '')
  const format = detailLine(details, 'format', (value) => readable.has(formatKindOf(value)))
  const isBook =
    detailLine(details, 'isbn_13') !== null ||
    detailLine(details, 'isbn_10') !== null ||
    groupsOf(page).some((name) => bookGroups.has(name)) ||
    stores.some((store) => bookStores.test(store)) ||
    ((format !== null || (formatLine !== null && readable.has(formatKindOf(formatLine.label)))) &&
      detailLine(details, 'publisher') !== null)
  if (isBook) return null
  const shown = page.text('#productTitle, #btAsinTitle, #title')
  return shown === null ? told.no_product({}) : told.product_no_book({ shown })
}
