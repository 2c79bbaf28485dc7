import { isElement, type PageElement, textOf } from '../markup.ts'
import type { Page } from '../page.ts'
import { fold } from '../text.ts'
import type { JsonObject } from './json.ts'

/** The attributes by which a markup vocabulary says what an element states. */
interface Dialect {
  /** Marks an element that is a thing of its own. */
  readonly scope: string
  readonly type: string
  readonly property: string
}

/** Microdata and RDFa Lite: two spellings of the same. */
export const dialects = {
  microdata: { scope: 'itemscope', type: 'itemtype', property: 'itemprop' },
  rdfa: { scope: 'typeof', type: 'typeof', property: 'property' },
} as const satisfies Record<string, Dialect>

const valued = ['content', 'datetime', 'src', 'data-src', 'resource'] as const

/** Things inside things that are looked at: a book has an offer, which has a seller. */
const deepest = 5

const propertyValue = (page: Page, element: PageElement, dialect: Dialect, depth: number): unknown => {
  if (element.attribs[dialect.scope] !== undefined)
    return depth >= deepest ? {} : thingOf(page, element, dialect, depth + 1)
  const attribute = valued.find((name) => element.attribs[name] !== undefined)
  const text = attribute === undefined ? textOf(element) : fold(element.attribs[attribute] ?? '')
  return text === '' && element.name === 'link' ? fold(element.attribs['href'] ?? '') : text
}

/** Elements elsewhere on the page that belong to a thing as well (`itemref`). */
const referred = (page: Page, scope: PageElement): readonly PageElement[] => {
  const ids = new Set((scope.attribs['itemref'] ?? '').split(/\s+/).filter(Boolean))
  return ids.size === 0 ? [] : page.all('[id]').filter(({ attribs }) => ids.has(attribs['id'] ?? ''))
}

/** What an element states of a thing, in the shape that JSON-LD would have. */
const thingOf = (page: Page, scope: PageElement, dialect: Dialect, depth = 0): JsonObject => {
  const properties = new Map<string, unknown[]>()
  const queue = [...scope.children, ...referred(page, scope)].reverse()
  const seen = new Set<unknown>([scope])
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (!isElement(node) || seen.has(node)) continue
    seen.add(node)
    for (const name of (node.attribs[dialect.property] ?? '').split(/\s+/).filter(Boolean)) {
      const plain = name.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '')
      const value = propertyValue(page, node, dialect, depth)
      const values = properties.get(plain)
      if (values === undefined) properties.set(plain, [value])
      else values.push(value)
    }
    if (node.attribs[dialect.scope] === undefined) queue.push(...[...node.children].reverse())
  }
  return { '@type': scope.attribs[dialect.type] ?? '', ...Object.fromEntries(properties) }
}

/** The things of a type that a page states in a dialect; things that belong to another one come with that one only. */
export const statedThings = (page: Page, name: keyof typeof dialects, type: RegExp): readonly JsonObject[] => {
  const dialect: Dialect = dialects[name]
  return page
    .all('[itemscope], [typeof]')
    .filter(
      ({ attribs }) =>
        attribs[dialect.scope] !== undefined &&
        attribs[dialect.property] === undefined &&
        type.test(attribs[dialect.type] ?? ''),
    )
    .map((element) => thingOf(page, element, dialect))
}
