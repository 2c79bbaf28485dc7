import { parseArticle } from '../parse.ts'

/** One section of an article as it stands in its Markdown. */
export interface SectionText {
  readonly heading: string
  /** The heading as it stands, marks and all. */
  readonly line: string
  /** UTF-16 offsets into the article's Markdown, end exclusive; the end is where the next section begins. */
  readonly start: number
  readonly end: number
  /** Its Markdown, heading included, without the blank lines behind it. */
  readonly markdown: string
}

/** The section at a place among the H2, from 0; null where there is none. */
export const sectionText = (markdown: string, place: number): SectionText | null => {
  const { sections } = parseArticle(markdown)
  const section = sections[place]
  if (!section) return null
  const end = sections[place + 1]?.start ?? markdown.length
  const { heading, start } = section
  const line = markdown.slice(start, section.end)
  return { heading, line, start, end, markdown: markdown.slice(start, end).trimEnd() }
}

/** An article with other words in place of one section; as it was where there is no such section. */
export const withSection = (markdown: string, place: number, section: string): string => {
  const found = sectionText(markdown, place)
  if (!found) return markdown
  const rest = markdown.slice(found.end)
  return `${markdown.slice(0, found.start)}${section.trimEnd()}\n${rest === '' ? '' : `\n${rest}`}`
}
