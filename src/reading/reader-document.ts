import JSDOMParser, { type ReaderDocument, type ReaderElement } from '@mozilla/readability/JSDOMParser.js'
import { isElement, type PageElement, type PageNode } from './markup.ts'
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

/**
 * The part of a page that a reader sees, as a document that Readability accepts: made with the library's own small DOM
 * straight from the parsed page. What `leaveOut` names, and what holds no words, is not copied.
 */
export const readerDocument = (page: Page, leaveOut: (element: PageElement) => boolean): ReaderDocument => {
  const document = new JSDOMParser().parse('<html><head></head><body></body></html>')
  document.title = page.title ?? ''
  const copyInto = (parent: ReaderElement, nodes: readonly PageNode[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') parent.appendChild(document.createTextNode(node.data))
      if (!isElement(node) || wordless.has(node.name) || leaveOut(node)) continue
      if (node.name === 'html' || node.name === 'body') {
        copyInto(parent, node.children)
        continue
      }
      const copy = copyOf(document, node)
      copyInto(copy, node.children)
      parent.appendChild(copy)
    }
  }
  copyInto(document.body, page.document.children)
  return document
}
