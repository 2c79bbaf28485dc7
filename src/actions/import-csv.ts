import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { type FieldProblem, PigmeuError } from '../domain/errors.ts'
import { limits } from './limits.ts'
import type { SubmitInput } from './submit.ts'
import type { BatchRow } from './submit-many.ts'

/** The columns of an import file and the other names they go by. */
export const csvColumns: Readonly<Record<string, readonly string[]>> = {
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
  allow_duplicate: ['duplicate'],
}

const columnNames = new Map(
  Object.entries(csvColumns).flatMap(([name, others]) => [name, ...others].map((other) => [other, name] as const)),
)

const yes = new Set(['yes', 'y', 'true', '1', 'sim'])
const no = new Set(['no', 'n', 'false', '0', 'não', 'nao'])

const refuseFile = (reason: string, context: Record<string, unknown> = {}): never => {
  throw new PigmeuError('INVALID_INPUT', `the CSV file ${reason}`, { problems: [{ field: 'file', reason }], context })
}

/** Spreadsheets of some countries separate by semicolons; the header tells. */
const delimiterOf = (header: string): string =>
  [',', ';', '\t'].reduce((best, one) => (header.split(one).length > header.split(best).length ? one : best), ',')

/** What the parser gives with `info`: the cells, and the line on which the record ended. */
const recordsSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }))

const readHeader = (header: readonly string[]): readonly string[] => {
  const names = header.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  )
  const columns = names.map((name) => columnNames.get(name) ?? '')
  const unknown = names.filter((name, index) => columns[index] === '' && name !== '')
  const known = Object.keys(csvColumns).join(', ')
  if (unknown.length > 0) refuseFile(`has columns that are not known: ${unknown.join(', ')}; known are ${known}`)
  for (const column of ['title', 'author'])
    if (!columns.includes(column)) refuseFile(`has no column "${column}"; its first line must name the columns`)
  const twice = columns.find((column, index) => column !== '' && columns.indexOf(column) !== index)
  if (twice) refuseFile(`has the column "${twice}" twice`)
  return columns
}

const readChoice = (field: string, cell: string | undefined, problems: FieldProblem[]): boolean | null => {
  const word = cell?.trim().toLowerCase() ?? ''
  if (word === '') return null
  if (!yes.has(word) && !no.has(word)) problems.push({ field, reason: `is "${word.slice(0, 40)}"; write yes or no` })
  return yes.has(word)
}

/** A semicolon may also be a part of an address; then no space, end or further address follows it. */
const linkSeparator = /;(?=https?:|\s|$)|[\s|]+/i

const readRow = (row: number, cells: readonly string[], columns: readonly string[]): BatchRow => {
  const problems: FieldProblem[] = []
  const extra = cells.slice(columns.length).some((cell) => cell.trim() !== '')
  if (extra) problems.push({ field: 'row', reason: `has ${cells.length} cells; the header has ${columns.length}` })
  const values = new Map(columns.map((column, index) => [column, cells[index]?.trim() ?? '']))
  const input: SubmitInput = {
    ...Object.fromEntries([...values].filter(([column, cell]) => column !== '' && cell !== '')),
    links: (values.get('links') ?? '').split(linkSeparator).filter((link) => link !== ''),
    approval_required: readChoice('approval_required', values.get('approval_required'), problems),
    allow_duplicate: readChoice('allow_duplicate', values.get('allow_duplicate'), problems),
  }
  return { row, input, problems }
}

/**
 * Reads the books of a CSV file. Column names are not case-sensitive; several links are separated by spaces, `;` or `|`.
 * @throws INVALID_INPUT when the file as a whole is not usable
 */
export const readCsv = (text: string): readonly BatchRow[] => {
  const content = text.replace(/^\uFEFF/, '')
  if (content.trim() === '') refuseFile('is empty')
  const header = content.slice(0, content.search(/\r?\n|$/))
  try {
    const [first, ...rows] = recordsSchema.parse(
      parse(content, {
        delimiter: delimiterOf(header),
        info: true,
        relax_column_count: true,
        skip_empty_lines: true,
        skip_records_with_empty_values: true,
      }),
    )
    const columns = readHeader(first?.record ?? [])
    if (rows.length === 0) refuseFile('has a header and no rows')
    if (rows.length > limits.batchRows) refuseFile(`has ${rows.length} rows; at most ${limits.batchRows} at once`)
    return rows.map(({ record, info }) => readRow(info.lines, record, columns))
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown
    const line = typeof thrown['lines'] === 'number' ? thrown['lines'] : null
    return refuseFile(`cannot be read: ${thrown.message}`, { line })
  }
}
