import { setTimeout as sleep } from 'node:timers/promises'
import { newSubmission } from '../../src/domain/new-submission.ts'
import type { Status } from '../../src/domain/status.ts'
import type { Submission } from '../../src/domain/submission.ts'
import type { Queue } from '../../src/ports/queue.ts'
import type { Store } from '../../src/ports/store.ts'

/** The id of a book of a benchmark, from 0. */
export const bookId = (number: number): string => `book-${String(number).padStart(6, '0')}`

/** A book that goes through all stages without a person. */
export const benchSubmission = (submissionId: string, now: string): Submission =>
  newSubmission(
    {
      submission_id: submissionId,
      book: {
        title: submissionId,
        author: 'A. Writer',
        language: 'en',
        schema_id: 'book-review',
        category: null,
        approval_required: false,
      },
      sources: [],
      identity_keys: [`url:https://example.org/${submissionId}`],
      created_by: 'bench',
    },
    now,
  )

/** Writes a book into the store and rings for it, as what comes in bulk is rung for. @throws STORE_UNAVAILABLE */
export const submitBook = async (store: Store, queue: Queue, submissionId: string): Promise<void> => {
  const submission = benchSubmission(submissionId, new Date().toISOString())
  await store.create(submission, { actor: 'bench', reason: null }, [])
  await queue.ring({ submissionId, stage: 'scrape', priority: 'bulk' })
}

/** Submits books `from` up to `to`, so many at once. @throws STORE_UNAVAILABLE */
export const submitBooks = async (
  store: Store,
  queue: Queue,
  { from = 0, to, atOnce = 8 }: { readonly from?: number; readonly to: number; readonly atOnce?: number },
): Promise<void> => {
  let next = from
  const submitNext = async (): Promise<void> => {
    while (next < to) {
      const number = next
      next += 1
      await submitBook(store, queue, bookId(number))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, submitNext))
}

/** How many books stand in each status. */
export type Counts = Readonly<Partial<Record<Status, number>>>

/**
 * Waits until so many books are published, or have failed; gives how many stand in each status then.
 * @throws Error when that takes longer than the limit, in milliseconds
 */
export const untilPublished = async (
  store: Pick<Store, 'counts'>,
  books: number,
  { limitMs = 600_000, everyMs = 100 } = {},
): Promise<Counts> => {
  for (const endMs = Date.now() + limitMs; ; await sleep(everyMs)) {
    const counts = await store.counts()
    if ((counts.published ?? 0) + (counts.failed ?? 0) >= books) return counts
    if (Date.now() > endMs) throw new Error(`not finished after ${limitMs} ms: ${JSON.stringify(counts)}`)
  }
}
