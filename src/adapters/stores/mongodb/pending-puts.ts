import { randomUUID } from 'node:crypto'
import type { Db } from 'mongodb'
import { isDuplicateKey } from './errors.ts'
import type { PhysicalWrite } from './layout.ts'
import { dropStaged, prepareWrites, type RecordedWrite, readWrites, stagedIn } from './staging.ts'
import { onceMore, redoWrites } from './stored-documents.ts'

/** Several documents that are written together beside the submissions: from here on they will all be written. */
interface PendingPut {
  readonly _id: string
  /** Later ones have greater numbers. */
  readonly number: number
  readonly begun_at: Date
  readonly writes: readonly RecordedWrite[]
}

/** A put that has taken longer than this lost its process. */
const abandonedMs = 10_000

const pendingPuts = (database: Db) => database.collection<PendingPut>('pending_puts')

const nextNumber = async (database: Db): Promise<number> => {
  const sequences = database.collection<{ _id: string; number: number }>('sequences')
  const next = await onceMore(() =>
    sequences.findOneAndUpdate({ _id: 'put' }, { $inc: { number: 1 } }, { upsert: true, returnDocument: 'after' }),
  )
  return next?.number ?? 1
}

const finish = async (database: Db, put: PendingPut, writes: readonly PhysicalWrite[]): Promise<void> => {
  await redoWrites(database, { owner: 'put', number: put.number }, writes)
  await pendingPuts(database).deleteOne({ _id: put._id })
  await dropStaged(database, stagedIn(put.writes))
}

/**
 * Writes several documents whole or not at all.
 * @param name of the put; of two with one name at the same time one wins
 * @returns false when another of this name is being made
 */
export const putTogether = async (
  database: Db,
  writes: readonly PhysicalWrite[],
  name: string = randomUUID(),
): Promise<boolean> => {
  const prepared = await prepareWrites(database, writes)
  const number = await nextNumber(database)
  prepared.check()
  const put = { _id: name, number, begun_at: new Date(), writes: prepared.recorded }
  try {
    await pendingPuts(database).insertOne(put)
  } catch (thrown) {
    if (!isDuplicateKey(thrown)) throw thrown
    await dropStaged(database, prepared.stagedIds)
    return false
  }
  await finish(database, put, writes)
  return true
}

/** Finishes what processes that died had begun to put. */
export const finishAbandonedPuts = async (database: Db, longerThanMs = abandonedMs): Promise<void> => {
  const begun_at = { $lte: new Date(Date.now() - longerThanMs) }
  for (const put of await pendingPuts(database).find({ begun_at }).sort({ number: 1 }).toArray()) {
    const writes = await readWrites(database, put.writes)
    if (writes !== null) await finish(database, put, writes)
  }
}
