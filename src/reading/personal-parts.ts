import { compile } from 'css-select'
import { parseDocument } from 'htmlparser2'
import { isElement, type PageElement, type PageNode } from './markup.ts'
import { withoutViewer } from './structured/viewer.ts'

/** A stretch of the page's source that goes. */
interface Cut {
  readonly from: number
  readonly to: number
}

/** Scripts that hold what a page says rather than what its visitor did. */
const isStructuredData = ({ attribs }: PageElement): boolean =>
  (attribs['type'] ?? '').toLowerCase().includes('ld+json') || attribs['id'] === '__NEXT_DATA__'

/** Hidden fields that name the product; all others belong to the visitor's session. */
const productFields = /^(?:asin(?:\.\d+)?|isbn|storeid)$/i

const isForeignField = ({ name, attribs }: PageElement): boolean =>
  name === 'input' &&
  attribs['type']?.toLowerCase() === 'hidden' &&
  !productFields.test(attribs['name'] ?? '') &&
  !productFields.test(attribs['id'] ?? '')

const isPersonal = (node: PageNode, selected: (node: PageNode) => boolean): boolean => {
  if (node.type === 'comment') return true
  if (!isElement(node)) return false
  if (node.name === 'script') return !isStructuredData(node)
  return isForeignField(node) || selected(node)
}

/** Where a node stands in the source. A tag that is closed by what follows it ends before that. */
const placeOf = (node: PageNode): Cut => {
  const from = node.startIndex ?? 0
  const end = (node.endIndex ?? from) + 1
  return { from, to: Math.min(end, node.next?.startIndex ?? end) }
}

/** What of a page is personal, in page order; nothing inside of what goes is listed again. */
const cutsOf = (html: string, selectors: readonly string[]): readonly Cut[] => {
  const document = parseDocument(html, { withStartIndices: true, withEndIndices: true })
  const selected = selectors.length === 0 ? () => false : compile<PageNode, PageElement>(selectors.join(', '))
  const cuts: Cut[] = []
  const waiting: PageNode[] = [...document.children].reverse()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isPersonal(node, selected)) cuts.push(placeOf(node))
    else if ('children' in node)
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index]
        if (child !== undefined) waiting.push(child)
      }
  }
  return cuts
}

/** Traces of a visitor inside of tags: addresses of mail, numbers of sessions and orders, named attributes, handlers. */
const traces: readonly RegExp[] = [
  // Names of pictures for fine screens look like addresses: "logo@2x.png".
  /(?<![\w.+-])[\w.+-]{1,64}(?:@|%40|&#64;|&#x40;)(?![\w.-]*\.(?:png|jpe?g|gif|svg|webp|avif)\b)[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/giu,
  /\b\d{3}-\d{7}-\d{7}\b/gu,
  /\s(?:data-)?[\w-]*(?:customer|session|csrf|ubid)[\w-]*\s*=\s*(?:"[^"]*"|'[^']*')/giu,
  /\son[a-z]+\s*=\s*(?:"[^"]*"|'[^']*')/giu,
  /(?<=[?&;])(?:customer-?id|session-?id|email)=[^&"'\s>]*/giu,
]

const tag = /<[a-z][^\s/<>"']*(?:"[^"]*"|'[^']*'|[^"'<>])*>/giu

const withoutTraces = (html: string): string =>
  html.replace(tag, (whole) => traces.reduce((text, trace) => text.replace(trace, ''), whole))

/** The data of a page that runs in a browser, without what it knows of its visitor. */
const withoutViewerData = (html: string): string =>
  html.replace(
    /(<script\b[^>]*\bid="__NEXT_DATA__"[^>]*>)([\s\S]*?)(<\/script>)/iu,
    (_, open: string, data: string, close: string) => open + withoutViewer(data) + close,
  )

/**
 * A page without the parts that speak of the person who saved it: what the selectors name, scripts that are no structured
 * data, comments, hidden fields, and traces of the visitor in the tags that stay. Everything else stays as it stood, so that
 * readers find in it what they found before.
 */
export const withoutPersonalParts = (html: string, selectors: readonly string[]): string => {
  let kept = ''
  let position = 0
  for (const { from, to } of cutsOf(html, selectors)) {
    if (from < position) continue
    kept += html.slice(position, from)
    position = to
  }
  return withoutTraces(withoutViewerData(kept + html.slice(position)))
}
