import { urlOf } from '../hosts.ts'
import { isbn10, isbn13, isbn13From10 } from '../identifiers.ts'
import { type Page, perPage } from '../page.ts'
import { bareWord } from '../text.ts'
import { isObject, type JsonObject, listOf, plainText } from './json.ts'
import { jsonLdObjects, typesOf } from './json-ld.ts'
import { statedThings } from './marked-up.ts'
import { metadataBooks } from './metadata.ts'

export { jsonLdObjects, typesOf } from './json-ld.ts'

/** The forms in which pages state a book as data, most reliable first. */
export const bookForms = ['json-ld', 'microdata', 'rdfa', 'open-graph', 'metadata'] as const
/** A form in which pages state a book as data. */
export type BookForm = (typeof bookForms)[number]

/** A book as a page's structured data states it, in the shape of schema.org's Book. */
export interface BookNode {
  readonly data: JsonObject
  readonly form: BookForm
}

const nameOf = (object: JsonObject): string => bareWord(listOf(object['name']).map(plainText)[0] ?? '')

const codeProperties = ['isbn', 'gtin13', 'gtin', 'sku', 'productID', 'mpn'] as const

/** The ISBNs that an object names, as ISBN-13; other codes are left out. */
export const isbnsOf = (object: JsonObject): readonly string[] =>
  codeProperties.flatMap((name) =>
    listOf(object[name]).flatMap((value) => {
      const code = plainText(value)?.replace(/^(?:urn:)?isbn(?:-1[03])?:?\s*/i, '') ?? ''
      const ten = isbn10(code)
      return isbn13(code) ?? (ten === null ? [] : isbn13From10(ten))
    }),
  )

const bookTypes = new Set(['Book', 'Audiobook', 'EBook'])

const isBook = (object: JsonObject): boolean => {
  const types = typesOf(object)
  if (types.some((type) => bookTypes.has(type))) return nameOf(object) !== '' || isbnsOf(object).length > 0
  return types.includes('Product') && nameOf(object) !== '' && isbnsOf(object).length > 0
}

/** ISBNs that the page's own address holds. */
const isbnsInAddress = (page: Page): ReadonlySet<string> => {
  const path = page.canonicalUrl === null ? '' : (urlOf(page.canonicalUrl, 'https://page.invalid')?.pathname ?? '')
  const codes = path.match(/\d[\d-]{8,16}[\dXx]/g) ?? []
  return new Set(codes.flatMap((code) => isbnsOf({ isbn: code })))
}

const shownTitles = (page: Page): readonly string[] =>
  [page.text('h1'), page.attribute('meta[property="og:title"]', 'content'), page.title].flatMap((text) =>
    text === null ? [] : [bareWord(text)],
  )

/** Whether one title begins with the other and goes on behind a mark, as with a subtitle or the name of a site. */
const goesOn = (longer: string, shorter: string): boolean =>
  shorter !== '' &&
  longer.startsWith(shorter) &&
  /^\s*(?:$|[^\p{L}\p{N}\s]|by\b|von\b|de\b)/u.test(longer.slice(shorter.length))

const namesOf = (objects: readonly JsonObject[]): ReadonlySet<string> =>
  new Set(objects.map(nameOf).filter((name) => name !== ''))

/** What is said of a book at the place that is about it is more than at the places that only name it. */
const richness = (object: JsonObject): number => Object.keys(object).length + (isbnsOf(object).length > 0 ? 100 : 0)

const richest = (objects: readonly JsonObject[]): JsonObject | null =>
  objects.toSorted((one, other) => richness(other) - richness(one))[0] ?? null

/** Those whose title the page shows as its own. */
const titled = (page: Page, objects: readonly JsonObject[]): readonly JsonObject[] => {
  const titles = shownTitles(page)
  const same = objects.filter((object) => titles.includes(nameOf(object)))
  return same.length > 0
    ? same
    : objects.filter((object) => titles.some((title) => goesOn(title, nameOf(object)) || goesOn(nameOf(object), title)))
}

/** The one that the page is about: the only one, the one that its address names, or the only one whose title it shows. */
const chosen = (page: Page, objects: readonly JsonObject[]): JsonObject | null => {
  if (namesOf(objects).size <= 1) return richest(objects)
  const codes = isbnsInAddress(page)
  const addressed = objects.filter((object) => isbnsOf(object).some((code) => codes.has(code)))
  if (addressed.length > 0) return richest(addressed)
  const own = titled(page, objects)
  return namesOf(own).size === 1 ? richest(own) : null
}

/** A work with the one of its editions that the page is about: the only one, or the one that its address names. */
const withEdition = (page: Page, work: JsonObject): JsonObject => {
  const examples = listOf(work['workExample']).filter(isObject)
  if (examples.length === 0 || isbnsOf(work).length > 0) return work
  const codes = isbnsInAddress(page)
  const [only, ...more] =
    examples.length === 1 ? examples : examples.filter((example) => isbnsOf(example).some((code) => codes.has(code)))
  return only === undefined || more.length > 0 ? work : { ...only, ...work }
}

const bookScope = /(?:^|[\s/:])(?:Book|Audiobook)\b/

const statedBooks = (page: Page): readonly BookNode[] => {
  const forms = {
    'json-ld': jsonLdObjects(page).filter(isBook),
    microdata: statedThings(page, 'microdata', bookScope).filter(isBook),
    rdfa: statedThings(page, 'rdfa', bookScope).filter(isBook),
  }
  return (['json-ld', 'microdata', 'rdfa'] as const).flatMap((form) => {
    const book = chosen(page, forms[form])
    return book === null ? [] : [{ data: withEdition(page, book), form }]
  })
}

const read = (page: Page): readonly BookNode[] => {
  const { openGraph, library } = metadataBooks(page)
  return [
    ...statedBooks(page),
    ...(openGraph === null ? [] : [{ data: openGraph, form: 'open-graph' as const }]),
    ...(library === null ? [] : [{ data: library, form: 'metadata' as const }]),
  ]
}

/** The books that a page states as its own, most reliable form first; pages that list many books state none. */
export const bookNodes: (page: Page) => readonly BookNode[] = perPage(read)

/** Whether a page's structured data states a book as its own. What the head of a page says of it may stand on a wall too. */
export const statesBook = (page: Page): boolean =>
  bookNodes(page).some(({ form }) => form !== 'open-graph' && form !== 'metadata')
