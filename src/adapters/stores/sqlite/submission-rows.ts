import type { SQLOutputValue } from 'node:sqlite'
import { applyChange } from '../../../domain/apply-change.ts'
import { searchTextOf } from '../../../domain/listing.ts'
import { storedJson } from '../../../domain/stored-json.ts'
import { type HistoryEntry, type Submission, submissionSchema } from '../../../domain/submission.ts'
import { type Change, type DocumentWrite, keyOf } from '../../../ports/store.ts'
import type { Database } from './database.ts'

/** A row as SQLite gives it. */
export type Row = Record<string, SQLOutputValue>

/** The submission that a row holds. */
export const submissionOf = (row: Row): Submission => submissionSchema.parse(JSON.parse(String(row['body'])))

/** Writes of submissions, their history, their identity keys and documents; each is called inside a transaction. */
export interface SubmissionRows {
  find(submissionId: string): Submission | null
  insert(submission: Submission): void
  /** Replaces a submission's row, without touching its identity keys. */
  replace(submission: Submission): void
  append(entries: readonly HistoryEntry[]): void
  putDocuments(documents: readonly DocumentWrite[]): void
  /** Makes a change: the submission, its history and its documents. `freesLease` ends the claim. */
  apply(before: Submission, change: Change, now: string, freesLease: boolean): void
}

const columnsOf = (submission: Submission) => ({
  submission_id: submission.submission_id,
  version: submission.version,
  status: submission.status,
  created_at: submission.created_at,
  due_at_ms: Date.parse(submission.due_at),
  publish_due_at_ms: submission.publish_intent === null ? null : Date.parse(submission.publish_intent.due_at),
  lease_token: submission.lease?.token ?? null,
  lease_until_ms: submission.lease === null ? null : Date.parse(submission.lease.until),
  search_text: searchTextOf(submission),
  body: JSON.stringify(submission),
})

const prepareStatements = ({ connection }: Database) => ({
  selectBody: connection.prepare('SELECT body FROM submissions WHERE submission_id = ?'),
  insertRow: connection.prepare(`
    INSERT INTO submissions
      (submission_id, version, status, created_at, due_at_ms, publish_due_at_ms, lease_token, lease_until_ms, search_text, body)
    VALUES
      (:submission_id, :version, :status, :created_at, :due_at_ms, :publish_due_at_ms, :lease_token, :lease_until_ms,
       :search_text, :body)`),
  updateRow: connection.prepare(`
    UPDATE submissions SET version = :version, status = :status, created_at = :created_at, due_at_ms = :due_at_ms,
      publish_due_at_ms = :publish_due_at_ms, lease_token = :lease_token, lease_until_ms = :lease_until_ms,
      search_text = :search_text, body = :body
    WHERE submission_id = :submission_id`),
  insertKey: connection.prepare('INSERT OR IGNORE INTO identity_keys (identity_key, submission_id) VALUES (?, ?)'),
  deleteKeys: connection.prepare('DELETE FROM identity_keys WHERE submission_id = ?'),
  lastSequence: connection.prepare('SELECT max(sequence) AS sequence FROM history WHERE submission_id = ?'),
  insertEntry: connection.prepare(`
    INSERT INTO history (submission_id, sequence, from_status, to_status, at, actor, reason) VALUES (?, ?, ?, ?, ?, ?, ?)`),
  upsertDocument: connection.prepare(`
    INSERT INTO documents (collection, key, body) VALUES (?, ?, ?)
    ON CONFLICT (collection, key) DO UPDATE SET body = excluded.body`),
})

/** Prepares the writes of submissions. */
export const createSubmissionRows = (database: Database): SubmissionRows => {
  const statements = prepareStatements(database)
  const writeKeys = ({ submission_id, identity_keys }: Submission): void => {
    for (const key of identity_keys) statements.insertKey.run(key, submission_id)
  }
  const append = (entries: readonly HistoryEntry[]): void => {
    for (const { submission_id, sequence, from, to, at, actor, reason } of entries) {
      statements.insertEntry.run(submission_id, sequence, from, to, at, actor, reason)
    }
  }
  const putDocuments = (documents: readonly DocumentWrite[]): void => {
    for (const write of documents) {
      const key = keyOf(write)
      statements.upsertDocument.run(write.collection, key, storedJson(write.document, `${write.collection} ${key}`))
    }
  }
  const replace = (submission: Submission): void => void statements.updateRow.run(columnsOf(submission))
  return {
    find: (submissionId) => {
      const row = statements.selectBody.get(submissionId)
      return row === undefined ? null : submissionOf(row)
    },
    insert: (submission) => {
      statements.insertRow.run(columnsOf(submission))
      writeKeys(submission)
    },
    replace,
    append,
    putDocuments,
    apply: (before, change, now, freesLease) => {
      const last = Number(statements.lastSequence.get(before.submission_id)?.['sequence'] ?? 0)
      const { submission, entries } = applyChange(before, change, last, now)
      replace(freesLease ? { ...submission, lease: null } : submission)
      if (change.set.identity_keys !== undefined) {
        statements.deleteKeys.run(submission.submission_id)
        writeKeys(submission)
      }
      append(entries)
      putDocuments(change.documents)
    },
  }
}
