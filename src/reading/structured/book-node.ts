import { isbn13 } from '../identifiers.ts'
import { isElement, type PageElement, textOf } from '../markup.ts'
import type { Page } from '../page.ts'
import { bareWord, fold } from '../text.ts'
import { isObject, type JsonObject, listOf, parseJson, plainText } from './json.ts'

/** A book as a page's structured data states it, in the shape of schema.org's Book. */
export interface BookNode {
  readonly data: JsonObject
  /** `json-ld`, `microdata` or `open-graph`. */
  readonly form: 'json-ld' | 'microdata' | 'open-graph'
}

const scriptText = (element: PageElement): string =>
  element.children.map((child) => ('data' in child ? child.data : '')).join('')

/** The objects that a page's JSON-LD states at the top: graphs and main entities are opened, lists of other things are not. */
export const jsonLdObjects = (page: Page): readonly JsonObject[] =>
  page.all('script[type="application/ld+json"]').flatMap((script) => {
    const top = listOf(parseJson(scriptText(script))).filter(isObject)
    return top.flatMap((object) => [
      object,
      ...listOf(object['@graph']).filter(isObject),
      ...listOf(object['mainEntity']).filter(isObject),
      ...listOf(object['dataFeedElement']).filter(isObject),
    ])
  })

/** The schema.org types of an object, without the vocabulary's address. */
export const typesOf = (object: JsonObject): readonly string[] =>
  listOf(object['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^https?:\/\/schema\.org\//, ''))

const nameOf = (object: JsonObject): string => bareWord(listOf(object['name']).map(plainText)[0] ?? '')

const isBook = (object: JsonObject): boolean => {
  const types = typesOf(object)
  if (types.includes('Book')) return nameOf(object) !== ''
  const codes = [object['isbn'], object['gtin13'], object['gtin'], object['productID']].map(plainText)
  return types.includes('Product') && codes.some((code) => isbn13(code?.replace(/^isbn:/i, '') ?? '') !== null)
}

const propertyValue = (element: PageElement): unknown => {
  if (element.attribs['itemscope'] !== undefined) return microdataObject(element)
  const attribute = ['content', 'datetime', 'src', 'data-src'].find((name) => element.attribs[name] !== undefined)
  const text = attribute === undefined ? textOf(element) : fold(element.attribs[attribute] ?? '')
  return text === '' && element.name === 'link' ? fold(element.attribs['href'] ?? '') : text
}

const microdataObject = (scope: PageElement): JsonObject => {
  const properties: Record<string, unknown[]> = {}
  const queue = [...scope.children].reverse()
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (!isElement(node)) continue
    for (const name of (node.attribs['itemprop'] ?? '').split(/\s+/).filter(Boolean)) {
      properties[name] = [...(properties[name] ?? []), propertyValue(node)]
    }
    if (node.attribs['itemscope'] === undefined) queue.push(...[...node.children].reverse())
  }
  return { '@type': scope.attribs['itemtype'] ?? '', ...properties }
}

const microdataBooks = (page: Page): readonly JsonObject[] =>
  page
    .all('[itemscope][itemtype$="schema.org/Book"]')
    .filter((element) => element.attribs['itemprop'] === undefined)
    .map(microdataObject)
    .filter((object) => nameOf(object) !== '' || listOf(object['isbn']).length > 0)

const openGraphBook = (page: Page): JsonObject | null => {
  const meta = (name: string) => page.attribute(`meta[property="${name}"], meta[name="${name}"]`, 'content')
  const type = meta('og:type') ?? ''
  const isbn = meta('book:isbn') ?? meta('books:isbn')
  if (!/^books?(?:\.book)?$/.test(type) && isbn === null) return null
  const author = meta('book:author') ?? meta('books:author')
  return {
    name: meta('og:title'),
    isbn,
    author: author !== null && /^https?:/.test(author) ? null : author,
    datePublished: meta('book:release_date'),
    image: meta('og:image'),
    description: meta('og:description'),
  }
}

const shownTitles = (page: Page): readonly string[] =>
  [page.text('h1'), page.attribute('meta[property="og:title"]', 'content')].flatMap((text) =>
    text === null ? [] : [bareWord(text)],
  )

/** The one that the page is about: the only one, or the only one whose title the page shows as its own. */
const chosen = (page: Page, objects: readonly JsonObject[]): JsonObject | null => {
  if (new Set(objects.map(nameOf)).size <= 1) return objects[0] ?? null
  const titles = shownTitles(page)
  const same = objects.filter((object) => titles.includes(nameOf(object)))
  const own =
    same.length > 0
      ? same
      : objects.filter((object) => nameOf(object) !== '' && titles.some((title) => title.startsWith(nameOf(object))))
  return new Set(own.map(nameOf)).size === 1 ? (own[0] ?? null) : null
}

/** The books that a page states as its own, most reliable form first; pages that list many books state none. */
export const bookNodes = (page: Page): readonly BookNode[] => {
  const linked = chosen(page, jsonLdObjects(page).filter(isBook))
  const marked = chosen(page, microdataBooks(page))
  const graph = openGraphBook(page)
  return [
    ...(linked === null ? [] : [{ data: linked, form: 'json-ld' as const }]),
    ...(marked === null ? [] : [{ data: marked, form: 'microdata' as const }]),
    ...(graph === null ? [] : [{ data: graph, form: 'open-graph' as const }]),
  ]
}

/** Whether a page's structured data states a book as its own. */
export const statesBook = (page: Page): boolean => bookNodes(page).some(({ form }) => form !== 'open-graph')
