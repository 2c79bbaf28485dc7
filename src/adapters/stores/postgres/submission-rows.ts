import { z } from 'zod'
import { owedFrom } from '../../../domain/owed.ts'
import { type HistoryEntry, type Submission, submissionSchema } from '../../../domain/submission.ts'
import type { DocumentWrite } from '../../../ports/store.ts'
import { createBindings } from './bindings.ts'
import type { Ask, Row } from './database.ts'
import { storedBody, storedText, storedValue } from './stored-form.ts'
import { documentsPart, historyPart, identityPart, type Part, searchPart, withParts } from './written-parts.ts'

/** A submission as it stood when it was read or written here, with what a write compares. */
export interface StoredSubmission {
  readonly submission: Submission
  /** Grows with every write, a claim's and a renewal's too. */
  readonly revision: number
  /** The sequence of the last history entry. */
  readonly lastSequence: number
}

/** What is written together with a submission. */
export interface WrittenWith {
  readonly entries: readonly HistoryEntry[]
  readonly documents: readonly DocumentWrite[]
}

const bodyRowSchema = z.object({ body: z.string() })
const storedRowSchema = bodyRowSchema.extend({ revision: z.int(), last_sequence: z.int() })

/** The value that a row holds in its column `body`. */
export const bodyOf = (row: Row): unknown => storedValue<unknown>(bodyRowSchema.parse(row).body)

/** The submission that a row holds. */
export const submissionOf = (row: Row): Submission => submissionSchema.parse(bodyOf(row))

const selectRow = {
  name: 'submission',
  text: 'SELECT revision, last_sequence, body::text AS body FROM pigmeu.submissions WHERE submission_id = $1',
}

/** Reads a submission so that it can be written again. */
export const findSubmission = async (ask: Ask, submissionId: string): Promise<StoredSubmission | null> => {
  const [row] = await ask(selectRow, [storedText(submissionId)])
  if (row === undefined) return null
  const { revision, last_sequence } = storedRowSchema.parse(row)
  return { submission: submissionOf(row), revision, lastSequence: last_sequence }
}

const columnsOf = (submission: Submission, revision: number, lastSequence: number) => ({
  submission_id: storedText(submission.submission_id),
  revision,
  status: submission.status,
  created_at: submission.created_at,
  owed_from_ms: owedFrom(submission),
  lease_token: submission.lease === null ? null : storedText(submission.lease.token),
  lease_until_ms: submission.lease === null ? null : Date.parse(submission.lease.until),
  last_sequence: lastSequence,
  body: storedBody(JSON.stringify(submission)),
})

/** One statement out of parts. Its name names the parts, so that every connection plans each combination once. */
const askWithParts = async (
  ask: Ask,
  kind: string,
  written: Part,
  parts: Readonly<Record<string, Part | false>>,
): Promise<boolean> => {
  const bindings = createBindings()
  const decides = written(bindings)
  const given = Object.entries(parts).flatMap(([name, part]) => (part === false ? [] : [{ name, part }]))
  const texts = given.map(({ part }) => part(bindings))
  const name = [kind, ...given.map((one) => one.name)].join('+')
  return (await ask({ name, text: withParts(decides, texts) }, bindings.values)).length > 0
}

/** Writes a submission that is not there yet, with all that goes with it; false when its id is taken. One round trip. */
export const insertSubmission = (ask: Ask, submission: Submission, { entries, documents }: WrittenWith) => {
  const columns = columnsOf(submission, 1, entries.at(-1)?.sequence ?? 0)
  const written: Part = ({ bind }) => `
    INSERT INTO pigmeu.submissions (${Object.keys(columns).join(', ')})
    VALUES (${Object.values(columns).map(bind).join(', ')})
    ON CONFLICT (submission_id) DO NOTHING RETURNING 1`
  return askWithParts(ask, 'create', written, {
    history: historyPart(submission.submission_id, entries),
    documents: documents.length > 0 && documentsPart(documents),
    identity: identityPart(submission),
    search: searchPart(submission),
  })
}

/**
 * Writes a submission in place of what it was, with all that goes with it, only while it is what it was: one round trip.
 * @returns null when somebody else wrote it in between: nothing was written
 */
export const replaceSubmission = async (
  ask: Ask,
  before: StoredSubmission,
  submission: Submission,
  { entries, documents }: WrittenWith,
): Promise<StoredSubmission | null> => {
  const revision = before.revision + 1
  const lastSequence = entries.at(-1)?.sequence ?? before.lastSequence
  const { submission_id, ...columns } = columnsOf(submission, revision, lastSequence)
  const written: Part = ({ bind }) => {
    const assignments = Object.entries(columns).map(([column, value]) => `${column} = ${bind(value)}`)
    return `
    UPDATE pigmeu.submissions SET ${assignments.join(', ')}
    WHERE submission_id = ${bind(submission_id)} AND revision = ${bind(before.revision)} RETURNING 1`
  }
  const was = before.submission
  const isWritten = await askWithParts(ask, 'replace', written, {
    history: entries.length > 0 && historyPart(submission.submission_id, entries),
    documents: documents.length > 0 && documentsPart(documents),
    // What a change leaves alone is the same object as before.
    identity: was.identity_keys !== submission.identity_keys && identityPart(submission),
    search: (was.book !== submission.book || was.created_at !== submission.created_at) && searchPart(submission),
  })
  return isWritten ? { submission, revision, lastSequence } : null
}
