import JSDOMParser, { type ReaderDocument, type ReaderElement } from '@mozilla/readability/JSDOMParser.js'
import { isElement, type PageElement, type PageNode } from './markup.ts'
import { isUnreadable } from './markup-unreadable.ts'
import type { Page } from './page.ts'

/** Attributes by which Readability judges an element; all others only cost time. */
const judgedBy = ['class', 'id', 'role', 'style', 'hidden', 'aria-hidden', 'aria-modal', 'rel', 'itemprop']

/** Elements of a page that hold no text for a reader of an article. */
const wordless = new Set(
  'script style template noscript head title svg math select option textarea input button iframe nav aside footer object embed video audio canvas img picture source map link meta'.split(
    ' ',
  ),
)

const copyOf = (document: ReaderDocument, element: PageElement): ReaderElement => {
  const copy = document.createElement(element.name)
  for (const name of judgedBy) {
    const value = element.attribs[name]
    if (value !== undefined) copy.setAttribute(name, value)
  }
  // Readability tells links within the page from links that lead away, and nothing else.
  if (element.name === 'a' && element.attribs['href']?.startsWith('#') === true) copy.setAttribute('href', '#in-page')
  return copy
}

/** What Readability is not asked to read: its work grows with the square of a node's children, and it may read a text four times. */
const most = { nodes: 20_000, children: 1_500, characters: 500_000 }

/**
 * The part of a page that a reader sees, as a document that Readability accepts: made with the library's own small DOM
 * straight from the parsed page. What `leaveOut` names, and what holds no words, is not copied.
 * @returns null for a page that is too large for it
 */
export const readerDocument = (page: Page, leaveOut: (element: PageElement) => boolean): ReaderDocument | null => {
  const document = new JSDOMParser().parse('<html><head></head><body></body></html>')
  document.title = page.title ?? ''
  let count = 0
  let characters = 0
  const copyInto = (parent: ReaderElement, nodes: readonly PageNode[]): void => {
    count += nodes.length
    if (nodes.length > most.children) count = most.nodes + 1
    if (count > most.nodes || characters > most.characters) return
    for (const node of nodes) {
      if (node.type === 'text') {
        characters += node.data.length
        parent.appendChild(document.createTextNode(node.data))
      }
      if (!isElement(node) || wordless.has(node.name) || isUnreadable(node) || leaveOut(node)) continue
      const isOuter = node.name === 'html' || node.name === 'body'
      const copy = isOuter ? parent : copyOf(document, node)
      copyInto(copy, node.children)
      if (!isOuter) parent.appendChild(copy)
    }
  }
  copyInto(document.body, page.document.children)
  return count > most.nodes || characters > most.characters ? null : document
}
