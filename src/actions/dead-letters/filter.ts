import type { DeadLetter } from '../../domain/dead-letter.ts'
import type { ErrorCode } from '../../domain/errors.ts'
import { foldForSearch, searchWords } from '../../domain/listing.ts'
import type { StageName } from '../../domain/status.ts'
import type { Failure } from '../../domain/submission.ts'

/** Which dead letters are meant; all that is given must hold. */
export interface DeadLetterFilter {
  readonly stage?: StageName
  readonly code?: ErrorCode
  /** Words looked for in title and author, case-insensitive. */
  readonly text?: string
  /** ISO 8601 UTC, this instant included. */
  readonly failedSince?: string
  /** ISO 8601 UTC, this instant left out. */
  readonly failedBefore?: string
}

/** Whether a failure is one that the filter means, but for its words: these are the book's. */
export const meansFailure = (filter: DeadLetterFilter, { stage, code, at }: Failure): boolean =>
  (filter.stage === undefined || filter.stage === stage) &&
  (filter.code === undefined || filter.code === code) &&
  (filter.failedSince === undefined || at >= filter.failedSince) &&
  (filter.failedBefore === undefined || at < filter.failedBefore)

/** Whether a letter is one that the filter means. */
export const meansLetter = (filter: DeadLetterFilter, letter: DeadLetter): boolean => {
  const text = foldForSearch(`${letter.title} ${letter.author}`)
  return (
    meansFailure(filter, { ...letter, at: letter.failed_at }) &&
    searchWords(filter.text ?? '').every((word) => text.includes(word))
  )
}
