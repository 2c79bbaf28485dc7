import { detailLine } from '../../../reading/details.ts'
import { asinOf, isbn10, isbn10From13, isbn13, isbn13From10 } from '../../../reading/identifiers.ts'
import { dateInText, dateIso } from '../../../reading/locale/dates.ts'
import { formatKindOf, formatNamed } from '../../../reading/locale/formats.ts'
import type { Detail } from '../../../reading/locale/labels.ts'
import { languageCode } from '../../../reading/locale/languages.ts'
import { pageCount } from '../../../reading/locale/page-counts.ts'
import { textOf } from '../../../reading/markup.ts'
import { type Hit, type Rule, ruleMaker } from '../../../reading/rules.ts'
import { imprintOf } from './imprint.ts'
import { besideTitle, formatBeside, type Product } from './product.ts'

const rule = ruleMaker<Product>('amazon')

/** A hit on a printed detail, its value made by `make`. */
const fromDetail =
  <V>(detail: Detail, make: (value: string, product: Product) => V | null) =>
  (product: Product): Hit<V> | null => {
    const line = detailLine(product.details, detail, (value) => make(value, product) !== null)
    const value = line === null ? null : make(line.value, product)
    return line === null || value === null ? null : { value, raw: line.value, locator: line.locator }
  }

const asPrinted = (value: string): string => value

const fromImprint =
  (part: 'publisher' | 'edition' | 'date') =>
  (product: Product): Hit<string> | null => {
    const line = detailLine(product.details, 'publisher')
    if (line === null) return null
    const value = imprintOf(line.value, product.shop.dateOrder)[part]
    return value === null ? null : { value, raw: line.value, locator: line.locator }
  }

/** A hit on text that a selector finds. */
const shown =
  (selector: string, make: (text: string, product: Product) => string | null = asPrinted) =>
  (product: Product): Hit<string> | null => {
    const raw = product.page.text(selector)
    const value = raw === null ? null : make(raw, product)
    return raw === null || value === null || value === '' ? null : { value, raw }
  }

const printedDate = fromDetail('publication_date', (value, { shop }) =>
  dateIso(value, shop.dateOrder) === null ? null : value,
)
const imprintDate = fromImprint('date')
/** "Paperback – Illustrated, April 3, 2018" or "– 3 Apr. 2018": the date is the end of what stands behind the dash. */
const dateBeside =
  (selector: string) =>
  ({ page, shop }: Product): Hit<string> | null => {
    for (const element of page.all(selector)) {
      const raw = textOf(element)
      const behind = raw.split(/(?:^|\s)[–-]\s/u)
      const value = behind.length < 2 ? null : dateInText(behind.at(-1) ?? '', shop.dateOrder)
      if (value !== null) return { value, raw }
    }
    return null
  }

const formatAt =
  (selector: string) =>
  ({ page }: Product): Hit<string> | null => {
    const value = formatBeside(page, selector)
    return value === null ? null : { value, raw: page.text(selector) ?? value }
  }

/** A series without the number of the book in it: "Ledgers (Book 2)". */
const plainSeries = (value: string): string => value.replace(/\s*[(（][^()（）]*\d[^()（）]*[)）]$/u, '')

const asIso =
  (read: (product: Product) => Hit<string> | null) =>
  (product: Product): Hit<string> | null => {
    const hit = read(product)
    const value = hit === null ? null : dateIso(hit.value, product.shop.dateOrder)
    return hit === null || value === null ? null : { ...hit, value }
  }

/** A number that one layout or edition prints, made from the other number of the same edition. */
const derived =
  (read: (product: Product) => Hit<string> | null, make: (isbn: string) => string | null) =>
  (product: Product): Hit<string> | null => {
    const hit = read(product)
    const value = hit === null ? null : make(hit.value)
    return hit === null || value === null ? null : { ...hit, value }
  }

/** What only printed books have: e-books and audiobooks name the numbers of other editions. */
const onPaper =
  (read: (product: Product) => Hit<string> | null) =>
  (product: Product): Hit<string> | null =>
    product.kind === 'ebook' || product.kind === 'audio' ? null : read(product)

const ten = fromDetail('isbn_10', isbn10)
const thirteen = fromDetail('isbn_13', isbn13)
/** The page's own number where it is an ISBN-10, unless the page prints another book's ISBN-13. */
const asinAsTen = onPaper((product) => {
  const { asin } = product
  const value = asin === null ? null : isbn10(asin)
  if (value === null || asin === null) return null
  const printed = thirteen(product)?.value ?? isbn13From10(value)
  return printed === isbn13From10(value) ? { value, raw: asin } : null
})

const pagesOfFormatLine = ({ formatLine, kind }: Product): Hit<number> | null => {
  const value = formatLine === null || kind === 'audio' ? null : pageCount(formatLine.value)
  return formatLine === null || value === null ? null : { value, raw: formatLine.value, locator: formatLine.locator }
}

