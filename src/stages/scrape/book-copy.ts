import { type BookExcerpt, bookExcerptSchema } from '../../domain/book-copy.ts'
import { outcomeSentences as told } from '../../domain/kept-words/outcome-sentences.ts'
import type { Reading } from '../../domain/reading.ts'
import type { Submission, Upload } from '../../domain/submission.ts'
import { wall } from './read-page.ts'
import { contradiction } from './wrong-product.ts'

/** What an editor's own copy of a book came to. */
export interface ReadCopy {
  readonly label: string
  readonly reading: Reading
  /** SHA-256 of the file, hex. */
  readonly contentHash: string
}

const labels: Readonly<Record<BookExcerpt['format'], string>> = {
  epub: 'The book itself',
  pdf: 'The book itself',
  text: 'The book itself',
  clippings: 'Kindle highlights',
}

/**
 * Why a copy is of another book; null when it may be the right one. What programs write into a PDF is often another title than the
 * one that its first page prints.
 */
const anotherBook = (excerpt: BookExcerpt, { book, identity_keys: knownKeys }: Submission): string | null => {
  const { title, author } = book
  if (excerpt.names_book === 'nowhere') return told.unnamed_in_file({ title, author })
  const prose = excerpt.format === 'pdf' ? (excerpt.names_book === 'front' ? title : '') : null
  return contradiction({ title, author, knownKeys, record: excerpt.record, prose })
}

/** Reads what was kept of an editor's own copy. */
export const readBookCopy = (submission: Submission, upload: Upload): ReadCopy => {
  const excerpt = bookExcerptSchema.parse(JSON.parse(upload.body))
  const reason = anotherBook(excerpt, submission)
  const { title, language, record, passages, identity } = excerpt
  const reading: Reading =
    reason === null
      ? { outcome: 'content', reason: null, pageTitle: title, language, record, passages, identity }
      : wall('wrong_product', reason)
  return { label: labels[excerpt.format], reading, contentHash: excerpt.file.sha256 }
}
