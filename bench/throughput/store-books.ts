import { instant } from '../../src/ports/clock.ts'
import type { Store } from '../../src/ports/store.ts'
import { benchSubmission } from '../workers/books.ts'

const atOnce = 16

/** Puts so many books into the ledger, rung by nobody; gives their ids. */
export const storeBooks = async (store: Store, name: string, count: number): Promise<readonly string[]> => {
  const ids = Array.from({ length: count }, (_, index) => `${name}-${index}`)
  for (let first = 0; first < count; first += atOnce) {
    const now = instant(Date.now())
    const some = ids.slice(first, first + atOnce).map((id) => benchSubmission(id, now))
    await Promise.all(some.map((one) => store.create(one, { actor: 'bench', reason: null }, [])))
  }
  return ids
}
