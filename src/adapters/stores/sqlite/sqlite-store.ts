import { PigmeuError } from '../../../domain/errors.ts'
import { storedJson } from '../../../domain/stored-json.ts'
import type { Lease, Submission } from '../../../domain/submission.ts'
import { claimOf, takeClaim } from '../../../domain/take-claim.ts'
import type { Claim, Store } from '../../../ports/store.ts'
import { type Database, openDatabase } from './database.ts'
import { addToCounter, createReplace, insertDocument } from './document-rows.ts'
import { createErase } from './erase.ts'
import { migrate } from './migrations.ts'
import { createReadingMethods } from './reading-methods.ts'
import { createSubmissionRows, type SubmissionRows, submissionOf } from './submission-rows.ts'
import { createTransfer } from './transfer.ts'

type WorkMethods = Pick<Store, 'claim' | 'renew' | 'endLeases' | 'commit' | 'change' | 'writeStep'>

const withLeaseUntil = (submission: Submission, lease: Lease, until: string): Submission => ({
  ...submission,
  lease: { ...lease, until },
})

/** Takes out what may no longer be kept, unless a worker holds the submission. */
const createForget = ({ connection, write }: Database, rows: SubmissionRows): Store['forget'] => {
  const deleteUpload = connection.prepare("DELETE FROM documents WHERE collection = 'uploads' AND key = ?")
  const deleteSteps = connection.prepare('DELETE FROM steps WHERE submission_id = ? AND key = ?')
  return async (submissionId, { documents, uploadIds, stepKeys }, now) =>
    write(() => {
      const lease = rows.find(submissionId)?.lease ?? null
      if (lease !== null && lease.until > now) return false
      rows.putDocuments(documents)
      for (const uploadId of uploadIds) deleteUpload.run(`${submissionId}/${uploadId}`)
      for (const key of stepKeys) deleteSteps.run(submissionId, key)
      return true
    })
}

/** What workers and people do to a submission; each is one transaction that compares before it sets. */
const createWorkMethods = ({ connection, write }: Database, rows: SubmissionRows): WorkMethods => {
  const insertStep = connection.prepare(`
    INSERT INTO steps (submission_id, stage, key, fingerprint, result, started_at, ended_at) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (submission_id, key, fingerprint) DO NOTHING`)
  const tokenOf = connection.prepare('SELECT lease_token FROM submissions WHERE submission_id = ?')
  const leased = connection.prepare('SELECT body FROM submissions WHERE lease_until_ms > ?')
  const isHeld = ({ submission, token }: Claim): boolean =>
    tokenOf.get(submission.submission_id)?.['lease_token'] === token
  const heldBy = (claim: Claim): Submission | null => (isHeld(claim) ? rows.find(claim.submission.submission_id) : null)
  return {
    claim: async (submissionId, worker) =>
      write(() => {
        const submission = rows.find(submissionId)
        const taken = submission === null ? null : takeClaim(submission, worker)
        if (taken === null) return null
        rows.replace(taken.submission)
        if (taken.crashed !== null) rows.putDocuments([{ collection: 'stage_runs', document: taken.crashed }])
        return claimOf(taken, worker)
      }),
    renew: async (claim, until) =>
      write(() => {
        const submission = heldBy(claim)
        if (submission === null || submission.lease === null) return false
        rows.replace(withLeaseUntil(submission, submission.lease, until))
        return true
      }),
    endLeases: async (now) =>
      write(() => {
        const held = leased.all(Date.parse(now)).map(submissionOf)
        for (const submission of held)
          if (submission.lease) rows.replace(withLeaseUntil(submission, submission.lease, now))
        return held.length
      }),
    commit: async (claim, change, now) =>
      write(() => {
        const submission = heldBy(claim)
        if (submission === null) return false
        rows.apply(submission, change, now, true)
        return true
      }),
    change: async (submissionId, version, change, now) =>
      write(() => {
        const submission = rows.find(submissionId)
        if (submission?.version !== version) return false
        rows.apply(submission, change, now, false)
        return true
      }),
    writeStep: async (claim, step) =>
      write(() => {
        if (!isHeld(claim)) return false
        const result = storedJson(step.result ?? null, `the result of step ${step.key}`)
        const { submission_id, stage, key, fingerprint, started_at, ended_at } = step
        insertStep.run(submission_id, stage, key, fingerprint, result, started_at, ended_at)
        return true
      }),
  }
}

/** The ledger on an open database whose version is this program's. */
export const createStoreOn = (database: Database): Store => {
  const { connection, read, write } = database
  const rows = createSubmissionRows(database)
  const reading = createReadingMethods(database)
  const deleteDocument = connection.prepare('DELETE FROM documents WHERE collection = ? AND key = ?')
  return {
    ...reading,
    ...createTransfer(database, rows, reading.history),
    ...createWorkMethods(database, rows),
    forget: createForget(database, rows),
    erase: createErase(database, rows),
    create: async (submission, entry, documents) =>
      write(() => {
        const id = submission.submission_id
        if (rows.find(id) !== null) throw new PigmeuError('INTERNAL', `a submission ${id} exists already`)
        rows.insert(submission)
        const first = { submission_id: id, sequence: 1, from: null, to: submission.status, at: submission.created_at }
        rows.append([{ ...first, actor: entry.actor, reason: entry.reason }])
        rows.putDocuments(documents)
      }),
    put: async (documents) => write(() => rows.putDocuments(documents)),
    insert: async (one) => write(() => insertDocument(database, one)),
    replace: createReplace(database),
    add: async (counter, amounts) => write(() => addToCounter(database, counter, amounts)),
    remove: async (collection, key) => write(() => deleteDocument.run(collection, key).changes > 0),
    ping: async () => read(() => void connection.exec('SELECT 1')),
    close: async () => {
      if (connection.isOpen) connection.close()
    },
  }
}

/**
 * Opens the ledger in one SQLite file, made when it is absent and brought forward to this program's version.
 * Whoever opens it closes it; until then other processes may open it too, and writes wait for one another.
 * @throws STORE_UNAVAILABLE DATA_FOLDER_TOO_NEW
 */
export const createSqliteStore = ({ path }: { path: string }): Store => {
  const database = openDatabase(path)
  try {
    migrate(database, path)
    return database.read(() => createStoreOn(database))
  } catch (thrown) {
    database.connection.close()
    throw thrown
  }
}
