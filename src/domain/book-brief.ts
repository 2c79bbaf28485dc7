import type { BookRecord } from './book-record.ts'
import type { BookRequest } from './submission.ts'
import type { BookBrief } from './writing.ts'

const textOf = (
  record: BookRecord,
  field: 'title' | 'subtitle' | 'publisher' | 'publication_date_iso',
): string | null => {
  const value = record[field]?.value
  return typeof value === 'string' ? value : null
}

/** What a writer is told of the book: the record's facts, and the editor's words where no source gives them. */
export const bookBrief = (record: BookRecord, request: BookRequest): BookBrief => {
  const authors = record.authors?.value
  const names = Array.isArray(authors) ? authors.filter((name) => typeof name === 'string') : []
  return {
    title: textOf(record, 'title') ?? request.title,
    subtitle: textOf(record, 'subtitle'),
    authors: names.length > 0 ? names : [request.author],
    publisher: textOf(record, 'publisher'),
    year: textOf(record, 'publication_date_iso')?.slice(0, 4) ?? null,
  }
}
