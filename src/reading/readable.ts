import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type Block, blocksOf, type PageElement } from './markup.ts'
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

const size = (blocks: readonly Block[]): number => blocks.reduce((total, { text }) => total + text.length, 0)

const byReadability = (html: string): readonly Block[] => {
  const { document } = parseHTML(html)
  const article = new Readability(document, { charThreshold: enough, keepClasses: false }).parse()
  const content = article?.content ?? ''
  return content === '' ? [] : blocksOf(parsePage(content).document)
}

const places = ['main article', 'article', 'main', '[role="main"]', '#content', 'body']

const byPlace = (page: Page): ReadableText | null => {
  for (const locator of places) {
    const blocks = page.all(locator).flatMap((root) => blocksOf(root, isFrame))
    if (size(blocks) >= enough) return { blocks, locator }
  }
  return null
}

/**
 * The readable text of any page: by `@mozilla/readability`, and where that finds nothing by the page's own main part.
 * This is the one place that parses a page as a browser would; sources that know their layouts do without.
 */
export const readableText = (page: Page): ReadableText | null => {
  const blocks = byReadability(page.html)
  return size(blocks) >= enough ? { blocks, locator: 'article (readability)' } : byPlace(page)
}
