import type { FieldValue } from '../../domain/book-record.ts'
import type { Voice } from '../../domain/evidence.ts'
import type { PassageDraft } from '../../domain/reading.ts'
import { sectionMeaning } from '../locale/headings.ts'
import { blocksOf, isElement, type PageElement, type PageNode, textOf } from '../markup.ts'
import type { Page } from '../page.ts'
import { passagesOf } from '../passages.ts'
import type { Hit } from '../rules.ts'
import { fold } from '../text.ts'
import { listOf } from './json.ts'

/** A book's table of contents as a page prints it. */
export interface PrintedContents {
  readonly chapters: readonly string[]
  readonly locator: string
}

/** Fewer entries are a note, not the contents of a book; more are an index. */
const fewestChapters = 2
const mostChapters = 300
/** Lines without markup are taken for chapters only where there are some. */
const fewestLines = 3
/** Characters beyond which an entry is prose. */
const longestChapter = 160

const headingNames = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** Elements that layouts use for headings: tabs, folding sections, bold lines. */
const headingSelector =
  'h1, h2, h3, h4, h5, h6, summary, dt, legend, caption, button, [role="heading"], [role="tab"], p > b:first-child, p > strong:first-child, div > b:first-child, div > strong:first-child'

/** "What's inside" opens a list of features, not of chapters. */
const isContentsHeading = (text: string): boolean =>
  text.length <= 60 && sectionMeaning(text)?.kind === 'contents' && !/inside/i.test(text)

const elementsIn = (nodes: readonly PageNode[]): readonly PageElement[] => nodes.filter(isElement)
const isHeading = (element: PageElement): boolean => headingNames.has(element.name)
const isList = (element: PageElement): boolean => element.name === 'ul' || element.name === 'ol'

/** What comes after an element on its own level, up to the next heading. */
const following = (element: PageElement): readonly PageElement[] => {
  const found: PageElement[] = []
  for (let node = element.next; node !== null; node = node.next) {
    if (!isElement(node)) continue
    if (isHeading(node) && found.some((one) => textOf(one) !== '')) break
    if (!isHeading(node) || sectionMeaning(textOf(node)) === null) found.push(node)
    else break
  }
  return found
}

/** Levels that a heading may be wrapped in before what it heads begins: `<header><button><h2>`. */
const mostWrappings = 4

/** The places that may hold what a heading heads, nearest first; a tab names the panel that it opens. */
const placesAfter = (page: Page, heading: PageElement): readonly (readonly PageElement[])[] => {
  const target = heading.attribs['aria-controls'] ?? heading.attribs['href']?.replace(/^#/, '') ?? ''
  const places: (readonly PageElement[])[] = /^[\w-]+$/.test(target) ? [page.all(`[id="${target}"]`).slice(0, 1)] : []
  let element: PageNode | null = heading
  for (let level = 0; level <= mostWrappings && element !== null && isElement(element); level++) {
    const after = following(element)
    places.push(level === 0 ? after : after.slice(0, after.findIndex((one) => textOf(one) !== '') + 1))
    element = element.parent !== null && isElement(element.parent) ? element.parent : null
    if (element !== null && ['body', 'main', 'html'].includes(element.name)) break
  }
  return places.filter((place) => place.length > 0)
}

/** A bare number or "Chapter 3", whose name stands in the block behind it. */
const isNumberOnly = (text: string): boolean => /^(?:\p{L}+\s+)?(?:\d{1,3}|[IVXLC]{1,6}|[A-Z])[.:)]?$/u.test(text)

/** An entry without the page number that it ends in ("Queues ..... 12", "Pages 1-14"). */
const tidied = (text: string): string =>
  fold(text)
    .replace(/\s*(?:\.\s?){3,}\s*\d+$|\s*…+\s*\d+$|[\s,]+(?:pages?|pp?\.?|seiten?|s\.)\s*\d+(?:\s*[-–]\s*\d+)?$/iu, '')
    .trim()

/** The words of an entry itself, without the lists inside it: its first block, with the number that may stand before. */
const entryText = (entry: PageElement): string => {
  const [first = '', second = ''] = blocksOf(entry, (element) => isList(element) || element.name === 'table').map(
    ({ text }) => fold(text),
  )
  return tidied(isNumberOnly(first) && second !== '' ? `${first} ${second}` : first)
}

const part =
  /^(?:part|teil|partie|parte|section|sektion|abschnitt|sección|seção|sezione|deel|część|del|book|buch)\s+(?:\d+|[IVX]+|one|two|three|four|five)\b/iu

