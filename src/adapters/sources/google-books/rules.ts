import { isbn10, isbn10From13, isbn13, isbn13From10 } from '../../../reading/identifiers.ts'
import { dateIso } from '../../../reading/locale/dates.ts'
import { languageCode } from '../../../reading/locale/languages.ts'
import type { Rule } from '../../../reading/rules.ts'
import { isObject, type JsonObject, listOf, plainText } from '../../../reading/structured/json.ts'
import { jsonRuleMaker, textIn, textsOf } from '../../../reading/structured/json-rules.ts'

const rule = jsonRuleMaker<JsonObject>('google-books')

/** The ISBNs of a volume as ISBN-13, checksums verified. */
export const isbnsIn = (identifiers: unknown): readonly string[] => [
  ...new Set(
    listOf(identifiers)
      .filter(isObject)
      .flatMap((entry) => {
        const code = textIn(entry['identifier']) ?? ''
        const ten = isbn10(code)
        return isbn13(code) ?? (ten === null ? [] : isbn13From10(ten))
      }),
  ),
]
const thirteen = (value: unknown): string | null => isbnsIn(value)[0] ?? null
const ten = (value: unknown): string | null => {
  const isbn = thirteen(value)
  return isbn === null ? null : isbn10From13(isbn)
}
const positive = (value: unknown): number | null => (typeof value === 'number' && value > 0 ? value : null)
const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })
const languageName = (value: unknown): string | null => {
  const code = languageCode(textIn(value) ?? '')
  return code === null ? null : (languageNames.of(code) ?? null)
}
const list = (value: unknown): string[] | null => {
  const found = textsOf(value)
  return found.length === 0 ? null : [...found]
}
/** "Computers / Databases / General" as its parts, from the wide to the narrow; "General" says nothing. */
const shelves = (value: unknown): string[] | null =>
  list([...new Set(textsOf(value).flatMap((line) => line.split(/\s+\/\s+/)))].filter((name) => name !== 'General'))
/** Covers are linked without the token of one answer, which soon leads nowhere, and without the curled corner. */
const cover = (value: unknown): string | null => {
  const address = textIn(value)
  if (address === null || !URL.canParse(address)) return null
  const url = new URL(address)
  url.protocol = 'https:'
  for (const name of ['imgtk', 'edge', 'source']) url.searchParams.delete(name)
  return url.href
}
/** Prices count only where the volume is sold, and are of the e-book: Google sells no other. */
const price = (value: unknown): number | null => (typeof value === 'number' && value >= 0 ? value : null)
const currency = (value: unknown): string | null => {
  const code = textIn(value)
  return code !== null && /^[A-Z]{3}$/.test(code) ? code : null
}

const info = '$.volumeInfo'
/** How each field is read from a volume of Google Books; for each field, the first rule that finds a value wins. */
export const googleBooksRules: readonly Rule<JsonObject>[] = [
  rule('title', 'volume', `${info}.title`, textIn),
  rule('subtitle', 'volume', `${info}.subtitle`, textIn),
  rule('authors', 'volume', `${info}.authors`, list),
  rule('language', 'volume', `${info}.language`, languageName),
  rule('language_code', 'volume', `${info}.language`, (value) => languageCode(textIn(value) ?? '')),
  rule('publisher', 'volume', `${info}.publisher`, textIn),
  rule('publication_date', 'volume', `${info}.publishedDate`, textIn),
  rule('publication_date_iso', 'volume', `${info}.publishedDate`, (value) => dateIso(textIn(value) ?? '')),
  rule('isbn_10', 'identifiers', `${info}.industryIdentifiers`, ten),
  rule('isbn_13', 'identifiers', `${info}.industryIdentifiers`, thirteen),
  rule('pages', 'printed', `${info}.printedPageCount`, positive),
  rule('pages', 'page_count', `${info}.pageCount`, positive),
  rule('ebook_price', 'retail', '$.saleInfo.retailPrice.amount', price),
  rule('ebook_price', 'list', '$.saleInfo.listPrice.amount', price),
  rule('currency', 'retail', '$.saleInfo.retailPrice.currencyCode', currency),
  rule('currency', 'list', '$.saleInfo.listPrice.currencyCode', currency),
  rule('rating', 'volume', `${info}.averageRating`, positive),
  rule('ratings_count', 'volume', `${info}.ratingsCount`, positive),
  rule('cover_image_url', 'thumbnail', `${info}.imageLinks.thumbnail`, cover),
  rule('cover_image_url', 'small', `${info}.imageLinks.smallThumbnail`, cover),
  rule('description', 'volume', `${info}.description`, plainText),
  rule('categories', 'volume', `${info}.categories`, shelves),
  rule('theme', 'main_category', `${info}.mainCategory`, textIn),
]
