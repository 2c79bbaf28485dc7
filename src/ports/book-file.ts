import type { BookExcerpt } from '../domain/book-copy.ts'

/** A file that an editor handed over as their own copy of a book. */
export interface BookFile {
  readonly name: string
  /** Taken over: whoever hands it in does not use it again. */
  readonly bytes: Uint8Array
}

/** The book that a file should hold. */
export interface ExpectedBook {
  readonly title: string
  readonly author: string
}

/** Reads editors' own copies of books: EPUB, PDF, plain text, Kindle highlights. */
export interface BookFiles {
  /** The size beyond which a file is refused. */
  readonly maxBytes: number
  /**
   * Reads a copy and keeps what an article may rest on. Nothing in the file is run, nothing beside it is opened.
   * @throws UNSUPPORTED_UPLOAD with the reason in words: locked, only pictures, damaged, not a book
   */
  read(file: BookFile, book: ExpectedBook): Promise<BookExcerpt>
}
