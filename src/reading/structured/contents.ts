import type { FieldValue } from '../../domain/book-record.ts'
import type { Voice } from '../../domain/evidence.ts'
import type { PassageDraft } from '../../domain/reading.ts'
import { sectionMeaning } from '../locale/headings.ts'
import { isElement, type PageElement, type PageNode, textOf } from '../markup.ts'
import type { Page } from '../page.ts'
import { passagesOf } from '../passages.ts'
import type { Hit } from '../rules.ts'
import { fold } from '../text.ts'
import { chaptersIn } from './chapters.ts'
import { listOf } from './json.ts'

/** A book's table of contents as a page prints it. */
export interface PrintedContents {
  readonly chapters: readonly string[]
  readonly locator: string
}

const headingNames = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** Elements that layouts use for headings: tabs, folding sections, bold lines. */
const headingSelector =
  'h1, h2, h3, h4, h5, h6, summary, dt, legend, caption, button, [role="heading"], [role="tab"], p > b:first-child, p > strong:first-child, div > b:first-child, div > strong:first-child'

/** Characters of an element that are looked at to tell whether it is a heading. */
const longestHeading = 100
/** Headings that say "Contents" on one page; more are no book's page. */
const mostHeadings = 10

/** "What's inside" opens a list of features, not of chapters. */
const isContentsHeading = (text: string): boolean =>
  text.length <= 60 && sectionMeaning(text)?.kind === 'contents' && !/inside/i.test(text)

/** How deep a heading stands; whatever is no heading by its name stands deepest. */
const levelOf = ({ name }: PageElement): number => (headingNames.has(name) ? Number(name.slice(1)) : 7)

/** What comes after an element on its own level, up to the next heading that is as high or opens something else. */
const following = (element: PageElement): readonly PageElement[] => {
  const found: PageElement[] = []
  for (let node = element.next; node !== null; node = node.next) {
    if (!isElement(node)) continue
    const isHeading = headingNames.has(node.name)
    if (isHeading && (levelOf(node) <= levelOf(element) || sectionMeaning(textOf(node)) !== null)) break
    found.push(node)
  }
  return found
}

/** Levels that a heading may be wrapped in before what it heads begins: `<header><button><h2>`. */
const mostWrappings = 4

/** The places that may hold what a heading heads, nearest first; a tab names the panel that it opens. */
const placesAfter = (page: Page, heading: PageElement): readonly (readonly PageElement[])[] => {
  const target = heading.attribs['aria-controls'] ?? heading.attribs['href']?.replace(/^#/, '') ?? ''
  const panel = target === '' ? undefined : page.all('[id]').find(({ attribs }) => attribs['id'] === target)
  const places: (readonly PageElement[])[] = panel === undefined ? [] : [[panel]]
  let element: PageNode | null = heading
  for (let level = 0; level <= mostWrappings && element !== null && isElement(element); level++) {
    const after = following(element)
    places.push(level === 0 ? after : after.slice(0, after.findIndex((one) => textOf(one) !== '') + 1))
    element = element.parent !== null && isElement(element.parent) ? element.parent : null
    if (element !== null && ['body', 'main', 'html'].includes(element.name)) break
  }
  return places.filter((place) => place.length > 0)
}

/** The contents of the page itself lead to places on it; those of a book do not. */
const leadsIntoPage = (page: Page, place: readonly PageElement[]): boolean => {
  const links = place.flatMap((element) => page.all('a[href]', element))
  return (
    links.length > 1 &&
    links.filter(({ attribs }) => attribs['href']?.startsWith('#') && attribs['href'] !== '#').length > links.length / 2
  )
}

/** Where layouts print contents without a heading that says so. */
const markedPlaces =
  '[itemprop="tableOfContents"], [data-testid="table-of-contents"], [data-title="book-toc"], #table-of-contents, #toc'

/** The table of contents that a page prints under a heading that says so, one entry a chapter; null when it prints none. */
export const printedContents = (page: Page): PrintedContents | null => {
  const headings = page
    .all(headingSelector)
    .filter((element) => isContentsHeading(fold(textOf(element, longestHeading))))
    .slice(0, mostHeadings)
  const places = [
    ...headings.flatMap((heading) =>
      placesAfter(page, heading).map((place) => ({ place, locator: `${heading.name} "${fold(textOf(heading))}"` })),
    ),
    ...page.all(markedPlaces).map((element) => ({
      place: [element],
      locator: element.attribs['id'] ? `#${element.attribs['id']}` : '[itemprop="tableOfContents"]',
    })),
  ]
  for (const { place, locator } of places) {
    if (leadsIntoPage(page, place)) continue
    const chapters = chaptersIn(page, place)
    if (chapters.length > 0) return { chapters, locator }
  }
  return null
}

/** A word by which a page tells that it is about a book, where it states none as data. */
const namesBook = /\bISBN\b/i

/**
 * The chapters that a page prints, where it is a book's page: it states a book, or names an ISBN. Elsewhere "Contents" are
 * those of the page.
 */
export const chaptersOfBookPage = (page: Page, statesBook: boolean): Hit<string[]> | null => {
  const contents = printedContents(page)
  if (contents === null || !(statesBook || namesBook.test(textOf(page.document)))) return null
  return { value: [...contents.chapters], raw: contents.chapters.join('\n'), locator: contents.locator }
}

/** The chapters as passages, for readers that keep prose and drop lists; none where the passages hold the contents already. */
export const contentsPassages = (
  record: readonly FieldValue[],
  drafts: readonly PassageDraft[],
  voice: Voice,
): readonly PassageDraft[] => {
  const field = record.find((one) => one.field === 'table_of_contents')
  if (field === undefined || drafts.some(({ kind }) => kind === 'contents')) return []
  const blocks = listOf(field.value).flatMap((chapter) =>
    typeof chapter === 'string' ? [{ form: 'entry' as const, text: chapter }] : [],
  )
  return passagesOf(blocks, {
    kind: 'contents',
    voice: voice === 'critic' ? 'publisher' : voice,
    locator: field.locator,
  })
}
