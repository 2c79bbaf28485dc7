import type { BookExcerpt } from '../../../domain/book-copy.ts'
import type { BookFile, ExpectedBook } from '../../../ports/book-file.ts'

/** What the reading thread is given. */
export interface WorkerTask {
  readonly file: BookFile
  readonly book: ExpectedBook
}

/** What it answers: the excerpt, or why the file cannot be read. */
export type WorkerAnswer = { readonly excerpt: BookExcerpt } | { readonly refused: string }
