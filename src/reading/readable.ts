import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type Block, blocksOf, isElement, type PageElement, type PageNode, textOf } from './markup.ts'
import { type Page, parsePage } from './page.ts'

/** Characters below which what was found is not taken for the page's text. */
const enough = 250

/** The text that a page is there for, without menus, adverts and footers. */
export interface ReadableText {
  readonly blocks: readonly Block[]
  readonly locator: string
}

const isFrame = (element: PageElement): boolean =>
  ['nav', 'header', 'footer', 'aside', 'form', 'button', 'figure'].includes(element.name) ||
  /\b(?:navigation|banner|contentinfo|search|complementary)\b/.test(element.attribs['role'] ?? '') ||
  /(?:^|[\s_-])(?:nav|navbar|menu|footer|sidebar|cookie|breadcrumbs?|share|social|newsletter|related|comments?)(?:$|[\s_-])/i.test(
    `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`,
  )

/** Characters in blocks that are sentences rather than labels and links. */
const proseSize = (blocks: readonly Block[]): number =>
  blocks.reduce((total, { text }) => total + (text.length >= 60 || /[。！？]/u.test(text) ? text.length : 0), 0)

/** The parser takes the first element of a fragment for the whole document, so a fragment is given its frame. */
const framed = (html: string): string => (/<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`)

const byReadability = (html: string): readonly Block[] => {
  try {
    const { document } = parseHTML(framed(html))
    const article = new Readability(document, { charThreshold: enough }).parse()
    const content = article?.content ?? ''
    return content === '' ? [] : blocksOf(parsePage(content).document)
  } catch {
    // The library gives up on some odd pages by throwing; their own main part is read instead.
    return []
  }
}

/** Levels of elements below which a page is built like one; browsers themselves stop nesting at about this depth. */
const mostLevels = 500

const isTooDeep = (page: Page): boolean => {
  let level: readonly PageNode[] = page.document.children
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > mostLevels) return true
    level = level.flatMap((node) => (isElement(node) ? node.children : []))
  }
  return false
}

/** A list or table that is mostly links leads elsewhere. */
const isMenu = (page: Page, element: PageElement): boolean => {
  if (!['ul', 'ol', 'table', 'section', 'div'].includes(element.name)) return false
  const links = page.all('a', element)
  if (links.length < 4) return false
  const linked = links.reduce((total, link) => total + textOf(link).length, 0)
  return linked > 0.6 * textOf(element).length
}

const places = ['main article', 'article', 'main', '[role="main"]', '#content', 'body']

const byPlace = (page: Page): ReadableText | null => {
  for (const locator of places) {
    const roots = page.all(locator)
    if (roots.length > 3) continue
    const blocks = roots.flatMap((root) => blocksOf(root, (element) => isFrame(element) || isMenu(page, element)))
    if (proseSize(blocks) >= enough) return { blocks, locator }
  }
  return null
}

/**
 * The readable text of any page: by `@mozilla/readability`, unless the page's own main part holds much more prose, as on
 * book pages with tabs. This is the one place that parses a page as a browser would; sources that know their layouts do without.
 */
export const readableText = (page: Page): ReadableText | null => {
  if (isTooDeep(page)) return { blocks: blocksOf(page.document), locator: 'body' }
  const blocks = byReadability(page.html)
  const prose = proseSize(blocks)
  const place = byPlace(page)
  if (place !== null && prose < 0.5 * proseSize(place.blocks)) return place
  return prose >= enough ? { blocks, locator: 'article (readability)' } : place
}
