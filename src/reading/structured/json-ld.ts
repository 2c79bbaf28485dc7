import { type Page, perPage } from '../page.ts'
import { isObject, type JsonObject, listOf, parseJson, scriptText } from './json.ts'

/** Members that lead from a page to what it is about; lists of other things (`itemListElement`, `isRelatedTo`) do not. */
const leading = ['@graph', 'mainEntity', 'dataFeedElement', 'itemReviewed', 'about'] as const
/** Steps from the page's own object to the book: a page has an entity, which reviews a book. */
const mostSteps = 4

const opened = (object: JsonObject, steps = 0): readonly JsonObject[] => [
  object,
  ...(steps === mostSteps
    ? []
    : leading.flatMap((name) =>
        listOf(object[name])
          .filter(isObject)
          .flatMap((inner) => opened(inner, steps + 1)),
      )),
]

const identifierOf = (object: JsonObject): string | null => (typeof object['@id'] === 'string' ? object['@id'] : null)

/** A member that only points to another object of the page (`{"@id": "#ann"}`) is replaced by it, one step deep. */
const withReferences = (object: JsonObject, byId: ReadonlyMap<string, JsonObject>): JsonObject => {
  const pointed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(pointed)
    if (!isObject(value) || Object.keys(value).length > 2 || 'name' in value) return value
    const id = identifierOf(value)
    return (id === null ? undefined : byId.get(id)) ?? value
  }
  return byId.size === 0
    ? object
    : Object.fromEntries(Object.entries(object).map(([name, value]) => [name, pointed(value)]))
}

const read = (page: Page): readonly JsonObject[] => {
  const objects = page
    .all('script[type*="ld+json" i]')
    .flatMap((script) => listOf(parseJson(scriptText(script))))
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isObject)
    .flatMap((object) => opened(object))
  const byId = new Map(
    objects.flatMap((object) => {
      const id = identifierOf(object)
      return id === null || Object.keys(object).length < 2 ? [] : [[id, object] as const]
    }),
  )
  return objects.map((object) => withReferences(object, byId))
}

/**
 * The objects that a page's JSON-LD states of itself: graphs, main entities and what a review reviews are opened, lists of
 * other things are not.
 */
export const jsonLdObjects: (page: Page) => readonly JsonObject[] = perPage(read)

/** The schema.org types of an object, without the vocabulary's address. */
export const typesOf = (object: JsonObject): readonly string[] =>
  listOf(object['@type'])
    .filter((type) => typeof type === 'string')
    .flatMap((type) => type.split(/\s+/))
    .map((type) => type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, ''))
