import type { BookParagraph, BookText } from '../../../../reading/book-text/book-text.ts'
import { chapterHeadings } from '../../../../reading/book-text/headings.ts'
import { fold } from '../../../../reading/text.ts'
import { unreadable } from '../unreadable.ts'

/** Letters below which a text is no book. */
const fewestLetters = 200
/** Characters beyond which a text is no book. */
const mostCharacters = 30_000_000

interface Line {
  readonly text: string
  /** Counted from 1; null where the text has no form feeds. */
  readonly page: string | null
}

const linesOf = (text: string): readonly Line[] => {
  const pages = text.split('\f')
  return pages.flatMap((page, index) => {
    const label = pages.length > 1 ? String(index + 1) : null
    return page.split('\n').map((line) => ({ text: line.replace(/[^\P{Cc}\t]/gu, ''), page: label }))
  })
}

const isBlank = (line: Line | undefined): boolean => line === undefined || line.text.trim() === ''

/** A heading stands alone: after a blank line, at the start of the text, or at the top of a page. */
const mayOpen = (lines: readonly Line[], index: number): boolean =>
  isBlank(lines[index - 1]) || lines[index - 1]?.page !== lines[index]?.page

/** A line that begins further in, was not broken by hand, or begins a page, opens a paragraph after a full stop. */
const goesOn = (before: BookParagraph, { text, page }: Line, former: Line | undefined): boolean =>
  !(/^\s{2,}\S/u.test(text) || text.length > 200 || page !== former?.page) || !/[.!?…。]["”»']?$/u.test(before.text)

/** Gathers lines into paragraphs; `chapterAt` tells the chapter of a line, or that it is a heading. */
const paragraphsOf = (
  lines: readonly Line[],
  chapterAt: (index: number) => number | null | 'heading',
): readonly BookParagraph[] => {
  const paragraphs: BookParagraph[] = []
  let isOpen = false
  for (const [index, line] of lines.entries()) {
    const chapter = chapterAt(index)
    if (isBlank(line) || chapter === 'heading') {
      isOpen = false
      continue
    }
    const text = fold(line.text)
    const last = paragraphs.at(-1)
    if (isOpen && last && goesOn(last, line, lines[index - 1]))
      paragraphs.splice(-1, 1, { ...last, text: `${last.text} ${text}` })
    else paragraphs.push({ text, chapter, page: line.page })
    isOpen = true
  }
  return paragraphs
}

/** Reads a book that is a text without markup: chapters by their headings, pages by form feeds. @throws UnreadableBook */
export const readText = (text: string): BookText => {
  if (text.length > mostCharacters) return unreadable('holds far more text than a book; it is refused')
  const lines = linesOf(text.replace(/\r\n?/g, '\n'))
  const headings = chapterHeadings(
    lines.map((line) => line.text),
    (index) => mayOpen(lines, index),
  )
  let chapter = -1
  const marks = lines.map((_, index): number | null | 'heading' => {
    const next = headings[chapter + 1]
    if (next && index >= next.at) chapter += 1
    const current = headings[chapter]
    if (current && index < current.at + current.lines) return 'heading'
    return chapter === -1 ? null : chapter
  })
  const paragraphs = paragraphsOf(lines, (index) => marks[index] ?? null)
  if (paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 0) < fewestLetters)
    return unreadable('holds too little text to be a book')
  const pages = new Set(lines.map(({ page }) => page)).size
  return {
    format: 'text',
    language: null,
    pages: pages > 1 ? pages : null,
    chapters: headings.map(({ title }) => title),
    paragraphs,
    record: [],
  }
}
