import { isDeepStrictEqual } from 'node:util'
import type { Db } from 'mongodb'
import { z } from 'zod'
import { snapshotSchema } from '../../../domain/evidence.ts'
import { type CollectionName, type CounterRecord, documentKeys, keyOf, type Store } from '../../../ports/store.ts'
import { counterOf, createReaders, type Reader, type Readers } from './document-reads.ts'
import { homesOf, physicalWrites, placed } from './layout.ts'
import type { Ledger } from './ledger.ts'
import { finishAbandonedPuts, putTogether } from './pending-puts.ts'
import { asFieldName, bodyOf } from './stored-body.ts'
import { insertOne, onceMore, present, putOne, removeOne, replaceOne, shelf } from './stored-documents.ts'

type DocumentMethods = Pick<
  Store,
  'put' | 'insert' | 'replace' | 'add' | 'document' | 'documents' | 'remove' | 'expiring' | 'documentKeys'
>

const storedCounterSchema = z.object({ values: z.record(z.string(), z.number()).default({}) })

/** Adds to a counter in one command; one that was taken away begins anew. */
const createAdd = (database: Db): Store['add'] => {
  const collection = shelf(database, 'counters')
  const once = async (name: string, amounts: Readonly<Record<string, number>>): Promise<CounterRecord['values']> => {
    const named = Object.entries(amounts).map(([field, amount]) => [`body.values.${asFieldName(field)}`, amount])
    const increments = named.length === 0 ? {} : { $inc: Object.fromEntries(named) }
    const found = await collection.findOneAndUpdate(
      { _id: name, ...present },
      { $set: { 'body.name': name }, ...increments },
      { upsert: true, returnDocument: 'after' },
    )
    return counterOf({ name, values: storedCounterSchema.parse(found?.body).values }).values
  }
  return async (name, amounts) => {
    try {
      return await onceMore(() => once(name, amounts))
    } catch (thrown) {
      const gone = await collection.updateOne({ _id: name, gone_at: { $ne: null } }, { $unset: { gone_at: '' } })
      if (gone.matchedCount === 0) throw thrown
      return once(name, amounts)
    }
  }
}

/** The mark is read first: whoever writes after that makes another one, and then nothing is replaced. */
const createReplace =
  (database: Db, readers: Readers): Store['replace'] =>
  async (collection, former, document) => {
    const key = documentKeys[collection](former)
    const reader: Reader<typeof former> = readers[collection]
    const found = await shelf(database, collection).findOne({ _id: key, ...present }, { projection: { mark: 1 } })
    const isThere = isDeepStrictEqual(await reader.one(key), JSON.parse(JSON.stringify(former)))
    if (found === null || !isThere) return false
    return replaceOne(database, placed(collection, key, document), found.mark ?? null)
  }

const createDocumentKeys =
  (database: Db): Store['documentKeys'] =>
  async (collection, after, limit) => {
    const homes = collection === 'knowledge_base' ? (['knowledge_base'] as const) : homesOf(collection)
    const found = await Promise.all(
      homes.map((home) =>
        shelf(database, home)
          .find({ _id: { $gt: after ?? '' }, ...present }, { projection: { _id: 1 } })
          .sort({ _id: 1 })
          .limit(limit)
          .toArray(),
      ),
    )
    const keys = found.flat().map(({ _id }) => Buffer.from(_id))
    return keys.sort(Buffer.compare).slice(0, limit).map(String)
  }

/** Documents beside the submissions. */
export const createDocumentMethods = (database: Db, ledger: Ledger): DocumentMethods => {
  const readers = createReaders(database, async (submissionId) => {
    await ledger.load(submissionId)
    await finishAbandonedPuts(database)
  })
  const isThere = async (collection: CollectionName, key: string): Promise<boolean> => {
    const counts = homesOf(collection).map((home) => shelf(database, home).countDocuments({ _id: key, ...present }))
    return (await Promise.all(counts)).some((count) => count > 0)
  }
  return {
    put: async (documents) => {
      const writes = documents.flatMap(physicalWrites)
      const [first] = writes
      if (writes.length > 1) await putTogether(database, writes)
      else if (first !== undefined && 'stored' in first) await putOne(database, first)
    },
    insert: async (write) => {
      const writes = physicalWrites(write)
      const [first] = writes
      if (writes.length === 1 && first !== undefined && 'stored' in first) return insertOne(database, first)
      const key = keyOf(write)
      return !(await isThere(write.collection, key)) && putTogether(database, writes, `${write.collection} ${key}`)
    },
    replace: createReplace(database, readers),
    add: createAdd(database),
    document: (collection, key) => readers[collection].one(key),
    documents: (collection, prefix) => readers[collection].many(prefix),
    documentKeys: createDocumentKeys(database),
    remove: async (collection, key) => {
      const removed = await Promise.all(homesOf(collection).map((home) => removeOne(database, home, key)))
      return collection === 'knowledge_base' ? removed[0] === true : removed.includes(true)
    },
    expiring: async (now, limit) => {
      const filter = { expires_at: { $lte: now }, ...present }
      const found = await shelf(database, 'snapshots')
        .find(filter)
        .sort({ expires_at: 1, _id: 1 })
        .limit(limit)
        .toArray()
      return found.map((stored) => snapshotSchema.parse(bodyOf(stored)))
    },
  }
}
