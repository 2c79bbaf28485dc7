import { setTimeout as sleep } from 'node:timers/promises'
import { asPigmeuError } from '../../src/domain/errors.ts'
import type { Queue } from '../../src/ports/queue.ts'
import type { Store } from '../../src/ports/store.ts'
import { bookId, submitBook } from '../workers/books.ts'

/** Asked again as a program does whose request was answered with "not now". */
const askAgainMs = 250

/** Submits a book, again and again while the store is away; once only, although an answer may have been lost. */
const submitPatiently = async (store: Store, queue: Queue, id: string): Promise<void> => {
  for (;;) {
    try {
      if ((await store.get(id)) === null) await submitBook(store, queue, id)
      return
    } catch (thrown) {
      if (asPigmeuError(thrown).code !== 'STORE_UNAVAILABLE') throw thrown
      await sleep(askAgainMs)
    }
  }
}

/** Submits so many books, one after the other at even intervals over a span. */
export const submitEvenly = async (store: Store, queue: Queue, books: number, spanMs: number): Promise<void> => {
  const startedMs = Date.now()
  const submitted: Promise<void>[] = []
  for (let number = 0; number < books; number += 1) {
    await sleep(Math.max(0, startedMs + (number * spanMs) / books - Date.now()))
    submitted.push(submitPatiently(store, queue, bookId(number)))
  }
  await Promise.all(submitted)
}
