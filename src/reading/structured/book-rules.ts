import type { BookField, BookValue } from '../../domain/book-record.ts'
import { isbn10, isbn10From13, isbn13, isbn13From10 } from '../identifiers.ts'
import { dateIso } from '../locale/dates.ts'
import { languageCode, languageTag } from '../locale/languages.ts'
import { decimalNumber, wholeNumber } from '../locale/numbers.ts'
import { pageCount } from '../locale/page-counts.ts'
import type { Page } from '../page.ts'
import { type Hit, type Rule, ruleMaker } from '../rules.ts'
import { type BookForm, type BookNode, bookForms } from './book-node.ts'
import { chaptersOfBookPage } from './contents.ts'
import { isObject, type JsonObject, listOf, plainText } from './json.ts'
import { typesOf } from './json-ld.ts'
import { currencyOfOffer, priceOfOffer } from './offers.ts'
import { authorNames, helpers } from './persons.ts'

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
const part = (data: JsonObject, name: string): JsonObject => listOf(data[name]).find(isObject) ?? {}
const isAddress = (text: string): boolean => /^https?:/.test(text)

/** The text of a property, turned into a value. */
const property =
  <V>(name: string, make: (text: string) => V | null): Reader<V> =>
  (data) => {
    const raw = first(data, name)
    return raw === null ? null : hit(make(raw), raw)
  }
const same = (text: string): string => text
const notAddress = (text: string): string | null => (isAddress(text) ? null : text)

const codesOf = (data: JsonObject): readonly string[] =>
  texts(data, 'isbn', 'gtin13', 'gtin', 'sku', 'productID').map((code) =>
    code.replace(/^(?:urn:)?isbn(?:-1[03])?:?\s*/i, ''),
  )
const code =
  (check: (text: string) => string | null, derive: (text: string) => string | null): Reader<string> =>
  (data) => {
    const codes = codesOf(data)
    const raw = codes.find((text) => check(text) !== null) ?? codes.find((text) => derive(text) !== null)
    return raw === undefined ? null : hit(check(raw) ?? derive(raw), raw)
  }
const tenOf = (text: string): string | null => {
  const thirteen = isbn13(text)
  return thirteen === null ? null : isbn10From13(thirteen)
}
const thirteenOf = (text: string): string | null => {
  const ten = isbn10(text)
  return ten === null ? null : isbn13From10(ten)
}

const authors: Reader<string[]> = (data) => {
  const names = authorNames(data)
  return names.length === 0 ? null : { value: [...names], raw: names.join(', ') }
}
const contributors: Reader<BookValue<'contributors'>> = (data) => {
  const found = helpers(data)
  return found.length === 0 ? null : { value: [...found], raw: found.map(({ name }) => name).join(', ') }
}

/** What stands behind the first colon of the title, where no subtitle is stated. */
const subtitle: Reader<string> = (data) => {
  const stated = first(data, 'alternativeHeadline')
  if (stated !== null) return hit(stated, stated)
  const name = first(data, 'name') ?? ''
  const value = name.slice(name.indexOf(': ') + 2).trim()
  return name.includes(': ') && value !== '' ? hit(value, name) : null
}

