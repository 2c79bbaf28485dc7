import type { Page } from '../../../reading/page.ts'
import { isObject, type JsonObject, listOf, objectAt, parseJson } from '../../../reading/structured/json.ts'

/** A book as the page's own data (`__NEXT_DATA__`) holds it, its references resolved on demand. */
export interface PageData {
  readonly book: JsonObject
  readonly work: JsonObject
  /** The object that a reference (`{"__ref": "Contributor:..."}`) points to, or an empty one. */
  resolve(reference: unknown): JsonObject
  readonly reviews: readonly JsonObject[]
}

const stateOf = (page: Page): { state: JsonObject; route: unknown } | null => {
  const script = page.one('#__NEXT_DATA__')
  const source = script?.children.map((child) => ('data' in child ? child.data : '')).join('') ?? ''
  const data = source === '' ? null : parseJson(source)
  if (!isObject(data)) return null
  const state = objectAt(objectAt(objectAt(data, 'props'), 'pageProps'), 'apolloState')
  return { state, route: data['page'] }
}

/** Which page of the site this is (`/book/show/[book_id]`), or null when the page carries no data of its own. */
export const routeOf = (page: Page): string | null => {
  const route = stateOf(page)?.route
  return typeof route === 'string' ? route : null
}

/** The data of a book page, or null where there is none. The book is the one that the page's query asks for. */
export const pageDataOf = (page: Page): PageData | null => {
  const found = stateOf(page)
  if (found === null) return null
  const { state } = found
  const resolve = (reference: unknown): JsonObject => {
    const key = isObject(reference) ? reference['__ref'] : undefined
    return typeof key === 'string' ? objectAt(state, key) : isObject(reference) ? reference : {}
  }
  const query = objectAt(state, 'ROOT_QUERY')
  const asked = Object.keys(query).find((key) => key.startsWith('getBookByLegacyId'))
  const book = asked === undefined ? {} : resolve(query[asked])
  if (typeof book['title'] !== 'string') return null
  const reviews = Object.entries(state).flatMap(([key, value]) =>
    key.startsWith('Review:') ? listOf(value).filter(isObject) : [],
  )
  return { book, work: resolve(book['work']), resolve, reviews }
}
