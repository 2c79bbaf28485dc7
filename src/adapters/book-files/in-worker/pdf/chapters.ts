import type { BookParagraph } from '../../../../reading/book-text/book-text.ts'
import { chapterHeadings } from '../../../../reading/book-text/headings.ts'
import { bareWord } from '../../../../reading/text.ts'
import type { OutlinePlace } from './outline.ts'
import { joined, type PageParagraph } from './page-paragraphs.ts'

/** A paragraph with the page on which it begins, counted from 0, and its place on that page. */
interface Placed extends PageParagraph {
  readonly page: number
  readonly at: number
}

/** Paragraphs at the top of a page among which the title of a chapter stands. */
const topOfPage = 3

const endMark = /[.!?…。！？:;]["”’»)\]]*$/u

/** Joins what goes on over the edge of a page. */
const acrossPages = (pages: readonly (readonly PageParagraph[])[]): readonly Placed[] => {
  const placed: Placed[] = []
  pages.forEach((paragraphs, page) => {
    paragraphs.forEach((paragraph, at) => {
      const last = placed.at(-1)
      const goesOn = at === 0 && last?.page === page - 1 && !endMark.test(last.text) && /^\p{Ll}/u.test(paragraph.text)
      if (goesOn && last) placed.splice(-1, 1, { ...last, text: joined(last.text, paragraph.text) })
      else placed.push({ ...paragraph, page, at })
    })
  })
  return placed
}

const keyOf = (text: string): string =>
  bareWord(text)
    .replace(/^(?:\p{L}+\s+)?\d{1,3}[\s.:)–—-]+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The paragraph with which an entry of the outline begins: the one that prints its title, else the first of its page. */
const startOf = (placed: readonly Placed[], { title, page }: OutlinePlace): number => {
  const first = placed.findIndex((paragraph) => paragraph.page >= page)
  if (first === -1) return placed.length
  const key = keyOf(title)
  const found = placed.findIndex(
    (paragraph, index) => index >= first && paragraph.page === page && key !== '' && keyOf(paragraph.text) === key,
  )
  return found === -1 ? first : found
}

interface Start {
  readonly title: string
  readonly index: number
}

const startsByHeadings = (placed: readonly Placed[]): readonly Start[] =>
  chapterHeadings(
    placed.map(({ text }) => text),
    (index) => (placed[index]?.at ?? topOfPage) < topOfPage,
  ).map(({ title, at }) => ({ title, index: at }))

/** The chapters and paragraphs of a PDF: by its outline, else by the headings that stand at the top of pages. */
export const chaptersAndParagraphs = (
  pages: readonly (readonly PageParagraph[])[],
  outline: readonly OutlinePlace[],
  labels: readonly string[],
): { readonly chapters: readonly string[]; readonly paragraphs: readonly BookParagraph[] } => {
  const placed = acrossPages(pages)
  const starts =
    outline.length > 1
      ? outline.map((entry) => ({ title: entry.title, index: startOf(placed, entry) }))
      : startsByHeadings(placed)
  const inOrder = [...starts].sort((one, two) => one.index - two.index)
  let chapter = -1
  const paragraphs = placed.map(({ text, page }, index) => {
    while ((inOrder[chapter + 1]?.index ?? Number.POSITIVE_INFINITY) <= index) chapter += 1
    return { text, chapter: chapter === -1 ? null : chapter, page: labels[page] ?? String(page + 1) }
  })
  return { chapters: inOrder.map(({ title }) => title), paragraphs }
}
