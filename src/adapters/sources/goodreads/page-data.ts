import { type Page, perPage } from '../../../reading/page.ts'
import {
  isObject,
  type JsonObject,
  listOf,
  objectAt,
  parseJson,
  plainText,
  scriptText,
} from '../../../reading/structured/json.ts'
import { ofViewer } from '../../../reading/structured/viewer.ts'

/** What a page of the present design holds as its own data (`__NEXT_DATA__`), its references resolved on demand. */
export interface PageData {
  /** Which page of the site this is (`/book/show/[book_id]`), or null where it does not say. */
  readonly route: string | null
  /** The book that the page's query asks for, or null on other pages. */
  readonly book: JsonObject | null
  readonly work: JsonObject
  /** The author that an author page asks for, or null on other pages. */
  readonly author: JsonObject | null
  /** The object that a reference (`{"__ref": "Contributor:..."}`) points to, or an empty one; nothing of the viewer's is followed. */
  resolve(reference: unknown): JsonObject
  /** The reviews that the page shows of the community. */
  readonly reviews: readonly JsonObject[]
}

const membersOf = (object: JsonObject, start: string): readonly unknown[] =>
  Object.entries(object).flatMap(([name, value]) => (name.startsWith(start) ? [value] : []))

const reviewsIn = (
  query: JsonObject,
  resolve: PageData['resolve'],
  isOwn: (creator: unknown) => boolean,
): readonly JsonObject[] =>
  membersOf(query, 'getReviews')
    .filter(isObject)
    .flatMap((connection) => listOf(connection['edges']))
    .filter(isObject)
    .map((edge) => resolve(edge['node']))
    .filter((review) => !isOwn(review['creator']))

const dataIn = (data: JsonObject): PageData => {
  const state = objectAt(objectAt(objectAt(data, 'props'), 'pageProps'), 'apolloState')
  const resolve = (reference: unknown): JsonObject => {
    if (!isObject(reference)) return {}
    const key = reference['__ref']
    return typeof key === 'string' ? (ofViewer.test(key) ? {} : objectAt(state, key)) : reference
  }
  const query = objectAt(state, 'ROOT_QUERY')
  const viewers = new Set(
    membersOf(query, 'getViewer').flatMap((viewer) => (isObject(viewer) ? [plainText(viewer['__ref'])] : [])),
  )
  const isOwn = (creator: unknown): boolean => isObject(creator) && viewers.has(plainText(creator['__ref']))
  const book = resolve(membersOf(query, 'getBookByLegacyId')[0])
  const author = resolve(membersOf(query, 'getContributor')[0] ?? membersOf(query, 'getAuthor')[0])
  return {
    route: typeof data['page'] === 'string' ? data['page'] : null,
    book: typeof book['title'] === 'string' ? book : null,
    work: resolve(book['work']),
    author: typeof author['name'] === 'string' ? author : null,
    resolve,
    reviews: reviewsIn(query, resolve, isOwn),
  }
}

/** The page's own data, parsed once; null on pages of the older design. */
export const pageDataOf: (page: Page) => PageData | null = perPage((page) => {
  const script = page.one('#__NEXT_DATA__')
  const data = script === null ? null : parseJson(scriptText(script))
  return isObject(data) ? dataIn(data) : null
})
