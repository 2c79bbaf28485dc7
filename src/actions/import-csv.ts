import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { delimiterOf, readTable, type TableRecord, type TableRow } from '../domain/books-table.ts'
import { PigmeuError } from '../domain/errors.ts'

const refuseFile = (reason: string, context: Record<string, unknown> = {}): never => {
  throw new PigmeuError('INVALID_INPUT', `the CSV file ${reason}`, { problems: [{ field: 'file', reason }], context })
}

/** What the parser gives with `info`: the cells, and the line on which the record ended. */
const recordsSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }))

const recordsOf = (content: string): readonly TableRecord[] => {
  const header = content.slice(0, content.search(/\r?\n|$/))
  try {
    const records = parse(content, {
      delimiter: delimiterOf(header),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    })
    return recordsSchema.parse(records).map(({ record, info }) => ({ cells: record, line: info.lines }))
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown
    const line = typeof thrown['lines'] === 'number' ? thrown['lines'] : null
    return refuseFile(`cannot be read: ${thrown.message}`, { line })
  }
}

/**
 * Reads the books of a CSV file.
 * @throws INVALID_INPUT when the file as a whole is not usable
 */
export const readCsv = (text: string): readonly TableRow[] => {
  const content = text.replace(/^\uFEFF/, '')
  if (content.trim() === '') return refuseFile('is empty')
  const read = readTable(recordsOf(content))
  return 'refusal' in read ? refuseFile(read.refusal) : read.rows
}
