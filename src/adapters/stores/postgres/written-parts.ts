import { searchTextOf } from '../../../domain/listing.ts'
import { storedJson } from '../../../domain/stored-json.ts'
import type { HistoryEntry, Submission } from '../../../domain/submission.ts'
import { type DocumentWrite, keyOf } from '../../../ports/store.ts'
import type { Bindings } from './bindings.ts'
import { gramsOf } from './grams.ts'
import { storedBody, storedIdentity, storedText } from './stored-form.ts'

/**
 * Parts of one statement that writes several tables at once: one round trip, one transaction. Each writes only while the part
 * `written` has a row, which is how a comparison that failed leaves everything as it was.
 */
export type Part = (bindings: Bindings) => string

/** Appends to a submission's history. */
export const historyPart =
  (submissionId: string, entries: readonly HistoryEntry[]): Part =>
  ({ bind }) => {
    const sequences = bind(entries.map(({ sequence }) => sequence))
    const bodies = bind(entries.map((entry) => storedBody(JSON.stringify(entry))))
    return `appended AS (
      INSERT INTO pigmeu.history (submission_id, sequence, body)
      SELECT ${bind(storedText(submissionId))}::text, entry.sequence, entry.body
      FROM written, unnest(${sequences}::int[], ${bodies}::jsonb[]) AS entry (sequence, body))`
  }

/**
 * Documents in the form in which they are stored; of several under one key the last counts. In one order always, so that two
 * writers of the same documents wait for one another and never both.
 */
const documentRows = (documents: readonly DocumentWrite[]) => {
  const rows = new Map<string, { collection: string; key: string; body: string }>()
  for (const write of documents) {
    const key = keyOf(write)
    const body = storedBody(storedJson(write.document, `${write.collection} ${key}`))
    rows.set(`${write.collection} ${key}`, { collection: write.collection, key: storedText(key), body })
  }
  return [...rows].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row)
}

/** Writes documents, replacing those that are there. @throws DOCUMENT_TOO_LARGE */
export const documentsPart =
  (documents: readonly DocumentWrite[]): Part =>
  ({ bind }) => {
    const rows = documentRows(documents)
    const collections = bind(rows.map(({ collection }) => collection))
    const keys = bind(rows.map(({ key }) => key))
    const bodies = bind(rows.map(({ body }) => body))
    return `shelved AS (
      INSERT INTO pigmeu.documents (collection, key, body)
      SELECT document.collection, document.key, document.body
      FROM written, unnest(${collections}::text[], ${keys}::text[], ${bodies}::jsonb[]) AS document (collection, key, body)
      ON CONFLICT (collection, key) DO UPDATE SET body = excluded.body)`
  }

/** Writes by what a submission is found again, taking away what no longer holds. */
export const identityPart =
  ({ submission_id, identity_keys }: Submission): Part =>
  ({ bind }) => {
    const id = bind(storedText(submission_id))
    const keys = bind(identity_keys.map(storedIdentity))
    return `unidentified AS (
      DELETE FROM pigmeu.identity_keys USING written
      WHERE identity_keys.submission_id = ${id} AND identity_key <> ALL (${keys}::text[])),
    identified AS (
      INSERT INTO pigmeu.identity_keys (identity_key, submission_id)
      SELECT identity_key, ${id}::text FROM written, unnest(${keys}::text[]) AS identity_key ON CONFLICT DO NOTHING)`
  }

/** Writes what a search looks into. */
export const searchPart =
  (submission: Submission): Part =>
  ({ bind }) => {
    const text = searchTextOf(submission)
    return `made_searchable AS (
      INSERT INTO pigmeu.search_entries (submission_id, created_at, search_text, grams)
      SELECT ${bind(storedText(submission.submission_id))}::text, ${bind(submission.created_at)}::text,
        ${bind(text)}::text, ${bind(gramsOf(text))}::text[]
      FROM written
      ON CONFLICT (submission_id) DO UPDATE
        SET created_at = excluded.created_at, search_text = excluded.search_text, grams = excluded.grams)`
  }

/** The whole text: what decides, then what is written with it. Gives one row when it was written, none when not. */
export const withParts = (written: string, parts: readonly string[]): string =>
  `WITH ${[`written AS (${written})`, ...parts].join(', ')} SELECT 1 FROM written`