/** Chapters of a list: entries that are parts of the book give way to the chapters inside them, sections inside chapters are left out. */
const chaptersOfList = (list: PageElement): readonly string[] =>
  elementsIn(list.children).flatMap((entry) => {
    if (isList(entry)) return chaptersOfList(entry)
    const text = entryText(entry)
    const inner = elementsIn(entry.children).filter(isList)
    const isGroup = text === '' || (part.test(text) && inner.length > 0)
    return isGroup ? inner.flatMap(chaptersOfList) : [text]
  })

const chaptersOfTable = (page: Page, table: PageElement): readonly string[] =>
  page.all('tr', table).flatMap((row) => {
    const cells = elementsIn(row.children)
      .filter(({ name }) => name === 'td')
      .map((cell) => fold(textOf(cell)))
    const words = cells.filter((cell) => /\p{L}{2}/u.test(cell) || isNumberOnly(cell))
    const named = words.findIndex((cell) => !isNumberOnly(cell))
    const text = named < 0 ? '' : tidied(words.slice(0, named + 1).join(' '))
    return text === '' ? [] : [text]
  })

/** Lines of plain text: the contents of many publishers are one paragraph with breaks. */
const chaptersOfLines = (place: readonly PageElement[]): readonly string[] => {
  const lines = place.flatMap((element) => blocksOf(element).flatMap(({ text }) => text.split('\n')))
  const short = lines.map(tidied).filter((line) => line !== '')
  const isProse =
    short.some((line) => line.length > longestChapter) ||
    short.filter((line) => /[.!]$/.test(line)).length > short.length / 3
  return isProse || short.length < fewestLines ? [] : short.filter((line) => !part.test(line))
}

const collecting = new Set(['ul', 'ol', 'table', 'dl'])
const isNested = (element: PageElement): boolean => {
  for (let outer = element.parent; outer !== null && isElement(outer); outer = outer.parent)
    if (collecting.has(outer.name)) return true
  return false
}

/** Lists, tables and definition lists that are not inside another of them, in page order. */
const collections = (page: Page, place: readonly PageElement[]): readonly PageElement[] =>
  place.flatMap((root) =>
    collecting.has(root.name) ? [root] : page.all('ul, ol, table, dl', root).filter((element) => !isNested(element)),
  )

/** The contents of the page itself lead to places on it; those of a book do not. */
const leadsIntoPage = (page: Page, place: readonly PageElement[]): boolean => {
  const links = place.flatMap((element) => page.all('a[href]', element))
  return (
    links.length > 1 &&
    links.filter(({ attribs }) => attribs['href']?.startsWith('#') && attribs['href'] !== '#').length > links.length / 2
  )
}

const chaptersIn = (page: Page, place: readonly PageElement[]): readonly string[] => {
  for (const collection of collections(page, place)) {
    const found =
      collection.name === 'table'
        ? chaptersOfTable(page, collection)
        : collection.name === 'dl'
          ? page.all('dt', collection).map((term) => tidied(textOf(term)))
          : chaptersOfList(collection)
    if (found.length >= fewestChapters) return found
  }
  return chaptersOfLines(place)
}

/** Where layouts print contents without a heading that says so. */
const markedPlaces =
  '[itemprop="tableOfContents"], [data-testid="table-of-contents"], [data-title="book-toc"], #table-of-contents, #toc'

const isSound = (chapters: readonly string[]): boolean =>
  chapters.length >= fewestChapters &&
  chapters.length <= mostChapters &&
  chapters.every((chapter) => chapter.length <= longestChapter && /\p{L}/u.test(chapter))

/** The table of contents that a page prints under a heading that says so, one entry a chapter; null when it prints none. */
export const printedContents = (page: Page): PrintedContents | null => {
  const headings = page.all(headingSelector).filter((element) => isContentsHeading(fold(textOf(element))))
  const places = [
    ...headings.flatMap((heading) =>
      placesAfter(page, heading).map((place) => ({ place, locator: `${heading.name} "${fold(textOf(heading))}"` })),
    ),
    ...page
      .all(markedPlaces)
      .map((element) => ({
        place: [element],
        locator: element.attribs['id'] ? `#${element.attribs['id']}` : '[itemprop="tableOfContents"]',
      })),
  ]
  for (const { place, locator } of places) {
    if (leadsIntoPage(page, place)) continue
    const chapters = chaptersIn(page, place).filter((chapter) => chapter !== '')
    if (isSound(chapters)) return { chapters: [...new Set(chapters)], locator }
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
