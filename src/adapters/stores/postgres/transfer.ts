import { z } from 'zod'
import { storedJson } from '../../../domain/stored-json.ts'
import type { StepRecord } from '../../../domain/submission.ts'
import type { Store, StoreTransfer } from '../../../ports/store.ts'
import type { Database, Row } from './database.ts'
import { readSteps } from './reading-methods.ts'
import { storedText, textOf } from './stored-form.ts'
import { insertSubmission } from './submission-rows.ts'

const selectIds = {
  text: 'SELECT submission_id AS name FROM pigmeu.submissions WHERE submission_id > $1 ORDER BY submission_id LIMIT $2',
}
const selectKeys = {
  text: 'SELECT key AS name FROM pigmeu.documents WHERE collection = $1 AND key > $2 ORDER BY key LIMIT $3',
}
/** Takes a submission away with its history and steps. */
export const submissionRemoval = {
  name: 'remove submission',
  text: `WITH ${['steps', 'history', 'identity_keys', 'search_entries']
    .map((table) => `of_${table} AS (DELETE FROM pigmeu.${table} WHERE submission_id = $1)`)
    .join(', ')} DELETE FROM pigmeu.submissions WHERE submission_id = $1`,
}
const stepsInsertion = {
  name: 'insert steps',
  text: `INSERT INTO pigmeu.steps (submission_id, stage, key, fingerprint, result, started_at, ended_at)
         SELECT $1::text, stage, key, fingerprint, result, started_at, ended_at FROM unnest($2::text[], $3::text[], $4::text[], $5::json[], $6::text[], $7::text[])
           WITH ORDINALITY AS step (stage, key, fingerprint, result, started_at, ended_at, place)
         ORDER BY place`,
}

const nameSchema = z.object({ name: z.string() })
const nameOf = (row: Row): string => textOf(nameSchema.parse(row).name)

const stepColumns = (steps: readonly StepRecord[]): readonly unknown[] => [
  steps.map(({ stage }) => stage),
  steps.map(({ key }) => storedText(key)),
  steps.map(({ fingerprint }) => storedText(fingerprint)),
  steps.map(({ key, result }) => storedJson(result ?? null, `the result of step ${key}`)),
  steps.map(({ started_at }) => started_at),
  steps.map(({ ended_at }) => ended_at),
]

/** Reads and writes whole submissions, for moving house. */
export const createTransfer = (
  database: Database,
  { get, history }: Pick<Store, 'get' | 'history'>,
): StoreTransfer => ({
  submissionIds: async (after, limit) => (await database.ask(selectIds, [storedText(after ?? ''), limit])).map(nameOf),
  documentKeys: async (collection, after, limit) =>
    (await database.ask(selectKeys, [collection, storedText(after ?? ''), limit])).map(nameOf),
  archive: async (id) => {
    const submission = await get(id)
    return submission === null ? null : { submission, history: await history(id), steps: await readSteps(database, id) }
  },
  restore: ({ submission, history: entries, steps }) =>
    database.transaction(async (ask) => {
      const id = storedText(submission.submission_id)
      await ask(submissionRemoval, [id])
      await insertSubmission(ask, { ...submission, lease: null }, { entries, documents: [] })
      if (steps.length > 0) await ask(stepsInsertion, [id, ...stepColumns(steps)])
    }),
})
