import { detailLine } from '../../../reading/details.ts'
import { isbn10, isbn13 } from '../../../reading/identifiers.ts'
import { dateIso } from '../../../reading/locale/dates.ts'
import { formatKindOf } from '../../../reading/locale/formats.ts'
import type { Detail } from '../../../reading/locale/labels.ts'
import { languageCode } from '../../../reading/locale/languages.ts'
import { pageCount } from '../../../reading/locale/page-counts.ts'
import { textOf } from '../../../reading/markup.ts'
import { type Hit, type Rule, ruleMaker } from '../../../reading/rules.ts'
import { authorsOf, contributorsOf, mobileAuthors } from './byline.ts'
import { imprintOf } from './imprint.ts'
import { currencyOf, ebookPriceOf, priceOfProduct, ratingOf, ratingsCountOf } from './offers.ts'
import { categoriesOf, coverOf, descriptionOf, seriesOf } from './presentation.ts'
import type { Product } from './product.ts'
import { plainTitle, subtitleOf } from './title.ts'

const rule = ruleMaker<Product>('amazon')

/** A hit on a printed detail, its value made by `make`. */
const fromDetail =
  <V>(detail: Detail, make: (value: string, product: Product) => V | null) =>
  (product: Product): Hit<V> | null => {
    const line = detailLine(product.details, detail, (value) => make(value, product) !== null)
    const value = line === null ? null : make(line.value, product)
    return line === null || value === null ? null : { value, raw: line.value, locator: line.locator }
  }

const fromImprint =
  (part: 'publisher' | 'edition' | 'date') =>
  (product: Product): Hit<string> | null => {
    const line = detailLine(product.details, 'publisher')
    if (line === null) return null
    const value = imprintOf(line.value, product.shop.dateOrder)[part]
    return value === null ? null : { value, raw: line.value, locator: line.locator }
  }

const asIso = (hit: Hit<string> | null, product: Product): Hit<string> | null => {
  const value = hit === null ? null : dateIso(hit.value, product.shop.dateOrder)
  return hit === null || value === null ? null : { ...hit, value }
}

const datedIn =
  (selector: string) =>
  (product: Product): Hit<string> | null => {
    const raw = product.page.text(selector)
    const value =
      raw === null
        ? undefined
        : raw
            .split(/\s[–-]\s/u)
            .at(-1)
            ?.trim()
    return raw !== null && value !== undefined && dateIso(value, product.shop.dateOrder) !== null
      ? { value, raw }
      : null
  }

const shown =
  (selector: string, make: (text: string) => string | null = (text) => text) =>
  ({ page }: Product): Hit<string> | null => {
    const raw = page.text(selector)
    const value = raw === null ? null : make(raw)
    return raw === null || value === null || value === '' ? null : { value, raw }
  }

const shownPages = ({ page }: Product): Hit<number> | null => {
  const raw = page
    .all('#dp.ebooks_mobile h3')
    .map(textOf)
    .find((text) => /^Length: \d/.test(text))
  const value = raw === undefined ? null : pageCount(raw)
  return raw === undefined || value === null ? null : { value, raw }
}

const printedDate = fromDetail('publication_date', (value, { shop }) =>
  dateIso(value, shop.dateOrder) === null ? null : value,
)
const subtitleDate = datedIn('#productSubtitle')

const isbnFromAsin = ({ asin, formatLine }: Product): Hit<string> | null => {
  const value = asin === null ? null : isbn10(asin)
  const paper = formatLine === null || ['paperback', 'hardcover'].includes(formatKindOf(formatLine.label) ?? '')
  return value === null || asin === null || !paper ? null : { value, raw: asin }
}

