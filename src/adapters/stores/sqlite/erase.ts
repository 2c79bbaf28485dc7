import { type Store, submissionCollections } from '../../../ports/store.ts'
import type { Database } from './database.ts'
import type { SubmissionRows } from './submission-rows.ts'

const names = submissionCollections.map((name) => `'${name}'`).join(', ')

/** Removes submissions with all that hangs on them, unless a worker holds them; one transaction each. */
export const createErase = ({ connection, read, write }: Database, rows: SubmissionRows): Store['erase'] => {
  const deletions = ['steps', 'history', 'identity_keys', 'submissions'].map((table) =>
    connection.prepare(`DELETE FROM ${table} WHERE submission_id = ?`),
  )
  // A slash and the sign after it bound what stands under the id, so that an id that begins another one takes nothing of it.
  const deleteDocuments = connection.prepare(`
    DELETE FROM documents WHERE collection IN (${names})
      AND (key = :id OR (key >= :id || '/' AND key < :id || '0'))`)
  const eraseRows = (id: string, now: string): boolean => {
    const lease = rows.find(id)?.lease ?? null
    if (lease !== null && lease.until > now) return false
    for (const deletion of deletions) deletion.run(id)
    deleteDocuments.run({ id })
    return true
  }
  return async (id, now) => {
    const isErased = await write(() => eraseRows(id, now))
    // The log of writes still holds pages as they were. Another reader may hold it for a moment; then it goes with the next.
    if (isErased) read(() => connection.exec('PRAGMA wal_checkpoint(TRUNCATE)'))
    return isErased
  }
}
