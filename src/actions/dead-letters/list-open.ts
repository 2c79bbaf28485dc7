import type { DeadLetter } from '../../domain/dead-letter.ts'
import { cursorAfter, pageLimit } from '../../domain/listing.ts'
import type { Submission } from '../../domain/submission.ts'
import type { Page, Store } from '../../ports/store.ts'
import { type DeadLetterFilter, meansFailure } from './filter.ts'
import { openLetterOf } from './open-letter.ts'

/** So many failed submissions are looked at for one page at most; a narrow filter then goes on with the next page. */
const lookedAtForAPage = 1_000

/** A filter with the place to begin at. */
export interface OpenLettersQuery extends DeadLetterFilter {
  /** From the previous page's `next`. */
  readonly cursor?: string
  /** 1 to 200; 50 unless told. */
  readonly limit?: number
}

const failedSubmissions = async (store: Store, query: OpenLettersQuery): Promise<Page<Submission>> => {
  const { text, limit } = query
  const wanted = pageLimit(limit)
  const narrow = [query.stage, query.code, query.failedSince, query.failedBefore].some((one) => one !== undefined)
  const found: Submission[] = []
  let cursor = query.cursor
  for (let lookedAt = 0; ; ) {
    const page = await store.list({
      statuses: ['failed'],
      limit: narrow ? 200 : wanted,
      ...(text === undefined ? {} : { text }),
      ...(cursor === undefined ? {} : { cursor }),
    })
    for (const submission of page.items) {
      if (submission.failure === null || !meansFailure(query, submission.failure)) continue
      const last = found.at(-1)
      if (last !== undefined && found.length === wanted) return { items: found, next: cursorAfter(last) }
      found.push(submission)
    }
    lookedAt += page.items.length
    if (page.next === null || found.length === wanted || lookedAt >= lookedAtForAPage)
      return { items: found, next: page.next }
    cursor = page.next
  }
}

const latestFirst = (left: DeadLetter, right: DeadLetter): number => right.failed_at.localeCompare(left.failed_at)

/**
 * A page of the letters that wait for somebody: those of the books asked for last come on the first page, and within a
 * page the latest failure stands first. A page may hold fewer than asked for, even none, and still have a next one.
 * @throws INVALID_INPUT for a cursor of another list
 */
export const listOpenLetters = async (store: Store, query: OpenLettersQuery): Promise<Page<DeadLetter>> => {
  const { items, next } = await failedSubmissions(store, query)
  const letters = await Promise.all(items.map((submission) => openLetterOf(store, submission)))
  return { items: letters.filter((letter) => letter !== null).toSorted(latestFirst), next }
}
