import { bareWord, fold } from '../text.ts'
import { chapterNumber, isKnownTitle, saysChapter } from './chapter-words.ts'

/** Characters that a chapter's title does not exceed. */
const longestTitle = 90

/** Entries of a table of contents end in a page number behind dots or much space. */
const contentsEntry = /(?:\.{3,}|(?:\s\.){2,}|…|\s{3,}|\t)\s*[\divxlc]+\s*$/iu
const sentenceEnd = /[.!?;:,…]["”»')\]]*$/u

/** A heading that opens a chapter, and the lines that it takes. */
export interface ChapterHeading {
  readonly title: string
  /** Index of its first line. */
  readonly at: number
  readonly lines: number
}

const isCapitals = (line: string): boolean => /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line)

const isShort = (line: string | undefined): line is string =>
  line !== undefined && line.trim() !== '' && line.length <= longestTitle && !contentsEntry.test(line)

/** "3. STORAGE": a number and capitals, as typescripts print their chapters. */
const isNumberedCapitals = (line: string): boolean =>
  /^\s*\d{1,3}[.)]?\s+\p{Lu}/u.test(line) && isCapitals(line) && chapterNumber(line) !== null

const isTitleLine = (line: string): boolean => !sentenceEnd.test(line.trim()) && /\p{L}/u.test(line)

/** What follows "Chapter 3" in a title; "Chapter 3 tells how" goes on as a sentence does. */
const opensTitle = (mark: string, rest: string): boolean =>
  mark !== '' || /^[–—:-]/u.test(rest) || (/^[^\p{Ll}]/u.test(rest) && !sentenceEnd.test(rest))

const headingAt = (lines: readonly string[], at: number): ChapterHeading | null => {
  const line = lines[at]
  if (!isShort(line)) return null
  const title = fold(line)
  if (!saysChapter(title)) {
    const alone = isKnownTitle(title) || isNumberedCapitals(title)
    return alone ? { title, at, lines: 1 } : null
  }
  const [, mark = '', rest = ''] = /^\S+\s+[\p{L}\p{N}]+([.:)]?)\s*(.*)$/u.exec(title) ?? []
  if (/\p{L}/u.test(rest)) return opensTitle(mark, rest) ? { title, at, lines: 1 } : null
  if (/^第/u.test(title)) return { title, at, lines: 1 }
  // "Chapter 3" alone on its line: its title is the next one.
  const next = lines[at + 1]
  return isShort(next) && isTitleLine(next) && !saysChapter(next)
    ? { title: `${title.replace(/[.:]$/, '')}: ${fold(next)}`, at, lines: 2 }
    : { title, at, lines: 1 }
}

const keyOf = (title: string): string =>
  bareWord(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * The headings that open chapters in a text without markup, by their words. `mayOpen` tells at which lines a heading can stand.
 * A title that comes twice stands in a table of contents first.
 */
export const chapterHeadings = (
  lines: readonly string[],
  mayOpen: (index: number) => boolean,
): readonly ChapterHeading[] => {
  const found: ChapterHeading[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const heading = mayOpen(index) ? headingAt(lines, index) : null
    if (!heading) continue
    found.push(heading)
    index += heading.lines - 1
  }
  const last = new Map(found.map((heading) => [keyOf(heading.title), heading]))
  return found.filter((heading) => last.get(keyOf(heading.title)) === heading)
}
