import { z } from 'zod'
import { snapshotSchema } from '../../../domain/evidence.ts'
import { cursorAfter, pageLimit } from '../../../domain/listing.ts'
import { type OwedWork, owedWork } from '../../../domain/owed.ts'
import { type Status, statuses } from '../../../domain/status.ts'
import { historyEntrySchema, type StepRecord, stepRecordSchema } from '../../../domain/submission.ts'
import type { Store } from '../../../ports/store.ts'
import type { Database, Row } from './database.ts'
import { listQuery } from './list-query.ts'
import { countStatuses } from './status-counts.ts'
import { storedIdentity, storedText, textOf } from './stored-form.ts'
import { bodyOf, findSubmission, submissionOf } from './submission-rows.ts'

const byIdentity = {
  name: 'by identity',
  text: `SELECT body::text AS body FROM pigmeu.submissions
         WHERE status <> 'cancelled' AND submission_id IN
           (SELECT submission_id FROM pigmeu.identity_keys WHERE identity_key = ANY ($1::text[]))
         ORDER BY created_at, submission_id`,
}
/** The same rule as `owedStage` in the domain: the column holds its `owedFrom`. */
const owed = {
  text: `SELECT status, submission_id FROM pigmeu.submissions
         WHERE owed_from_ms <= $1 AND (lease_until_ms IS NULL OR lease_until_ms <= $1)
         ORDER BY owed_from_ms, submission_id LIMIT $2`,
}
/** The index has this very expression and condition. */
const expiring = {
  text: `SELECT body::text AS body FROM pigmeu.documents
         WHERE collection = 'snapshots' AND body ->> 'expires_at' IS NOT NULL AND (body ->> 'expires_at') COLLATE "C" <= $1
         ORDER BY (body ->> 'expires_at') COLLATE "C" LIMIT $2`,
}
const history = {
  name: 'history',
  text: 'SELECT body::text AS body FROM pigmeu.history WHERE submission_id = $1 ORDER BY sequence',
}
const stepColumns = 'submission_id, stage, key, fingerprint, started_at, ended_at'
const step = {
  name: 'step',
  text: `SELECT ${stepColumns}, result::text AS result FROM pigmeu.steps
         WHERE submission_id = $1 AND key = $2 AND fingerprint = $3`,
}
const steps = {
  name: 'steps',
  text: `SELECT ${stepColumns} FROM pigmeu.steps WHERE submission_id = $1 ORDER BY step_number`,
}
const stepsWithResults = {
  name: 'steps with results',
  text: `SELECT ${stepColumns}, result::text AS result FROM pigmeu.steps WHERE submission_id = $1 ORDER BY step_number`,
}

const storedStepSchema = stepRecordSchema.omit({ result: true })
const resultRowSchema = z.object({ result: z.string() })
const owedRowSchema = z.object({ status: z.enum(statuses), submission_id: z.string() })

const stepOf = (row: Row): Omit<StepRecord, 'result'> => {
  const found = storedStepSchema.parse(row)
  return {
    ...found,
    submission_id: textOf(found.submission_id),
    key: textOf(found.key),
    fingerprint: textOf(found.fingerprint),
  }
}

const wholeStepOf = (row: Row): StepRecord => {
  const result: unknown = JSON.parse(resultRowSchema.parse(row).result)
  return { ...stepOf(row), result }
}

const owedWorkOf = (row: Row): OwedWork => {
  const { status, submission_id } = owedRowSchema.parse(row)
  return owedWork(status, textOf(submission_id))
}

type ReadingMethods = Pick<
  Store,
  'get' | 'list' | 'counts' | 'withIdentity' | 'owed' | 'expiring' | 'history' | 'readStep' | 'steps' | 'ping'
>

/** The steps of a submission with their results, oldest first. */
export const readSteps = async ({ ask }: Database, submissionId: string): Promise<readonly StepRecord[]> =>
  (await ask(stepsWithResults, [storedText(submissionId)])).map(wholeStepOf)

/** Asks the ledger: one statement each, so that every answer is of one instant and takes one round trip. */
export const createReadingMethods = (database: Database): ReadingMethods => {
  const { ask } = database
  return {
    get: async (submissionId) => (await findSubmission(ask, submissionId))?.submission ?? null,
    list: async (query) => {
      const { statement, values } = listQuery(query)
      const found = (await ask(statement, values)).map(submissionOf)
      const items = found.slice(0, pageLimit(query.limit))
      const last = items.at(-1)
      return { items, next: last !== undefined && found.length > items.length ? cursorAfter(last) : null }
    },
    counts: (): Promise<Partial<Record<Status, number>>> => countStatuses(ask),
    withIdentity: async (keys) => (await ask(byIdentity, [keys.map(storedIdentity)])).map(submissionOf),
    owed: async (now, limit) => (await ask(owed, [Date.parse(now), limit])).map(owedWorkOf),
    expiring: async (now, limit) => (await ask(expiring, [now, limit])).map((row) => snapshotSchema.parse(bodyOf(row))),
    history: async (submissionId) =>
      (await ask(history, [storedText(submissionId)])).map((row) => historyEntrySchema.parse(bodyOf(row))),
    readStep: async (submissionId, key, fingerprint) => {
      const [row] = await ask(step, [submissionId, key, fingerprint].map(storedText))
      return row === undefined ? null : wholeStepOf(row)
    },
    steps: async (submissionId) => (await ask(steps, [storedText(submissionId)])).map(stepOf),
    ping: async () => void (await ask({ name: 'ping', text: 'SELECT 1' })),
  }
}
