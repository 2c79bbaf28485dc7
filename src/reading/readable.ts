import { Readability } from '@mozilla/readability'
import { type Block, blocksOf, type PageElement } from './markup.ts'
import type { Page } from './page.ts'
import { readerDocument } from './reader-document.ts'
import { contentOf, headedComments, isComments, isFrame, isMenu, isPageIndex } from './regions.ts'
import { treeOf } from './tree.ts'

/** Characters below which what was found is not taken for the page's text. */
const enough = 250

/** The text that a page is there for, without menus, adverts and footers. */
export interface ReadableText {
  readonly blocks: readonly Block[]
  readonly locator: string
}

type Skip = (element: PageElement) => boolean

/** Characters in blocks that are sentences rather than labels and links. */
const proseSize = (blocks: readonly Block[]): number =>
  blocks.reduce((total, { text }) => total + (text.length >= 60 || /[。！？]/u.test(text) ? text.length : 0), 0)

const byReadability = (page: Page, leaveOut: Skip): readonly Block[] => {
  try {
    const document = readerDocument(page, leaveOut)
    if (document === null) return []
    const article = new Readability(document, { charThreshold: enough, disableJSONLD: true }).parse()
    return article?.content ? blocksOf(treeOf(article.content).document) : []
  } catch {
    // The library gives up on some odd pages by throwing; their own main part is read instead.
    return []
  }
}

const places = ['main article', 'article', 'main', '[role="main"]', '#content', 'body']

const byPlace = (page: Page, skip: Skip, least: number): ReadableText | null => {
  for (const locator of places) {
    const roots = page.all(locator)
    if (roots.length > 3) continue
    const blocks = roots.flatMap((root) => blocksOf(root, skip))
    if (proseSize(blocks) >= least) return { blocks, locator }
  }
  const blocks = blocksOf(page.document, skip)
  return proseSize(blocks) >= least ? { blocks, locator: 'page' } : null
}

/**
 * The readable text of any page: by `@mozilla/readability`, unless the page's own main part holds much more prose, as on
 * book pages with tabs. Comments and a page's index of itself are no text. Sources that know their layouts do without.
 * @param least characters of sentences below which a page's main part is not taken for its text
 */
export const readableText = (page: Page, least: number = enough): ReadableText | null => {
  const content = contentOf(page.document)
  const comments = headedComments(page)
  const isNoText: Skip = (element) =>
    comments.has(element) || isComments(element) || isPageIndex(element, content(element))
  const blocks = byReadability(page, isNoText)
  const prose = proseSize(blocks)
  const place = byPlace(
    page,
    (element) => isNoText(element) || isFrame(element) || isMenu(element, content(element)),
    least,
  )
  if (place !== null && prose < 0.5 * proseSize(place.blocks)) return place
  return prose >= enough ? { blocks, locator: 'article (readability)' } : place
}
