import type { BookText } from '../../../../reading/book-text/book-text.ts'
import { chaptersOf } from '../../../../reading/book-text/outline.ts'
import { UnreadableBook, unreadable } from '../unreadable.ts'
import { chaptersAndParagraphs } from './chapters.ts'
import { recordOf } from './metadata.ts'
import { openPdf, type PDFDocumentProxy } from './open-pdf.ts'
import { readOutline } from './outline.ts'
import { type Line, linesOfPage } from './page-lines.ts'
import { paragraphsOfPage } from './page-paragraphs.ts'
import { pageLabels, withoutRunningLines } from './running-lines.ts'

/** Pages beyond which a file is no book. */
const mostPages = 5000
/** Characters beyond which a file is no book: an encyclopedia has fewer. */
const mostCharacters = 30_000_000
/** Characters a page below which the pages are pictures; a scan may have a typed cover. */
const fewestCharactersPerPage = 30
/** Pages at the front among which the imprint stands. */
const frontPages = 12

const readLines = async (pdf: PDFDocumentProxy): Promise<readonly (readonly Line[])[]> => {
  const pages: (readonly Line[])[] = []
  let characters = 0
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const lines = await linesOfPage(pdf, page)
    characters += lines.reduce((sum, { text }) => sum + text.length, 0)
    if (characters > mostCharacters) return unreadable('holds far more text than a book; it is refused')
    pages.push(lines)
    // Fonts are kept while pages are read; now and then all is let go of.
    if (page % 50 === 0) await pdf.cleanup()
  }
  if (characters < fewestCharactersPerPage * pdf.numPages)
    return unreadable(
      'has no text, only pictures of pages; run text recognition (OCR) over it first, or upload another copy',
    )
  return pages
}

const textsIn = (info: object): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(info).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )

const readOpen = async (pdf: PDFDocumentProxy): Promise<BookText> => {
  if (pdf.numPages > mostPages) return unreadable(`has ${pdf.numPages} pages; no book does`)
  const { info } = await pdf.getMetadata()
  const outline = chaptersOf(await readOutline(pdf))
  const own = await pdf.getPageLabels()
  const { pages, printed } = withoutRunningLines(await readLines(pdf))
  const { chapters, paragraphs } = chaptersAndParagraphs(pages.map(paragraphsOfPage), outline, pageLabels(own, printed))
  const firstPages = pages.slice(0, frontPages).map((lines) => lines.map(({ text }) => text).join('\n'))
  const record = recordOf({ info: textsIn(info), firstPages })
  return { format: 'pdf', language: null, pages: pdf.numPages, chapters, paragraphs, record }
}

/** Reads a PDF page by page. @throws UnreadableBook when it is locked, damaged, or without text */
export const readPdf = async (bytes: Uint8Array): Promise<BookText> => {
  const pdf = await openPdf(bytes)
  try {
    return await readOpen(pdf)
  } catch (cause) {
    if (cause instanceof UnreadableBook) throw cause
    return unreadable('is damaged: its pages cannot be read', cause)
  } finally {
    await pdf.loadingTask.destroy()
  }
}
