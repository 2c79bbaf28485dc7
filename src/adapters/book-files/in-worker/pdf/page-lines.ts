import type { PDFDocumentProxy } from './open-pdf.ts'

/** A printed line with its place on the page, in points from the lower left corner. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  /** Height of its letters. */
  readonly size: number
}

type Page = Awaited<ReturnType<PDFDocumentProxy['getPage']>>
type Item = Awaited<ReturnType<Page['getTextContent']>>['items'][number]
type TextItem = Extract<Item, { str: string }>

const isText = (item: Item): item is TextItem => 'str' in item

const coordinate = (transform: readonly unknown[], index: number): number => {
  const value = transform[index]
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

const lineOf = (items: readonly TextItem[]): Line | null => {
  const text = items.map(({ str }) => str).join('')
  const printed = items.filter(({ str }) => str.trim() !== '')
  const [first] = printed
  const last = printed.at(-1)
  if (!first || !last) return null
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    left: coordinate(first.transform, 4),
    right: coordinate(last.transform, 4) + last.width,
    base: coordinate(first.transform, 5),
    size: Math.max(...printed.map(({ height }) => height)),
  }
}

/** The lines of one page in the order in which the file has them. The page is let go of before the next is read. */
export const linesOfPage = async (pdf: PDFDocumentProxy, pageNumber: number): Promise<readonly Line[]> => {
  const page = await pdf.getPage(pageNumber)
  const { items } = await page.getTextContent()
  const lines: Line[] = []
  let open: TextItem[] = []
  const close = (): void => {
    const line = lineOf(open)
    open = []
    if (line) lines.push(line)
  }
  for (const item of items) {
    if (!isText(item)) continue
    open.push(item)
    if (item.hasEOL) close()
  }
  close()
  page.cleanup()
  return lines
}
