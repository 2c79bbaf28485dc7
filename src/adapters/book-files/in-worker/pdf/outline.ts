import type { OutlineEntry } from '../../../../reading/book-text/book-text.ts'
import { fold } from '../../../../reading/text.ts'
import type { PDFDocumentProxy } from './open-pdf.ts'

/** An entry of the outline with the page on which it begins, counted from 0. */
export interface OutlinePlace extends OutlineEntry {
  readonly page: number
}

type Node = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]

/** Bounds of an outline; the levels that can hold chapters, and more entries than any book has of them. */
const deepest = 3
const mostEntries = 5000

/** A reference to a page, as destinations hold it. */
const isReference = (value: unknown): value is { num: number; gen: number } =>
  typeof value === 'object' && value !== null && 'num' in value && 'gen' in value

const pageOf = async (pdf: PDFDocumentProxy, { dest }: Node): Promise<number | null> => {
  try {
    const place: unknown = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
    const target: unknown = Array.isArray(place) ? place[0] : null
    if (typeof target === 'number') return target
    return isReference(target) ? await pdf.getPageIndex(target) : null
  } catch {
    // A destination that is not in the file; the entry has no place then.
    return null
  }
}

/** The outline of a PDF in the order of its entries, as far as they lead to pages. */
export const readOutline = async (pdf: PDFDocumentProxy): Promise<readonly OutlinePlace[]> => {
  const found: OutlinePlace[] = []
  const visit = async (nodes: readonly Node[], level: number): Promise<void> => {
    for (const node of nodes) {
      if (found.length >= mostEntries) return
      const page = await pageOf(pdf, node)
      const title = fold(node.title)
      if (page !== null && page >= 0 && page < pdf.numPages && title !== '') found.push({ title, level, page })
      if (level < deepest - 1) await visit(node.items, level + 1)
    }
  }
  // The types promise an outline; files without one answer null.
  const nodes: readonly Node[] | null = await pdf.getOutline()
  await visit(nodes ?? [], 0)
  return found
}
