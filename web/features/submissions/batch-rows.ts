import { mostBooksAtOnce, readTable } from '../../../src/domain/books-table.ts'
import type { FieldProblem } from '../../../src/domain/errors.ts'
import type { RowResult } from '../../../src/http/contract/submission.ts'
import type { RowCheck } from '../../../src/http/contract/submission-check.ts'
import type { components } from '../../api/schema.gen.ts'
import type { Template } from '../../api/submission-queries.ts'
import { spoken } from '../../texts/refusals.ts'
import { submitTexts } from '../../texts/submit.ts'
import { bookOfLine, filledLines } from './batch-lines.ts'
import { readCells } from './csv-cells.ts'

/** A book as the server takes it. */
export type BookBody = components['schemas']['SubmitBookInput']

/** One row of the preview. */
export interface BatchBook {
  /** As people count: from 1, in a table the line. */
  readonly row: number
  readonly book: BookBody
  /** What is wrong with the row's form, before the server looks at it. */
  readonly problems: readonly FieldProblem[]
  /** Goes on although the book is there already. */
  readonly allowed: boolean
  /** The submission that was made of it; null while it was not sent, or was refused. */
  readonly sent: string | null
  /** What the server refused it for. */
  readonly refused: RowResult['error']
}

/** How a list is typed. */
export type BatchForm = 'lines' | 'csv'

const unsent = { allowed: false, sent: null, refused: null } as const

const fromLines = (text: string): readonly BatchBook[] =>
  filledLines(text).map((line, index) => ({ row: index + 1, book: bookOfLine(line), problems: [], ...unsent }))

/** The rows of a list, or in words why it is none. */
export const readBatch = (
  form: BatchForm,
  text: string,
): { readonly rows: readonly BatchBook[] } | { readonly refusal: string } => {
  const words = submitTexts.batch
  if (form === 'lines') {
    const rows = fromLines(text)
    return rows.length > mostBooksAtOnce ? { refusal: words.tooMany(rows.length, mostBooksAtOnce) } : { rows }
  }
  const cells = readCells(text)
  if ('openLine' in cells) return { refusal: words.openQuotation(cells.openLine) }
  const read = readTable(cells.records)
  if ('refusal' in read) return { refusal: spoken(read.refusal, read.refusal.message) }
  return {
    rows: read.rows.map(({ row, input: { title = '', author = '', ...rest }, problems }) => {
      const { allow_duplicate: allowed, links, ...fields } = rest
      const book: BookBody = { ...fields, title, author, links: [...links] }
      return { row, book, problems, ...unsent, allowed: allowed ?? false }
    }),
  }
}

/** The request that a row makes; what it leaves open is taken from the template. */
export const bodyOf = ({ book, allowed }: BatchBook, template: Template['fields'] | null): BookBody => {
  const given = Object.fromEntries(
    Object.entries(book).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
  return { ...template, title: book.title, author: book.author, ...given, allow_duplicate: allowed }
}

/** How a row stands before it is sent. */
export type RowState = 'sent' | 'bad' | 'warned' | 'ready' | 'unknown'

/** Says how a row stands; `unknown` while the server has not looked at it as it is now. */
export const stateOf = (row: BatchBook, check: RowCheck | null): RowState => {
  if (row.sent !== null) return 'sent'
  if (row.problems.length > 0 || (check?.problems.length ?? 0) > 0) return 'bad'
  if (check === null) return 'unknown'
  const known = check.duplicates.length > 0 || check.same_as_rows.length > 0
  return known && !row.allowed ? 'warned' : 'ready'
}
