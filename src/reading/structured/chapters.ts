import { blocksOf, isElement, type PageElement, type PageNode, textOf } from '../markup.ts'
import type { Page } from '../page.ts'
import { fold } from '../text.ts'

/** Fewer entries are a note, not the contents of a book; more are an index. */
const fewestChapters = 2
const mostChapters = 300
/** Lines without markup are taken for chapters only where there are some. */
const fewestLines = 3
/** Characters beyond which an entry is prose. */
const longestChapter = 160

const elementsIn = (nodes: readonly PageNode[]): readonly PageElement[] => nodes.filter(isElement)
const isList = (element: PageElement): boolean => element.name === 'ul' || element.name === 'ol'

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

/** Levels of lists inside lists that are looked at. */
const deepest = 6

/** Chapters of a list: entries that are parts of the book give way to the chapters inside them, sections inside chapters are left out. */
const chaptersOfList = (list: PageElement, depth = 0): readonly string[] =>
  elementsIn(list.children).flatMap((entry) => {
    if (depth > deepest) return []
    if (isList(entry)) return chaptersOfList(entry, depth + 1)
    const text = entryText(entry)
    const inner = elementsIn(entry.children).filter(isList)
    const isGroup = text === '' || (part.test(text) && inner.length > 0)
    return isGroup ? inner.flatMap((one) => chaptersOfList(one, depth + 1)) : [text]
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

const collecting = new Set(['ul', 'ol', 'table', 'dl', 'pre'])
const isNested = (element: PageElement): boolean => {
  for (let outer = element.parent; outer !== null && isElement(outer); outer = outer.parent)
    if (collecting.has(outer.name)) return true
  return false
}

/** Lists, tables and typed lines that are not inside another of them, in page order. */
const collections = (page: Page, place: readonly PageElement[]): readonly PageElement[] =>
  place.flatMap((root) =>
    collecting.has(root.name)
      ? [root]
      : page.all('ul, ol, table, dl, pre', root).filter((element) => !isNested(element)),
  )

/** The text inside typed lines as it stands in the page, line breaks and all; markup inside it is shallow. */
const rawTextOf = (node: PageNode, depth = 0): string => {
  if ('data' in node) return node.data
  return 'children' in node && depth <= deepest
    ? node.children.map((child) => rawTextOf(child, depth + 1)).join('')
    : ''
}

/** Lines as they were typed: those that stand farthest left are chapters, what is indented stands inside them. */
const chaptersOfTyped = (typed: PageElement): readonly string[] => {
  const lines = rawTextOf(typed)
    .split('\n')
    .filter((line) => line.trim() !== '')
  const indentOf = (line: string): number => line.length - line.trimStart().length
  const least = Math.min(...lines.map(indentOf))
  return lines.filter((line) => indentOf(line) === least).map(tidied)
}

/** How chapters are read, by the element that holds them. */
const chaptersOf: Readonly<Record<string, (element: PageElement, page: Page) => readonly string[]>> = {
  ul: (list) => chaptersOfList(list),
  ol: (list) => chaptersOfList(list),
  table: (table, page) => chaptersOfTable(page, table),
  dl: (list, page) => page.all('dt', list).map((term) => tidied(textOf(term))),
  pre: chaptersOfTyped,
}

/** Whether a place sets its lists apart by the parts of the book: then all of them count, else the first that holds chapters. */
const isInParts = (page: Page, place: readonly PageElement[]): boolean =>
  place.some((root) => part.test(fold(textOf(root, longestChapter))) && /^h\d$/.test(root.name)) ||
  place.some((root) => page.all('h3, h4, h5', root).some((heading) => part.test(fold(textOf(heading)))))

const chaptersFound = (page: Page, place: readonly PageElement[]): readonly string[] => {
  const lists = collections(page, place).map((collection) => chaptersOf[collection.name]?.(collection, page) ?? [])
  const found = isInParts(page, place) ? lists.flat() : lists.find((list) => list.length >= fewestChapters)
  return found !== undefined && found.length > 0 ? found : chaptersOfLines(place)
}

const isSound = (chapters: readonly string[]): boolean =>
  chapters.length >= fewestChapters &&
  chapters.length <= mostChapters &&
  chapters.every((chapter) => chapter.length <= longestChapter && /\p{L}/u.test(chapter))

/** The chapters that a place of a page lists: of its first list, table or typed text that holds some; none where it holds prose. */
export const chaptersIn = (page: Page, place: readonly PageElement[]): readonly string[] => {
  const chapters = [...new Set(chaptersFound(page, place).filter((chapter) => chapter !== ''))]
  return isSound(chapters) ? chapters : []
}
