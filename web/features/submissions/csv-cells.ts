import { delimiterOf, type TableRecord } from '../../../src/domain/books-table.ts'

/** The records of a CSV text, or the line on which a quotation begins that does not end. */
export type CsvCells = { readonly records: readonly TableRecord[] } | { readonly openLine: number }

/** One cell and what ended it. */
interface Cell {
  readonly text: string
  /** Where the next cell begins. */
  readonly next: number
  readonly end: 'cell' | 'record' | 'file'
}

const lineEnd = /\r\n|\n|\r/y

const endAt = (text: string, at: number, delimiter: string): Pick<Cell, 'next' | 'end'> | null => {
  if (at >= text.length) return { next: at, end: 'file' }
  if (text[at] === delimiter) return { next: at + 1, end: 'cell' }
  lineEnd.lastIndex = at
  const found = lineEnd.exec(text)
  return found ? { next: at + found[0].length, end: 'record' } : null
}

/** A cell in quotation marks, in which two of them stand for one; null when it does not end. */
const quotedCell = (text: string, from: number, delimiter: string): Cell | null => {
  let value = ''
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') value += text[at]
    else if (text[at + 1] === '"') {
      value += '"'
      at += 1
    } else {
      const rest = plainCell(text, at + 1, delimiter)
      return { ...rest, text: value + rest.text }
    }
  }
  return null
}

const plainCell = (text: string, from: number, delimiter: string): Cell => {
  for (let at = from; ; at += 1) {
    const end = endAt(text, at, delimiter)
    if (end) return { text: text.slice(from, at), ...end }
  }
}

const linesIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0

/** Reads a CSV text as spreadsheets write it, whatever separates its cells; records without any word are left out. */
export const readCells = (given: string): CsvCells => {
  const text = given.replace(/^\uFEFF/, '')
  const delimiter = delimiterOf(text.slice(0, text.search(/\r|\n|$/)))
  const records: TableRecord[] = []
  let cells: string[] = []
  let line = 1
  for (let at = 0; at < text.length || cells.length > 0; ) {
    const cell = text[at] === '"' ? quotedCell(text, at, delimiter) : plainCell(text, at, delimiter)
    if (cell === null) return { openLine: line }
    cells.push(cell.text)
    const read = linesIn(text.slice(at, cell.next))
    line += read
    at = cell.next
    if (cell.end === 'cell') continue
    // A record ends on the line before the one that its line end leads to.
    if (cells.some((one) => one.trim() !== '')) records.push({ cells, line: cell.end === 'record' ? line - 1 : line })
    cells = []
  }
  return { records }
}
