import { selectAll } from 'css-select'
import { parseDocument } from 'htmlparser2'
import { isElement, type PageDocument, type PageElement, textOf } from './markup.ts'
import { fold } from './text.ts'

/** A parsed page, asked by CSS selector. Parsed once; asking never changes it. */
export interface Page {
  readonly html: string
  readonly document: PageDocument
  /** The text of `<title>`, or null. */
  readonly title: string | null
  /** What `<html lang>` says, as written, or null. */
  readonly language: string | null
  /** Where the page says it lives: `<link rel=canonical>`, else `og:url`. */
  readonly canonicalUrl: string | null
  all(selector: string, within?: PageElement): readonly PageElement[]
  one(selector: string, within?: PageElement): PageElement | null
  /** The folded text of the first match that has any. */
  text(selector: string, within?: PageElement): string | null
  /** The folded attribute of the first match that has it, not empty. */
  attribute(selector: string, name: string, within?: PageElement): string | null
  /** Everything a reader sees, folded; computed once. */
  visibleText(): string
}

const startsWithId = /^#([\w-]+)(?:\s+([^>+~,\s][^,]*))?$/

/** Selectors that begin with an id are answered from an index: shop pages are megabytes, and most rules ask by id. */
const indexById = (document: PageDocument): Map<string, PageElement[]> => {
  const index = new Map<string, PageElement[]>()
  const stack = [...document.children]
  const found: PageElement[] = []
  for (let node = stack.shift(); node !== undefined; node = stack.pop()) {
    if (isElement(node)) {
      if (node.attribs['id'] !== undefined) found.push(node)
      stack.push(...node.children)
    }
  }
  found.sort((first, second) => (first.startIndex ?? 0) - (second.startIndex ?? 0))
  for (const element of found) {
    const id = element.attribs['id'] ?? ''
    index.set(id, [...(index.get(id) ?? []), element])
  }
  return index
}

/** Parses a page leniently and fast; any text is a page. */
export const parsePage = (html: string): Page => {
  const document = parseDocument(html, { withStartIndices: true })
  const index = indexById(document)
  const all = (selector: string, within?: PageElement): readonly PageElement[] => {
    const byId = within === undefined ? startsWithId.exec(selector) : null
    if (byId?.[1] === undefined) return selectAll<PageDocument | PageElement, PageElement>(selector, within ?? document)
    const roots = index.get(byId[1]) ?? []
    const rest = byId[2]
    return rest === undefined ? roots : roots.flatMap((root) => selectAll<PageElement, PageElement>(rest, root))
  }
  const first = (selector: string, within: PageElement | undefined, read: (element: PageElement) => string) => {
    for (const element of all(selector, within)) {
      const text = read(element)
      if (text !== '') return text
    }
    return null
  }
  const text = (selector: string, within?: PageElement) => first(selector, within, textOf)
  const attribute = (selector: string, name: string, within?: PageElement) =>
    first(selector, within, (element) => fold(element.attribs[name] ?? ''))
  let visible: string | null = null
  return {
    html,
    document,
    title: text('title'),
    language: attribute('html', 'lang'),
    canonicalUrl: attribute('link[rel=canonical]', 'href') ?? attribute('meta[property="og:url"]', 'content'),
    all,
    one: (selector, within) => all(selector, within)[0] ?? null,
    text,
    attribute,
    visibleText: () => {
      visible ??= textOf(document)
      return visible
    },
  }
}
