import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { delimiterOf, readTable, type TableRecord, type TableRow } from '../domain/books-table.ts'
import { tellBook } from '../domain/refusals/books.ts'
import { tellEvidence } from '../domain/refusals/evidence.ts'
import { type Reason, refusedField } from '../domain/refusals/refused-fields.ts'

const refuseFile = (reason: Reason, context: Record<string, unknown> = {}): never => {
  throw refusedField('file', reason, { subject: 'the CSV file', context })
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
    return refuseFile(tellBook('table_unreadable', { why: thrown.message }), { line })
  }
}

/**
 * Reads the books of a CSV file.
 * @throws INVALID_INPUT when the file as a whole is not usable
 */
export const readCsv = (text: string): readonly TableRow[] => {
  const content = text.replace(/^\uFEFF/, '')
  if (content.trim() === '') return refuseFile(tellEvidence('file_empty', {}))
  const read = readTable(recordsOf(content))
  return 'refusal' in read ? refuseFile(read.refusal) : read.rows
}
