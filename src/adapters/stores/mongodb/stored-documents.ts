import { randomUUID } from 'node:crypto'
import type { AnyBulkWriteOperation, Collection, Db, UpdateFilter } from 'mongodb'
import { isDuplicateKey } from './errors.ts'
import type { PhysicalName, PhysicalWrite, Placement } from './layout.ts'
import { asFieldName, type FoundBody, type StoredBody } from './stored-body.ts'

/** A document on the server: its key, a body in one of two forms, and what stands beside it. */
export interface Stored<T = unknown> extends FoundBody<T> {
  readonly _id: string
  /** Who wrote it by a redo, with the number of the last one: an older redo that comes late changes nothing. */
  readonly redone?: Readonly<Record<string, number>> | null
  /** Set when the document was taken away but is still needed to stop redos that come late. */
  readonly gone_at?: Date | null
  /** Another one with every write, so that who replaces a document sees whether it is still the one they read. */
  readonly mark?: string | null
  readonly [field: string]: unknown
}

/** Any collection, as commands see it. */
export const shelf = (database: Db, name: PhysicalName): Collection<Stored> => database.collection<Stored>(name)

/** Matches documents that are there. */
export const present = { gone_at: null }

/** Past every text that begins with a prefix, in the order of code points. */
const beyond = '\u{10FFFF}'

/** Matches keys that begin with a prefix. */
export const withPrefix = (prefix: string): { $gte: string; $lt: string } => ({
  $gte: prefix,
  $lt: `${prefix}${beyond}`,
})

const otherForm = (stored: StoredBody): Record<string, ''> => ('json' in stored ? { body: '' } : { json: '' })

const placing = (write: Placement): { $set: Record<string, unknown>; $unset: Record<string, ''> } => ({
  $set: { ...write.fields, ...write.stored, mark: randomUUID() },
  $unset: { ...otherForm(write.stored), gone_at: '' },
})

/** What a document is when it is taken away: all that it said is blank. */
const takingAway = { $unset: { body: '', json: '', expires_at: '', step: '' } } as const

/** An upsert that lost against another upsert of the same new key finds the key the second time. */
export const onceMore = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (thrown) {
    if (isDuplicateKey(thrown)) return work()
    throw thrown
  }
}

/** Replaces a document, or makes it. */
export const putOne = async (database: Db, write: Placement): Promise<void> => {
  await onceMore(() =>
    shelf(database, write.collection).updateOne({ _id: write.key }, placing(write), { upsert: true }),
  )
}

/** Makes a document unless it is there; one that was taken away may be made again. */
export const insertOne = async (database: Db, write: Placement): Promise<boolean> => {
  const collection = shelf(database, write.collection)
  try {
    await collection.insertOne({ _id: write.key, ...placing(write).$set })
    return true
  } catch (thrown) {
    if (!isDuplicateKey(thrown)) throw thrown
  }
  const revived = await collection.updateOne({ _id: write.key, gone_at: { $ne: null } }, placing(write))
  return revived.matchedCount > 0
}

/** Takes a document away; one that redos wrote is blanked, and goes for good when no redo can come late any more. */
export const removeOne = async (database: Db, name: PhysicalName, key: string): Promise<boolean> => {
  const collection = shelf(database, name)
  const { deletedCount } = await collection.deleteOne({ _id: key, redone: null })
  if (deletedCount > 0) return true
  const blanked = await collection.updateOne({ _id: key, ...present }, { ...takingAway, $set: { gone_at: new Date() } })
  return blanked.matchedCount > 0
}

/** Replaces a document only while it is the one with this mark; one that was never written with a mark has none. */
export const replaceOne = async (database: Db, write: Placement, mark: string | null): Promise<boolean> => {
  const filter = { _id: write.key, mark, ...present }
  return (await shelf(database, write.collection).updateOne(filter, placing(write))).matchedCount > 0
}

/** Who redoes, and which of their redos it is; numbers of one owner only grow. */
export interface RedoMark {
  readonly owner: string
  readonly number: number
}

const redoing = ({ owner, number }: RedoMark, write: PhysicalWrite): AnyBulkWriteOperation<Stored> => {
  const field = `redone.${asFieldName(owner)}`
  const filter = { _id: write.key, [field]: { $not: { $gte: number } } }
  if ('isGone' in write) {
    const update: UpdateFilter<Stored> = { ...takingAway, $set: { gone_at: new Date(), [field]: number } }
    return { updateOne: { filter, update } }
  }
  const { $set, $unset } = placing(write)
  return { updateOne: { filter, update: { $set: { ...$set, [field]: number }, $unset }, upsert: true } }
}

const redoIn = async (collection: Collection<Stored>, operations: AnyBulkWriteOperation<Stored>[]): Promise<void> => {
  try {
    await collection.bulkWrite(operations, { ordered: false })
  } catch (thrown) {
    if (!isDuplicateKey(thrown)) throw thrown
    // The key is taken by this redo or a later one. Not every server goes on with the other operations then.
    if (operations.length > 1) for (const operation of operations) await redoIn(collection, [operation])
  }
}

/** Writes documents as one redo says. May be done any number of times, by several at once, and late: a newer document stays. */
export const redoWrites = async (database: Db, mark: RedoMark, writes: readonly PhysicalWrite[]): Promise<void> => {
  const groups = Map.groupBy(writes, ({ collection }) => collection)
  await Promise.all(
    [...groups].map(([name, group]) =>
      redoIn(
        shelf(database, name),
        group.map((write) => redoing(mark, write)),
      ),
    ),
  )
}
