import { tellField } from './refusals/fields.ts'
import { refusedField } from './refusals/refused-fields.ts'
import type { Submission } from './submission.ts'

/** A text in the form in which it is searched: without case, accents and variants of the same letter. */
export const foldForSearch = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cc}/gu, '')
    .toLowerCase()

/** The text of a submission that a search looks into. */
export const searchTextOf = (submission: Pick<Submission, 'book'>): string =>
  foldForSearch(`${submission.book.title} ${submission.book.author}`)

/** The words of a search; each of them must occur. */
export const searchWords = (text: string): readonly string[] =>
  foldForSearch(text)
    .split(/\s+/u)
    .filter((word) => word !== '')

/** Where a page of a list ended. */
export type ListPosition = Pick<Submission, 'created_at' | 'submission_id'>

/** Makes the cursor with which the next page begins. */
export const cursorAfter = (position: ListPosition): string => `${position.created_at}~${position.submission_id}`

/**
 * Reads a cursor.
 * @throws INVALID_INPUT
 */
export const positionOf = (cursor: string): ListPosition => {
  const [, createdAt, submissionId] = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)~(.+)$/u.exec(cursor) ?? []
  if (createdAt === undefined || submissionId === undefined) {
    throw refusedField('cursor', tellField('cursor_unknown', {}))
  }
  return { created_at: createdAt, submission_id: submissionId }
}

/** How many items a page holds, 50 unless told, 1 to 200. */
export const pageLimit = (limit: number | undefined): number => Math.min(200, Math.max(1, Math.trunc(limit ?? 50)))
