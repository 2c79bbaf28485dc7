import type { Collection, Db } from 'mongodb'
import { submissionCollections } from '../../../ports/store.ts'
import { homesOf, type PhysicalName } from './layout.ts'
import { present, removeOne, shelf, withPrefix } from './stored-documents.ts'
import type { StoredSubmission } from './submission-document.ts'

const homes: readonly PhysicalName[] = [...submissionCollections.flatMap(homesOf), 'history', 'steps']

const removeUnder = async (database: Db, home: PhysicalName, submissionId: string): Promise<void> => {
  const keys = { $or: [{ _id: submissionId }, { _id: withPrefix(`${submissionId}/`) }] }
  const found = await shelf(database, home)
    .find({ ...keys, ...present }, { projection: { _id: 1 } })
    .toArray()
  for (const { _id } of found) await removeOne(database, home, _id)
}

/** Takes away what is left of a submission that is being erased; may be done any number of times, by several at once. */
export const finishErasure = async (
  database: Db,
  collection: Collection<StoredSubmission>,
  submissionId: string,
): Promise<void> => {
  await Promise.all(homes.map((home) => removeUnder(database, home, submissionId)))
  await collection.deleteOne({ _id: submissionId, is_erased: true })
}
