import { compile } from 'css-select'
import { parseDocument } from 'htmlparser2'
import { isElement, type PageDocument, type PageElement, type PageNode, textOf } from './markup.ts'
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

/** The elements under a node in page order. A list is walked once; css-select's own search slows down with depth. */
const elementsUnder = (root: PageDocument | PageElement): readonly PageElement[] => {
  const found: PageElement[] = []
  const stack = [...root.children].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) continue
    found.push(node)
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index]
      if (child !== undefined) stack.push(child)
    }
  }
  return found
}

const indexById = (elements: readonly PageElement[]): ReadonlyMap<string, readonly PageElement[]> => {
  const index = new Map<string, PageElement[]>()
  for (const element of elements) {
    const id = element.attribs['id']
    if (id === undefined) continue
    const same = index.get(id)
    if (same === undefined) index.set(id, [element])
    else same.push(element)
  }
  return index
}

/** Compiled selectors; all of them are written in the program, so there are only so many. */
const compiled = new Map<string, (node: PageNode) => boolean>()
const test = (selector: string): ((node: PageNode) => boolean) => {
  const known = compiled.get(selector) ?? compile<PageNode, PageElement>(selector)
  compiled.set(selector, known)
  return known
}

/** Parses a page leniently and fast; any text is a page. */
export const parsePage = (html: string): Page => {
  const document = parseDocument(html)
  const elements = elementsUnder(document)
  // Selectors that begin with an id are answered from an index: shop pages are megabytes, and most rules ask by id.
  const index = indexById(elements)
  const all = (selector: string, within?: PageElement): readonly PageElement[] => {
    const byId = within === undefined ? startsWithId.exec(selector) : null
    if (byId?.[1] === undefined) {
      return (within === undefined ? elements : elementsUnder(within)).filter(test(selector))
    }
    const roots = index.get(byId[1]) ?? []
    const rest = byId[2]
    return rest === undefined ? roots : roots.flatMap((root) => elementsUnder(root).filter(test(rest)))
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
