import { isDeepStrictEqual } from 'node:util'
import { PigmeuError } from '../../../domain/errors.ts'
import { storedJson } from '../../../domain/stored-json.ts'
import { documentKeys, keyOf, type Store } from '../../../ports/store.ts'
import { erasureMethods } from './erase.ts'
import { copyOf, emptyHoldings, putDocuments } from './holdings.ts'
import { readingMethods } from './reading-methods.ts'
import { transferMethods } from './transfer.ts'
import { workMethods } from './work-methods.ts'

/** The ledger in this process's memory, for tests and for trying things out: the same promises, gone when it ends. */
export const createMemoryStore = (): Store => {
  const holdings = emptyHoldings()
  return {
    ...readingMethods(holdings),
    ...workMethods(holdings),
    ...erasureMethods(holdings),
    async create(submission, entry, documents) {
      const id = submission.submission_id
      if (holdings.submissions.has(id)) throw new PigmeuError('INTERNAL', `a submission ${id} exists already`)
      putDocuments(holdings, documents)
      holdings.submissions.set(id, copyOf(submission))
      const first = { submission_id: id, sequence: 1, from: null, to: submission.status, at: submission.created_at }
      holdings.history.set(id, [{ ...first, actor: entry.actor, reason: entry.reason }])
    },
    put: async (documents) => putDocuments(holdings, documents),
    ...transferMethods(holdings),
    async insert(write) {
      if (holdings.shelf[write.collection].has(keyOf(write))) return false
      putDocuments(holdings, [write])
      return true
    },
    async replace(collection, former, document) {
      const shelf = holdings.shelf[collection]
      const key = documentKeys[collection](former)
      if (!isDeepStrictEqual(shelf.get(key), copyOf(former))) return false
      storedJson(document, `${collection} ${key}`)
      shelf.set(key, copyOf(document))
      return true
    },
    async add(name, amounts) {
      const values: Record<string, number> = { ...holdings.shelf.counters.get(name)?.values }
      for (const [field, amount] of Object.entries(amounts)) values[field] = (values[field] ?? 0) + amount
      holdings.shelf.counters.set(name, { name, values })
      return { ...values }
    },
    remove: async (collection, key) => holdings.shelf[collection].delete(key),
    ping: async () => undefined,
    close: async () => undefined,
  }
}
