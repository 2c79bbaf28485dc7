import type { BookField, BookValue } from '../../domain/book-record.ts'
import { isbn10, isbn13 } from '../identifiers.ts'
import { dateIso } from '../locale/dates.ts'
import { languageCode, languageTag } from '../locale/languages.ts'
import { decimalNumber, wholeNumber } from '../locale/numbers.ts'
import type { Hit, Rule } from '../rules.ts'
import type { BookNode } from './book-node.ts'
import { isObject, type JsonObject, listOf, plainText } from './json.ts'

type Reader<V> = (data: JsonObject) => Hit<V> | null

const hit = <V>(value: V | null, raw: string | null): Hit<V> | null =>
  value === null || raw === null ? null : { value, raw }

/** The texts of a property; things are known by their name. */
const texts = (data: JsonObject, ...names: readonly string[]): readonly string[] =>
  names.flatMap((name) =>
    listOf(data[name]).flatMap((value) => {
      const text = isObject(value)
        ? listOf(value['name'] ?? value['url'] ?? value['@id']).map(plainText)[0]
        : plainText(value)
      return text === undefined || text === null ? [] : [text]
    }),
  )
const first = (data: JsonObject, ...names: readonly string[]): string | null => texts(data, ...names)[0] ?? null
const textOfProperty =
  (...names: readonly string[]): Reader<string> =>
  (data) =>
    hit(first(data, ...names), first(data, ...names))
const part = (data: JsonObject, name: string): JsonObject => listOf(data[name]).find(isObject) ?? {}

const codes = (data: JsonObject): readonly string[] => {
  const examples = listOf(data['workExample']).filter(isObject)
  const only = examples.length === 1 ? examples[0] : undefined
  return [data, ...(only === undefined ? [] : [only])].flatMap((holder) =>
    texts(holder, 'isbn', 'gtin13', 'gtin', 'sku', 'productID').map((code) => code.replace(/^(?:urn:)?isbn:?\s*/i, '')),
  )
}
const code =
  (check: (text: string) => string | null): Reader<string> =>
  (data) => {
    const raw = codes(data).find((text) => check(text) !== null)
    return raw === undefined ? null : hit(check(raw), raw)
  }

const people: Reader<string[]> = (data) => {
  const names = texts(data, 'author').filter((name) => !/^https?:/.test(name))
  return names.length === 0 ? null : { value: [...new Set(names)], raw: names.join(', ') }
}
const helpers: Reader<BookValue<'contributors'>> = (data) => {
  const found = (['translator', 'illustrator', 'editor'] as const).flatMap((role) =>
    texts(data, role).map((name) => ({ name, role })),
  )
  return found.length === 0 ? null : { value: found, raw: found.map(({ name }) => name).join(', ') }
}

const price: Reader<number> = (data) => {
  const raw = first(part(data, 'offers'), 'price', 'lowPrice')
  const value = raw === null ? null : Number(raw.replace(',', '.'))
  return hit(value === null || Number.isNaN(value) ? null : value, raw)
}
const currency: Reader<string> = (data) => {
  const raw = price(data) === null ? null : first(part(data, 'offers'), 'priceCurrency')
  return hit(raw !== null && /^[A-Z]{3}$/.test(raw) ? raw : null, raw)
}
const rating: Reader<number> = (data) => {
  const aggregate = part(data, 'aggregateRating')
  const raw = first(aggregate, 'ratingValue')
  const best = decimalNumber(first(aggregate, 'bestRating') ?? '5')
  const value = raw === null ? null : decimalNumber(raw)
  return hit(value !== null && value > 0 && value <= 5 && best === 5 ? value : null, raw)
}
const count: Reader<number> = (data) => {
  const raw = first(part(data, 'aggregateRating'), 'ratingCount', 'reviewCount')
  return hit(raw === null ? null : wholeNumber(raw), raw)
}
const pages: Reader<number> = (data) => {
  const raw = first(data, 'numberOfPages')
  const value = raw === null ? null : wholeNumber(raw)
  return hit(value === 0 ? null : value, raw)
}
const image: Reader<string> = (data) => {
  const addresses = listOf(data['image']).flatMap((value): readonly (string | null)[] =>
    isObject(value) ? texts(value, 'url', 'contentUrl') : [plainText(value)],
  )
  const raw = addresses.find((text) => text !== null && /^(?:https?:)?\/\//.test(text))
  return hit(raw ?? null, raw ?? null)
}
const categories: Reader<string[]> = (data) => {
  const names = texts(data, 'genre').filter((name) => !/^https?:/.test(name))
  return names.length === 0 ? null : { value: [...new Set(names)], raw: names.join(', ') }
}
const asCode = (raw: string | null): string | null => (raw === null ? null : (languageTag(raw) ?? languageCode(raw)))

const readers: { readonly [F in BookField]?: Reader<BookValue<F>> } = {
  title: textOfProperty('name'),
  authors: people,
  contributors: helpers,
  language: textOfProperty('inLanguage'),
  language_code: (data) => hit(asCode(first(data, 'inLanguage')), first(data, 'inLanguage')),
  edition: textOfProperty('bookEdition'),
  publisher: textOfProperty('publisher'),
  publication_date: textOfProperty('datePublished'),
  publication_date_iso: (data) => hit(dateIso(first(data, 'datePublished') ?? ''), first(data, 'datePublished')),
  isbn_10: code(isbn10),
  isbn_13: code(isbn13),
  pages,
  format: (data) => {
    const raw = first(data, 'bookFormat')
    return hit(raw?.replace(/^https?:\/\/schema\.org\//, '') ?? null, raw)
  },
  price,
  currency,
  rating,
  ratings_count: count,
  cover_image_url: image,
  description: textOfProperty('description'),
  categories,
}

/** What the rules over structured data look at. */
export interface StatedBooks {
  readonly books: readonly BookNode[]
}

/** The rules that read a book from a page's structured data: JSON-LD first, then microdata, then OpenGraph. */
export const structuredRules: readonly Rule<StatedBooks>[] = (['json-ld', 'microdata', 'open-graph'] as const).flatMap(
  (form) =>
    Object.entries(readers).map(([field, reader]) => ({
      field: field as BookField,
      name: `structured.${form}.${field}`,
      locator: form === 'json-ld' ? 'script[type="application/ld+json"] Book' : form,
      read: ({ books }: StatedBooks): Hit<BookValue> | null => {
        const node = books.find((book) => book.form === form)
        return node === undefined ? null : reader(node.data)
      },
    })),
)
