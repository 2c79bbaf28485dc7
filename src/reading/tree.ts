import { DomHandler, Parser } from 'htmlparser2'
import { isElement, type PageDocument, type PageElement } from './markup.ts'

/** A parsed page with its elements in page order. */
export interface Tree {
  readonly document: PageDocument
  readonly elements: readonly PageElement[]
}

/**
 * Levels of elements down to which a page is read as a tree.
 * @source https://source.chromium.org (maximumHTMLParserDOMTreeDepth): browsers stop nesting at 512
 */
export const mostLevels = 512

/** Elements whose text is no markup; they keep their text even on a page that is read flat. */
const rawTextElements = new Set('script style title textarea xmp iframe noembed noframes noscript'.split(' '))

class TooDeep extends Error {}

/** Builds the tree and lists its elements on the way, so that nobody needs to walk it for that. Comments are not kept. */
class ListingHandler extends DomHandler {
  readonly elements: PageElement[] = []

  override onopentag(name: string, attributes: { [name: string]: string }): void {
    super.onopentag(name, attributes)
    const opened = this.tagStack[this.tagStack.length - 1]
    if (opened !== undefined && 'attribs' in opened) this.elements.push(opened)
    if (this.tagStack.length > mostLevels) throw new TooDeep()
  }

  override oncomment(): void {
    // Nobody reads comments; pages of shops hold thousands.
  }

  override oncommentend(): void {
    // See above: the text before a comment goes on behind it.
  }
}

/** Takes every element but those of raw text for an empty one, so that nothing nests: all words in order, no structure. */
class FlatParser extends Parser {
  protected override isVoidElement(name: string): boolean {
    return !rawTextElements.has(name)
  }
}

/**
 * Parses markup leniently and fast; any text is a page. Nesting that no browser follows is read flat: a tree that deep
 * would make every later step slow, and nothing but an attack or thousands of unclosed tags looks like that.
 */
export const treeOf = (html: string): Tree => {
  const handler = new ListingHandler(undefined, { withStartIndices: true })
  try {
    new Parser(handler).end(html)
    return { document: handler.root, elements: handler.elements }
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
  }
  const flat = new ListingHandler(undefined, { withStartIndices: true })
  new FlatParser(flat).end(html)
  return { document: flat.root, elements: flat.elements }
}

const startOf = (element: PageElement): number => element.startIndex ?? 0

/** The first position in a list in page order whose element begins at or behind a place in the source. */
const positionFrom = (elements: readonly PageElement[], start: number): number => {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const element = elements[middle]
    if (element !== undefined && startOf(element) < start) low = middle + 1
    else high = middle
  }
  return low
}

const lastInside = (element: PageElement): PageElement => {
  let last = element
  for (let inner = last.children.findLast(isElement); inner !== undefined; inner = last.children.findLast(isElement))
    last = inner
  return last
}

/** Those of a list in page order that stand inside an element. */
export const inside = (elements: readonly PageElement[], root: PageElement): readonly PageElement[] => {
  const end = startOf(lastInside(root))
  const from = positionFrom(elements, startOf(root) + 1)
  return end === startOf(root) ? [] : elements.slice(from, positionFrom(elements, end + 1))
}

/** Several lists in page order as one, each element once. */
export const merged = (lists: readonly (readonly PageElement[])[]): readonly PageElement[] => {
  const [first = [], ...others] = lists.filter((list) => list.length > 0)
  if (others.length === 0) return first
  return [...new Set([first, ...others].flat())].sort((one, other) => startOf(one) - startOf(other))
}
