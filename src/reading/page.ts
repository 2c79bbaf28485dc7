import { type PageDocument, type PageElement, textOf } from './markup.ts'
import { selectorOf } from './selecting.ts'
import { fold } from './text.ts'
import { treeOf } from './tree.ts'

/** A parsed page, asked by CSS selector. Parsed once; asking never changes it. */
export interface Page {
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
  /** What a reader sees, folded, up to about so many characters; the rest of the page is not looked at. */
  opening(atMost: number): string
}

/** Parses a page leniently and fast; any text is a page. */
export const parsePage = (html: string): Page => {
  const tree = treeOf(html)
  const all = selectorOf(tree)
  const first = (selector: string, within: PageElement | undefined, read: (element: PageElement) => string) => {
    for (const element of all(selector, within)) {
      const text = read(element)
      if (text !== '') return text
    }
    return null
  }
  const text = (selector: string, within?: PageElement) => first(selector, within, (element) => textOf(element))
  const attribute = (selector: string, name: string, within?: PageElement) =>
    first(selector, within, (element) => fold(element.attribs[name] ?? ''))
  return {
    document: tree.document,
    title: text('title'),
    language: attribute('html', 'lang'),
    canonicalUrl: attribute('link[rel=canonical]', 'href') ?? attribute('meta[property="og:url"]', 'content'),
    all,
    one: (selector, within) => all(selector, within)[0] ?? null,
    text,
    attribute,
    opening: (atMost) => textOf(tree.document, atMost),
  }
}

/** Makes something of a page that is kept for as long as the page is: made once, however many ask. */
export const perPage = <T>(make: (page: Page) => T): ((page: Page) => T) => {
  const made = new WeakMap<Page, { readonly value: T }>()
  return (page) => {
    const known = made.get(page) ?? { value: make(page) }
    made.set(page, known)
    return known.value
  }
}