const series: Reader<string> = (data) => {
  const whole = listOf(data['isPartOf'])
    .filter(isObject)
    .find((one) => typesOf(one).some((type) => type.endsWith('Series')))
  const name = whole === undefined ? null : first(whole, 'name')
  const place = first(data, 'position', 'volumeNumber')
  return hit(name === null || place === null ? name : `${name} #${place}`, name)
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
const image: Reader<string> = (data) => {
  const addresses = listOf(data['image']).flatMap((value): readonly (string | null)[] =>
    isObject(value) ? texts(value, 'url', 'contentUrl') : [plainText(value)],
  )
  const raw = addresses.find((text) => text !== null && /^(?:https?:)?\/\//.test(text))
  return hit(raw ?? null, raw ?? null)
}
const genres = (data: JsonObject): readonly string[] => texts(data, 'genre').filter((name) => !isAddress(name))
const categories: Reader<string[]> = (data) => {
  const names = genres(data)
  return names.length === 0 ? null : { value: [...new Set(names)], raw: names.join(', ') }
}
/** The narrowest step of the first genre, which may be written as a path: "Computers / Programming / Algorithms". */
const theme: Reader<string> = (data) => {
  const raw = genres(data)[0] ?? null
  return hit(raw?.split(/\s+[/>»›]\s+/u).at(-1) ?? null, raw)
}

/** The chapters that a book says it has, in their order. */
const chapters: Reader<string[]> = (data) => {
  const parts = listOf(data['hasPart']).filter(isObject)
  const placeOf = (chapter: JsonObject): number => Number(first(chapter, 'position') ?? 0)
  const names = [...parts]
    .sort((one, other) => placeOf(one) - placeOf(other))
    .flatMap((chapter) => first(chapter, 'name') ?? [])
  return names.length < 2 ? null : { value: names, raw: names.join('\n') }
}

const asCode = (raw: string | null): string | null => (raw === null ? null : (languageTag(raw) ?? languageCode(raw)))
/** The language of a book: its name, or the tag of a language object (`{"@type": "Language", "alternateName": "en"}`). */
const codeOfLanguage: Reader<string> = (data) => {
  const written = [...texts(data, 'inLanguage'), ...texts(part(data, 'inLanguage'), 'alternateName')]
  const raw = written.find((text) => asCode(text) !== null) ?? null
  return hit(asCode(raw), raw)
}
const original = (data: JsonObject): JsonObject => part(data, 'translationOfWork')
const priced: Reader<number> = (data) => {
  const offer = priceOfOffer(data)
  return offer === null ? null : { value: offer.amount, raw: offer.raw }
}

const readers: { readonly [F in BookField]?: Reader<BookValue<F>> } = {
  title: property('name', same),
  subtitle,
  original_title: (data) => hit(first(original(data), 'name'), first(original(data), 'name')),
  authors,
  contributors,
  language: property('inLanguage', same),
  language_code: codeOfLanguage,
  original_language: (data) => codeOfLanguage(original(data)),
  edition: property('bookEdition', same),
  series,
  publisher: property('publisher', notAddress),
  // Shops print "0000-00-00" for a date that they do not know.
  publication_date: property('datePublished', (text) => (/[1-9\p{L}]/u.test(text) ? text : null)),
  publication_date_iso: property('datePublished', (text) => dateIso(text)),
  isbn_10: code(isbn10, tenOf),
  isbn_13: code(isbn13, thirteenOf),
  pages: property('numberOfPages', pageCount),
  format: property('bookFormat', (text) => text.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '')),
  price: priced,
  currency: (data) => currencyOfOffer(data),
  rating,
  ratings_count: count,
  cover_image_url: image,
  description: property('description', same),
  table_of_contents: chapters,
  categories,
  theme,
}

const all = Object.keys(readers) as readonly BookField[]

/** What each form of structured data can say of a book. */
const fieldsOf: Readonly<Record<BookForm, readonly BookField[]>> = {
  'json-ld': all,
  microdata: all,
  rdfa: all,
  'open-graph': [
    'title',
    'subtitle',
    'authors',
    'publication_date',
    'publication_date_iso',
    'isbn_10',
    'isbn_13',
    'pages',
    'price',
    'currency',
    'cover_image_url',
    'description',
    'categories',
    'theme',
  ],
  metadata: [
    'title',
    'subtitle',
    'authors',
    'contributors',
    'language',
    'language_code',
    'publisher',
    'publication_date',
    'publication_date_iso',
    'isbn_10',
    'isbn_13',
    'description',
    'categories',
    'theme',
  ],
}

/** What the rules over structured data look at. */
export interface StatedBooks {
  readonly page: Page
  readonly books: readonly BookNode[]
}

const locators: Readonly<Record<BookForm, string>> = {
  'json-ld': 'script[type="application/ld+json"] Book',
  microdata: '[itemtype$="Book"]',
  rdfa: '[typeof$="Book"]',
  'open-graph': 'meta[property^="og:"]',
  metadata: 'meta[name^="citation_"], meta[name^="DC."]',
}

const ruleOf = (form: BookForm, field: BookField): readonly Rule<StatedBooks>[] => {
  const reader: Reader<BookValue> | undefined = readers[field]
  if (reader === undefined) return []
  const read = ({ books }: StatedBooks): Hit<BookValue> | null => {
    const node = books.find((book) => book.form === form)
    return node === undefined ? null : reader(node.data)
  }
  return [{ field, name: `structured.${form}.${field}`, locator: locators[form], read }]
}

/** The rules that read a book from a page's structured data, the most reliable form first, and the contents that it prints. */
export const structuredRules: readonly Rule<StatedBooks>[] = [
  ...bookForms.flatMap((form) => fieldsOf[form].flatMap((field) => ruleOf(form, field))),
  ruleMaker<StatedBooks>('structured')('table_of_contents', 'printed.table_of_contents', 'h2', ({ page, books }) =>
    chaptersOfBookPage(page, books.length > 0),
  ),
]