/** How each field of a book is read from Amazon's layouts; of the rules for one field, the first that finds a value wins. */
export const amazonRules: readonly Rule<Product>[] = [
  rule('title', 'product_title', '#productTitle', shown('#productTitle')),
  rule('title', 'ebooks_title', '#ebooksTitle', shown('#ebooksTitle')),
  rule('title', 'parseasin_title', '#btAsinTitle', shown('#btAsinTitle', plainTitle)),
  rule('subtitle', 'after_colon', '#productTitle', subtitleOf),
  rule('authors', 'byline', '#bylineInfo .author', authorsOf),
  rule('authors', 'byline_mobile', '#bylineInfo a', mobileAuthors),
  rule('contributors', 'byline', '#bylineInfo .author', contributorsOf),
  rule(
    'language',
    'detail',
    'details',
    fromDetail('language', (value) => value),
  ),
  rule('language_code', 'detail', 'details', fromDetail('language', languageCode)),
  rule('edition', 'imprint', 'details', fromImprint('edition')),
  rule(
    'edition',
    'detail',
    'details',
    fromDetail('edition', (value) => value),
  ),
  rule('edition', 'book_edition', '#bookEdition', shown('#bookEdition')),
  rule('series', 'series_link', '#seriesBulletWidget_feature_div', seriesOf),
  rule(
    'series',
    'detail',
    'details',
    fromDetail('series', (value) => value),
  ),
  rule('publisher', 'imprint', 'details', fromImprint('publisher')),
  rule('publication_date', 'detail', 'details', printedDate),
  rule('publication_date', 'imprint', 'details', fromImprint('date')),
  rule('publication_date', 'subtitle', '#productSubtitle', subtitleDate),
  rule('publication_date_iso', 'detail', 'details', (product) => asIso(printedDate(product), product)),
  rule('publication_date_iso', 'imprint', 'details', (product) => asIso(fromImprint('date')(product), product)),
  rule('publication_date_iso', 'subtitle', '#productSubtitle', (product) => asIso(subtitleDate(product), product)),
  rule('isbn_10', 'detail', 'details', fromDetail('isbn_10', isbn10)),
  rule('isbn_10', 'asin', '#ASIN', isbnFromAsin),
  rule('isbn_13', 'detail', 'details', fromDetail('isbn_13', isbn13)),
  rule('isbn_13', 'isbn_10_line', 'details', fromDetail('isbn_10', isbn13)),
  rule('isbn_13', 'isbn_line', 'details', fromDetail('isbn', isbn13)),
  rule(
    'asin',
    'detail',
    'details',
    fromDetail('asin', (value) => (/^[A-Z0-9]{10}$/.test(value) ? value : null)),
  ),
  rule('asin', 'page', '#ASIN', ({ asin }) => (asin === null ? null : { value: asin, raw: asin })),
  rule('pages', 'detail', 'details', fromDetail('pages', pageCount)),
  rule('pages', 'format_line', 'details', ({ formatLine }) => {
    const value = formatLine === null ? null : pageCount(formatLine.value)
    return formatLine === null || value === null ? null : { value, raw: formatLine.value, locator: formatLine.locator }
  }),
  rule('format', 'format_line', 'details', ({ formatLine }) =>
    formatLine === null ? null : { value: formatLine.label, raw: formatLine.label, locator: formatLine.locator },
  ),
  rule(
    'format',
    'subtitle',
    '#productSubtitle',
    shown('#productSubtitle', (text) => {
      const name = text.replace(/^\([^)]*\)\s*/u, '').split(/\s[–-]\s/u)[0] ?? ''
      return formatKindOf(name) === null ? null : name
    }),
  ),
  rule(
    'format',
    'detail',
    'details',
    fromDetail('format', (value) => (formatKindOf(value) === null ? null : value)),
  ),
  rule('pages', 'length', '#dp.ebooks_mobile h3', shownPages),
  rule(
    'format',
    'title_bracket',
    '#btAsinTitle',
    shown('#btAsinTitle', (text) => /\[([^\]]+)\]$/.exec(text)?.[1] ?? null),
  ),
  rule('price', 'offer', '#tmmSwatches', priceOfProduct),
  rule('currency', 'offer', '#tmmSwatches', currencyOf),
  rule('ebook_price', 'kindle_offer', '#tmmSwatches', ebookPriceOf),
  rule('rating', 'average', '#averageCustomerReviews', ratingOf),
  rule('ratings_count', 'average', '#acrCustomerReviewText', ratingsCountOf),
  rule('cover_image_url', 'image_block', '#landingImage', coverOf),
  rule('description', 'description', '#bookDescription_feature_div', descriptionOf),
  rule('categories', 'breadcrumbs', '#wayfinding-breadcrumbs_feature_div a', categoriesOf),
]
