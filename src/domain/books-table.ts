import type { FieldProblem } from './errors.ts'
import { tellBook } from './refusals/books.ts'
import { fieldProblem } from './refusals/refused-fields.ts'
import type { Message } from './told.ts'

/** The most books that are taken at once. */
export const mostBooksAtOnce = 500

/** The columns of a table of books and the other names they go by. */
export const tableColumns: Readonly<Record<string, readonly string[]>> = {
  title: ['book', 'book_title'],
  author: ['authors', 'book_author'],
  amazon_url: ['amazon', 'amazon_link'],
  goodreads_url: ['goodreads', 'goodreads_link'],
  author_site: ['author_site_url', 'author_url', 'author_website', 'website'],
  links: ['link', 'urls', 'other_links', 'other_url', 'other_urls'],
  notes: ['note'],
  language: ['lang'],
  schema_id: ['schema'],
  category: ['categories'],
  approval_required: ['approval'],
  site: ['target', 'publish_to', 'blog'],
  publish_at: ['due_at', 'schedule', 'publish_on'],
  allow_duplicate: ['duplicate'],
}

const columnNames = new Map(
  Object.entries(tableColumns).flatMap(([name, others]) => [name, ...others].map((other) => [other, name] as const)),
)

/** One record of a table as it was read: its cells, and the line on which it ended. */
export interface TableRecord {
  readonly cells: readonly string[]
  readonly line: number
}

/** A book as one row of a table asks for it; fields that the row leaves out are absent or null. */
export interface TableBook {
  readonly title?: string
  readonly author?: string
  readonly amazon_url?: string
  readonly goodreads_url?: string
  readonly author_site?: string
  readonly links: readonly string[]
  readonly notes?: string
  readonly language?: string
  readonly schema_id?: string
  readonly category?: string
  readonly approval_required: boolean | null
  readonly publish_plan?: { readonly target: string; readonly due_at: string | null }
  readonly allow_duplicate: boolean | null
}

/** One row of a table: a book, or what is wrong with the row's form. */
export interface TableRow {
  /** The line of the file, the header being 1. */
  readonly row: number
  readonly input: TableBook
  readonly problems: readonly FieldProblem[]
}

/** A table that was read, or why it is none: words that follow on "the file". */
export type ReadTable = { readonly rows: readonly TableRow[] } | { readonly refusal: Message }

const yes = new Set(['yes', 'y', 'true', '1', 'sim'])
const no = new Set(['no', 'n', 'false', '0', 'não', 'nao'])

/** Spreadsheets of some countries separate by semicolons; the header tells. */
export const delimiterOf = (header: string): string =>
  [',', ';', '\t'].reduce((best, one) => (header.split(one).length > header.split(best).length ? one : best), ',')

const columnsOf = (header: readonly string[]): { readonly columns: readonly string[]; readonly refusal?: Message } => {
  const names = header.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  )
  const columns = names.map((name) => columnNames.get(name) ?? '')
  const refused = (refusal: Message) => ({ columns, refusal })
  const unknown = names.filter((name, index) => columns[index] === '' && name !== '')
  const known = Object.keys(tableColumns)
  if (unknown.length > 0) return refused(tellBook('table_columns_unknown', { unknown, known }))
  const missing = ['title', 'author'].find((column) => !columns.includes(column))
  if (missing) return refused(tellBook('table_column_missing', { column: missing }))
  const twice = columns.find((column, index) => column !== '' && columns.indexOf(column) !== index)
  return twice ? refused(tellBook('table_column_twice', { column: twice })) : { columns }
}

const readChoice = (field: string, cell: string | undefined, problems: FieldProblem[]): boolean | null => {
  const word = cell?.toLowerCase() ?? ''
  if (word === '') return null
  if (!yes.has(word) && !no.has(word))
    problems.push(fieldProblem(field, tellBook('book_choice_unclear', { word: word.slice(0, 40) })))
  return yes.has(word)
}

/** A semicolon may also be a part of an address; then no space, end or further address follows it. */
const linkSeparator = /;(?=https?:|\s|$)|[\s|]+/i

/** Fields that a cell gives as it is. */
const plainFields = [
  'title',
  'author',
  'amazon_url',
  'goodreads_url',
  'author_site',
  'notes',
  'language',
  'schema_id',
  'category',
] as const

const readRow = ({ line, cells }: TableRecord, columns: readonly string[]): TableRow => {
  const problems: FieldProblem[] = []
  const extra = cells.slice(columns.length).some((cell) => cell.trim() !== '')
  if (extra)
    problems.push(fieldProblem('row', tellBook('book_row_cells', { cells: cells.length, columns: columns.length })))
  const values = new Map(columns.map((column, index) => [column, cells[index]?.trim() ?? '']))
  const given = plainFields.filter((field) => (values.get(field) ?? '') !== '')
  const [target = '', due = ''] = [values.get('site'), values.get('publish_at')]
  const input: TableBook = {
    ...Object.fromEntries(given.map((field) => [field, values.get(field)])),
    links: (values.get('links') ?? '').split(linkSeparator).filter((link) => link !== ''),
    approval_required: readChoice('approval_required', values.get('approval_required'), problems),
    ...(target === '' && due === '' ? {} : { publish_plan: { target, due_at: due === '' ? null : due } }),
    allow_duplicate: readChoice('allow_duplicate', values.get('allow_duplicate'), problems),
  }
  return { row: line, input, problems }
}

/** Reads a table whose first record names the columns. Names are not case-sensitive; links are separated by spaces, `;` or `|`. */
export const readTable = ([header, ...records]: readonly TableRecord[]): ReadTable => {
  const { columns, refusal } = columnsOf(header?.cells ?? [])
  if (refusal !== undefined) return { refusal }
  if (records.length === 0) return { refusal: tellBook('table_without_rows', {}) }
  if (records.length > mostBooksAtOnce)
    return { refusal: tellBook('table_many_rows', { rows: records.length, most: mostBooksAtOnce }) }
  return { rows: records.map((record) => readRow(record, columns)) }
}
