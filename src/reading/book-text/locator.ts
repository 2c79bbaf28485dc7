import { fold } from '../text.ts'
import type { BookParagraph } from './book-text.ts'
import { chapterNumber } from './chapter-words.ts'

/** Characters of a chapter's title that stand in a locator. */
const titleCharacters = 60

const shortened = (title: string): string => {
  const line = fold(title)
  return line.length <= titleCharacters ? line : `${line.slice(0, titleCharacters - 1).trimEnd()}…`
}

/** What a chapter is called where something of it is cited: its number, else its title. */
export const chapterLabel = (title: string): string => {
  const number = chapterNumber(title)
  return number === null ? `“${shortened(title)}”` : `chapter ${number}`
}

/** Where a paragraph stands, so that a person finds it: "chapter 3, page 57"; its count in the chapter where there are no pages. */
export const locatorOf = ({ chapter, page }: BookParagraph, chapters: readonly string[], ordinal: number): string => {
  const title = chapter === null ? undefined : chapters[chapter]
  const place = page === null ? `paragraph ${ordinal}` : `page ${page}`
  return title === undefined ? place : `${chapterLabel(title)}, ${place}`
}
