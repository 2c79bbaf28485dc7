import type { BookFormat } from '../../domain/book-copy.ts'
import type { FieldValue } from '../../domain/book-record.ts'

/** An entry of a book's own table of contents. */
export interface OutlineEntry {
  readonly title: string
  /** 0 for the outermost entries. */
  readonly level: number
}

/** A paragraph of a book with its place. */
export interface BookParagraph {
  readonly text: string
  /** Index into the chapters; null before the first. */
  readonly chapter: number | null
  /** The label of the page on which it begins, where the copy has pages. */
  readonly page: string | null
}

/** A whole book as it was read from a file. It never leaves the reader: only an excerpt of it does. */
export interface BookText {
  readonly format: BookFormat
  readonly language: string | null
  /** Pages of the copy; null where it has none. */
  readonly pages: number | null
  /** Titles of the chapters in their order. */
  readonly chapters: readonly string[]
  readonly paragraphs: readonly BookParagraph[]
  readonly record: readonly FieldValue[]
}
