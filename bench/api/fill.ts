import type { Store } from '../../src/ports/store.ts'
import { bookOf } from './books.ts'
import { documentsOf, isDocumented, stepsOf } from './evidence.ts'

/** Writes that are under way at once: enough for a store that writes them together, few enough for its pool. */
const atOnce = 64

const writeBook = async (store: Store, number: number): Promise<void> => {
  const archive = bookOf(number)
  await store.restore(isDocumented(number) ? { ...archive, steps: stepsOf(number) } : archive)
  const documents = documentsOf(number)
  if (documents.length > 0) await store.put(documents)
}

/** Fills a store with so many books by its own methods, as moving house does. @throws STORE_UNAVAILABLE */
export const fillStore = async (store: Store, books: number): Promise<void> => {
  let next = 0
  const writeNext = async (): Promise<void> => {
    while (next < books) {
      const number = next
      next += 1
      await writeBook(store, number)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, writeNext))
}
