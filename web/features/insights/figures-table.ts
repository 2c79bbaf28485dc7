/** One figure: as people read it, and as programs do. */
export interface Cell {
  readonly shown: string
  readonly plain: string | number
}

/** What a chart shows, in rows; the first cell of a row says what the others are about. */
export interface FiguresTable {
  readonly columns: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly Cell[] }[]
}

/** A cell that is read by people and programs alike. */
export const wordCell = (text: string): Cell => ({ shown: text, plain: text })

const quoted = (value: string | number): string => {
  if (typeof value === 'number') return String(value)
  // What begins like a formula is one to a spreadsheet.
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table in the form that spreadsheets read. @source https://www.rfc-editor.org/rfc/rfc4180 */
export const csvOf = ({ columns, rows }: FiguresTable): string =>
  [columns, ...rows.map(({ cells }) => cells.map(({ plain }) => plain))]
    .map((line) => `${line.map(quoted).join(',')}\r\n`)
    .join('')