/** A line that states nothing but a number of pages, whatever its label calls the binding. */
const pagesOfAnyLine = ({ details, kind }: Product): Hit<number> | null => {
  const line = details.find(
    ({ detail, value }) => detail === null && /^\p{Nd}[\p{Nd}.,]*\s?\p{L}/u.test(value) && pageCount(value) !== null,
  )
  const value = line === undefined || kind === 'audio' ? null : pageCount(line.value)
  return line === undefined || value === null ? null : { value, raw: line.value, locator: line.locator }
}

/** "Length: 330 pages" on the card of an e-book's features. */
const pagesOnCard = ({ page }: Product): Hit<number> | null => {
  const raw = page.text('#AboutKindleEditionMobile_feature_div h3')
  const value = raw === null || !/^[^:]{1,40}:\s?\d/u.test(raw) ? null : pageCount(raw.slice(raw.indexOf(':') + 1))
  return raw === null || value === null ? null : { value, raw }
}

const selectedFormat = ({ editions }: Product): Hit<string> | null => {
  const selected = editions.find(({ isSelected, kind }) => isSelected && kind !== null)
  const value = selected?.name.split(/,\s/u)[0] ?? ''
  return selected === undefined || value === '' ? null : { value, raw: selected.raw, locator: selected.locator }
}

/** How is read what pages print as labelled details, by detail and then by other places that say the same. */
export const detailRules: readonly Rule<Product>[] = [
  rule('original_title', 'detail', 'details', fromDetail('original_title', asPrinted)),
  rule('language', 'detail', 'details', fromDetail('language', asPrinted)),
  rule('language_code', 'detail', 'details', fromDetail('language', languageCode)),
  rule('original_language', 'detail', 'details', fromDetail('original_language', languageCode)),
  rule('edition', 'imprint', 'details', fromImprint('edition')),
  rule('edition', 'detail', 'details', fromDetail('edition', asPrinted)),
  rule('edition', 'book_edition', '#bookEdition', shown('#bookEdition')),
  rule('series', 'detail', 'details', fromDetail('series', plainSeries)),
  rule('publisher', 'imprint', 'details', fromImprint('publisher')),
  rule('publication_date', 'detail', 'details', printedDate),
  rule('publication_date', 'imprint', 'details', imprintDate),
  ...Object.entries(besideTitle).map(([name, selector]) =>
    rule('publication_date', name, selector, dateBeside(selector)),
  ),
  rule('publication_date_iso', 'detail', 'details', asIso(printedDate)),
  rule('publication_date_iso', 'imprint', 'details', asIso(imprintDate)),
  ...Object.entries(besideTitle).map(([name, selector]) =>
    rule('publication_date_iso', name, selector, asIso(dateBeside(selector))),
  ),
  rule('isbn_10', 'detail', 'details', ten),
  rule('isbn_10', 'isbn_line', 'details', fromDetail('isbn', isbn10)),
  rule('isbn_10', 'asin', '#ASIN', asinAsTen),
  rule('isbn_10', 'from_isbn_13', 'details', onPaper(derived(thirteen, isbn10From13))),
  rule('isbn_13', 'detail', 'details', thirteen),
  rule('isbn_13', 'isbn_10_line', 'details', fromDetail('isbn_10', isbn13)),
  rule('isbn_13', 'isbn_line', 'details', fromDetail('isbn', isbn13)),
  rule('isbn_13', 'from_isbn_10', 'details', derived(ten, isbn13From10)),
  rule('isbn_13', 'from_asin', '#ASIN', derived(asinAsTen, isbn13From10)),
  rule('asin', 'detail', 'details', fromDetail('asin', asinOf)),
  rule('asin', 'page', '#ASIN', ({ asin }) => (asin === null ? null : { value: asin, raw: asin })),
  rule('pages', 'detail', 'details', fromDetail('pages', pageCount)),
  rule('pages', 'format_line', 'details', pagesOfFormatLine),
  rule('pages', 'counted_line', 'details', pagesOfAnyLine),
  rule('pages', 'feature_card', '#AboutKindleEditionMobile_feature_div h3', pagesOnCard),
  rule('format', 'format_line', 'details', ({ formatLine }) =>
    formatLine === null ? null : { value: formatLine.label, raw: formatLine.label, locator: formatLine.locator },
  ),
  ...Object.entries(besideTitle).map(([name, selector]) => rule('format', name, selector, formatAt(selector))),
  rule(
    'format',
    'detail',
    'details',
    fromDetail('format', (value) => (formatKindOf(value) === null ? null : value)),
  ),
  rule(
    'format',
    'title_bracket',
    '#btAsinTitle',
    shown('#btAsinTitle', (text) => /\[([^\]]+)\]$/.exec(text)?.[1] ?? null),
  ),
  rule(
    'format',
    'feature_card',
    '#AboutKindleEditionMobile_feature_div h2',
    shown('#AboutKindleEditionMobile_feature_div h2', formatNamed),
  ),
  rule('format', 'selected_format', '#tmmSwatches .selected', selectedFormat),
]
