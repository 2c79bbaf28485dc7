import { storedJson } from '../../../domain/stored-json.ts'
import { type StepRecord, stepRecordSchema } from '../../../domain/submission.ts'
import type { Store, StoreTransfer } from '../../../ports/store.ts'
import type { Database } from './database.ts'
import type { SubmissionRows } from './submission-rows.ts'

/** Reads and writes whole submissions, for moving house. */
export const createTransfer = (
  { connection, read, write }: Database,
  rows: SubmissionRows,
  history: Store['history'],
): StoreTransfer => {
  const selectIds = connection.prepare(
    'SELECT submission_id FROM submissions WHERE submission_id > ? ORDER BY submission_id LIMIT ?',
  )
  const selectKeys = connection.prepare(
    'SELECT key FROM documents WHERE collection = ? AND key > ? ORDER BY key LIMIT ?',
  )
  const selectSteps = connection.prepare('SELECT * FROM steps WHERE submission_id = ? ORDER BY step_number')
  const insertStep = connection.prepare(`
    INSERT INTO steps (submission_id, stage, key, fingerprint, result, started_at, ended_at) VALUES (?, ?, ?, ?, ?, ?, ?)`)
  const deletions = ['steps', 'history', 'identity_keys', 'submissions'].map((table) =>
    connection.prepare(`DELETE FROM ${table} WHERE submission_id = ?`),
  )
  const stepOf = (row: Record<string, unknown>): StepRecord =>
    stepRecordSchema.parse({ ...row, result: JSON.parse(String(row['result'])) })
  return {
    submissionIds: async (after, limit) =>
      read(() => selectIds.all(after ?? '', limit).map((row) => String(row['submission_id']))),
    documentKeys: async (collection, after, limit) =>
      read(() => selectKeys.all(collection, after ?? '', limit).map((row) => String(row['key']))),
    archive: async (id) => {
      const submission = read(() => rows.find(id))
      if (submission === null) return null
      return { submission, history: await history(id), steps: read(() => selectSteps.all(id).map(stepOf)) }
    },
    restore: async (archive) =>
      write(() => {
        const id = archive.submission.submission_id
        for (const deletion of deletions) deletion.run(id)
        rows.insert({ ...archive.submission, lease: null })
        rows.append(archive.history)
        for (const { stage, key, fingerprint, result, started_at, ended_at } of archive.steps) {
          const json = storedJson(result ?? null, `the result of step ${key}`)
          insertStep.run(id, stage, key, fingerprint, json, started_at, ended_at)
        }
      }),
  }
}
