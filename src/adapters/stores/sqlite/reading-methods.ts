import { z } from 'zod'
import { snapshotSchema } from '../../../domain/evidence.ts'
import { cursorAfter, pageLimit } from '../../../domain/listing.ts'
import { type OwedWork, owedWork, publishStatus } from '../../../domain/owed.ts'
import { type Status, statuses, workStatuses } from '../../../domain/status.ts'
import { historyEntrySchema, stepRecordSchema } from '../../../domain/submission.ts'
import type { CollectionName, Collections, Store, SubmissionQuery } from '../../../ports/store.ts'
import type { Database } from './database.ts'
import { type AskRows, listRows } from './list-query.ts'
import { createStatements } from './statements.ts'
import { type Row, submissionOf } from './submission-rows.ts'

const marks = (count: number): string => Array.from({ length: count }, () => '?').join(', ')
const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ')

/** The same rule as `owedFrom` in the domain, over columns; scalar `max` with NULL is NULL, so no intent means not owed. */
const owedQuery = `
  SELECT submission_id, status,
    CASE status WHEN '${publishStatus}' THEN max(due_at_ms, publish_due_at_ms) ELSE due_at_ms END AS owed_from_ms
  FROM submissions
  WHERE status IN (${quoted(workStatuses)}) AND owed_from_ms <= :now_ms
    AND (lease_until_ms IS NULL OR lease_until_ms <= :now_ms)
  ORDER BY owed_from_ms, submission_id LIMIT :limit`

type ReadingMethods = Pick<
  Store,
  | 'get'
  | 'list'
  | 'counts'
  | 'withIdentity'
  | 'owed'
  | 'expiring'
  | 'history'
  | 'readStep'
  | 'steps'
  | 'document'
  | 'documents'
>

/** The index has this very expression and condition; by itself SQLite would read through the bodies of all snapshots. */
const expiringQuery = `
  SELECT body FROM documents INDEXED BY snapshots_by_expiry
  WHERE collection = 'snapshots' AND body ->> '$.expires_at' IS NOT NULL AND body ->> '$.expires_at' <= ?
  ORDER BY body ->> '$.expires_at' LIMIT ?`

const storedStepSchema = stepRecordSchema.omit({ result: true })
const statusCountSchema = z.object({ status: z.enum(statuses), count: z.int() })
const owedRowSchema = z.object({ status: z.enum(statuses), submission_id: z.string() })

const owedWorkOf = (row: Row): OwedWork => {
  const { status, submission_id } = owedRowSchema.parse(row)
  return owedWork(status, submission_id)
}

const submissionReads = ({ connection, read }: Database) => {
  const selectBody = connection.prepare('SELECT body FROM submissions WHERE submission_id = ?')
  const selectCounts = connection.prepare('SELECT status, count FROM status_counts WHERE count > 0')
  const selectOwed = connection.prepare(owedQuery)
  const prepared = createStatements(connection)
  const ask: AskRows = ({ sql, values }) => prepared(sql).all(values)
  return {
    get: async (submissionId: string) =>
      read(() => {
        const row = selectBody.get(submissionId)
        return row === undefined ? null : submissionOf(row)
      }),
    list: async (query: SubmissionQuery) => {
      const found = read(() => listRows(ask, query)).map(submissionOf)
      const items = found.slice(0, pageLimit(query.limit))
      const last = items.at(-1)
      return { items, next: last !== undefined && found.length > items.length ? cursorAfter(last) : null }
    },
    counts: async () =>
      read(() => {
        const counts: Partial<Record<Status, number>> = {}
        for (const row of selectCounts.all()) {
          const { status, count } = statusCountSchema.parse(row)
          counts[status] = count
        }
        return counts
      }),
    withIdentity: async (identityKeys: readonly string[]) =>
      read(() =>
        connection
          .prepare(
            `SELECT body FROM submissions WHERE status <> 'cancelled' AND submission_id IN
               (SELECT submission_id FROM identity_keys WHERE identity_key IN (${marks(identityKeys.length)}))
             ORDER BY created_at, submission_id`,
          )
          .all(...identityKeys)
          .map(submissionOf),
      ),
    owed: async (now: string, limit: number) =>
      read(() => selectOwed.all({ now_ms: Date.parse(now), limit }).map(owedWorkOf)),
  }
}

/** Asks the ledger: one statement each, so that every answer is of one instant. */
export const createReadingMethods = (database: Database): ReadingMethods => {
  const { connection, read } = database
  const selectHistory = connection.prepare(`
    SELECT submission_id, sequence, from_status AS "from", to_status AS "to", at, actor, reason
    FROM history WHERE submission_id = ? ORDER BY sequence`)
  const selectStep = connection.prepare('SELECT * FROM steps WHERE submission_id = ? AND key = ? AND fingerprint = ?')
  const selectSteps = connection.prepare(`
    SELECT submission_id, stage, key, fingerprint, started_at, ended_at
    FROM steps WHERE submission_id = ? ORDER BY step_number`)
  const selectDocument = connection.prepare('SELECT body FROM documents WHERE collection = ? AND key = ?')
  const selectDocuments = connection.prepare(`
    SELECT body FROM documents WHERE collection = :collection AND key >= :prefix AND key < :prefix || char(0x10FFFF)
    ORDER BY key`)
  const selectExpiring = connection.prepare(expiringQuery)
  return {
    ...submissionReads(database),
    expiring: async (now, limit) =>
      read(() => selectExpiring.all(now, limit).map((row) => snapshotSchema.parse(JSON.parse(String(row['body']))))),
    history: async (submissionId) =>
      read(() => selectHistory.all(submissionId).map((row) => historyEntrySchema.parse(row))),
    readStep: async (submissionId, key, fingerprint) =>
      read(() => {
        const row = selectStep.get(submissionId, key, fingerprint)
        if (row === undefined) return null
        const result: unknown = JSON.parse(String(row['result']))
        return { ...storedStepSchema.parse(row), result }
      }),
    steps: async (submissionId) => read(() => selectSteps.all(submissionId).map((row) => storedStepSchema.parse(row))),
    async document<C extends CollectionName>(collection: C, key: string): Promise<Collections[C] | null> {
      const row = read(() => selectDocument.get(collection, key))
      return row === undefined ? null : JSON.parse(String(row['body']))
    },
    async documents<C extends CollectionName>(collection: C, prefix: string): Promise<readonly Collections[C][]> {
      const rows = read(() => selectDocuments.all({ collection, prefix }))
      return rows.map((row) => JSON.parse(String(row['body'])))
    },
  }
}
