import type { Db } from 'mongodb'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Submission } from '../../../domain/submission.ts'
import type { Store, SubmissionArchive } from '../../../ports/store.ts'
import { createErase } from './erase.ts'
import { type PhysicalWrite, physicalWrites } from './layout.ts'
import type { Ledger } from './ledger.ts'
import { putTogether } from './pending-puts.ts'
import { stepRemovals, stepWrite, wholeSteps } from './steps.ts'
import { present, shelf, withPrefix } from './stored-documents.ts'
import { historyWrite, type StoredSubmission, storedSubmission, submissionOf } from './submission-document.ts'
import { historyOf } from './submission-reads.ts'

type WholeMethods = Pick<Store, 'forget' | 'erase' | 'submissionIds' | 'archive' | 'restore'>

/** Takes out what may no longer be kept, unless a worker holds the submission. */
const createForget =
  (database: Db, ledger: Ledger): Store['forget'] =>
  async (submissionId, remains, now) => {
    const documents = remains.documents.flatMap(physicalWrites)
    const uploads = remains.uploadIds.map(
      (id) => ({ collection: 'uploads', key: `${submissionId}/${id}`, isGone: true }) as const,
    )
    const removals = [...uploads, ...(await stepRemovals(database, submissionId, remains.stepKeys))]
    const writes = [...documents, ...removals]
    const isFree = ({ lease }: StoredSubmission): boolean => lease === null || lease.until <= now
    const decide = (stored: StoredSubmission) =>
      isFree(stored) ? { next: { ...stored, revision: stored.revision + 1 }, entries: [], result: true } : null
    if ((await ledger.change(submissionId, writes, decide)) !== null) return true
    if ((await ledger.load(submissionId)) !== null) return false
    return putTogether(database, writes)
  }

/** Moves of a submission that stand in their collection, to be taken away. */
const historyRemovals = async (database: Db, submissionId: string): Promise<readonly PhysicalWrite[]> => {
  const filter = { _id: withPrefix(`${submissionId}/`), ...present }
  const found = await shelf(database, 'history')
    .find(filter, { projection: { _id: 1 } })
    .toArray()
  return found.map(({ _id }) => ({ collection: 'history', key: _id, isGone: true }))
}

const keyIn = ({ collection, key }: PhysicalWrite): string => `${collection} ${key}`

const createRestore =
  (database: Db, ledger: Ledger): Store['restore'] =>
  async (archive: SubmissionArchive) => {
    const id = archive.submission.submission_id
    const writes = [...archive.history.map(historyWrite), ...archive.steps.map(stepWrite)]
    const kept = new Set(writes.map(keyIn))
    const found = [...(await historyRemovals(database, id)), ...(await stepRemovals(database, id, null))]
    const all = [...writes, ...found.filter((write) => !kept.has(keyIn(write)))]
    const submission: Submission = { ...archive.submission, lease: null }
    const moves = archive.history.length
    const restored = (revision: number): StoredSubmission =>
      storedSubmission(submission, { revision, moves, recent_history: [], redo: null })
    const decide = ({ revision }: StoredSubmission) => ({ next: restored(revision + 1), entries: [], result: true })
    if ((await ledger.change(id, all, decide)) !== null) return
    // Greater than every number that redos of one that was erased before have left in documents.
    if (await ledger.create(restored(Date.now()), [], all)) return
    throw new PigmeuError('INTERNAL', `somebody else makes submission ${id} at the same time`)
  }

/** What concerns a submission with all that hangs on it. */
export const createWholeMethods = (database: Db, ledger: Ledger): WholeMethods => ({
  forget: createForget(database, ledger),
  erase: createErase(database, ledger),
  restore: createRestore(database, ledger),
  submissionIds: async (after, limit) => {
    const found = ledger.collection.find(
      { _id: { $gt: after ?? '' }, is_erased: { $ne: true } },
      { projection: { _id: 1 } },
    )
    return (await found.sort({ _id: 1 }).limit(limit).toArray()).map(({ _id }) => _id)
  },
  archive: async (submissionId) => {
    const stored = await ledger.load(submissionId)
    if (stored === null) return null
    const [history, steps] = await Promise.all([historyOf(database, stored), wholeSteps(database, submissionId)])
    return { submission: submissionOf(stored), history, steps }
  },
})
