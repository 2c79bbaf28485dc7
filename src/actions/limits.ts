import { mostBooksAtOnce } from '../domain/books-table.ts'

/** The sizes beyond which input is refused. */
export const limits = {
  /** Characters of a title, an author's name, a category. */
  nameCharacters: 300,
  urlCharacters: 2000,
  links: 20,
  /** Characters of a pasted text, notes, an edited article. */
  textCharacters: 200_000,
  /** Characters of a prompt's template. */
  promptCharacters: 20_000,
  /** Characters of one answer to a question. */
  answerCharacters: 10_000,
  /** Characters of a reason or a remark. */
  remarkCharacters: 5000,
  /** A saved page with its images inline is a few megabytes. */
  uploadBytes: 20 * 1024 * 1024,
  /** A JSON body. */
  bodyBytes: 2 * 1024 * 1024,
  batchRows: mostBooksAtOnce,
} as const
