import { searchTextOf } from '../../../domain/listing.ts'
import { owedFrom } from '../../../domain/owed.ts'
import { type HistoryEntry, type Lease, type Submission, submissionSchema } from '../../../domain/submission.ts'
import type { PhysicalWrite } from './layout.ts'
import type { RecordedWrite } from './staging.ts'
import { bodyOf, type FoundBody, storedBody } from './stored-body.ts'

/** What is still to be done of the last change; who finds it does it, then takes it out. */
export interface Redo {
  /** The revision that brought it. */
  readonly number: number
  readonly writes: readonly RecordedWrite[]
}

/** A submission on the server: what it is asked by, what claims change, and the rest as body. */
export interface StoredSubmission extends FoundBody<unknown> {
  readonly _id: string
  /** Grows at every write of this document, claims included; what compare-and-set compares. */
  readonly revision: number
  readonly version: number
  readonly status: Submission['status']
  readonly created_at: string
  /** When its stage is owed, leases aside; null when none is. */
  readonly owed_from_ms: number | null
  readonly lease_until_ms: number | null
  readonly identity_keys: readonly string[]
  readonly search_text: string
  readonly lease: Lease | null
  readonly attempts: number
  readonly crashes: number
  /** How many moves its history has, in the collection and in `recent_history`. */
  readonly moves: number
  /** The last moves, as far as they have not come to the collection `history`: they go there with the next documents. */
  readonly recent_history: readonly FoundBody<HistoryEntry>[]
  readonly redo: Redo | null
  /** Set when it is being erased: nobody sees it any more, and who finds it takes away what is left of it. */
  readonly is_erased?: true
}

/** The parts of a stored submission that its change does not make. */
export type Ledger = Pick<StoredSubmission, 'revision' | 'moves' | 'recent_history' | 'redo'>

/** The submission that is stored. */
export const submissionOf = (stored: StoredSubmission): Submission => {
  const { lease, attempts, crashes } = stored
  return submissionSchema.parse({ ...Object(bodyOf(stored)), lease, attempts, crashes })
}

/** What a claim, or the lengthening of one, changes. */
export const claimFields = ({ lease, attempts, crashes }: Submission) => ({
  lease,
  lease_until_ms: lease === null ? null : Date.parse(lease.until),
  attempts,
  crashes,
})

/** A submission in the form in which it is stored. */
export const storedSubmission = (submission: Submission, ledger: Ledger): StoredSubmission => {
  const { lease: _lease, attempts: _attempts, crashes: _crashes, ...rest } = submission
  const { submission_id, version, status, created_at, identity_keys } = submission
  return {
    _id: submission_id,
    ...ledger,
    version,
    status,
    created_at,
    identity_keys,
    owed_from_ms: owedFrom(submission),
    search_text: searchTextOf(submission),
    ...claimFields(submission),
    ...storedBody(rest, `submission ${submission_id}`).stored,
  }
}

const numbered = (sequence: number): string => String(sequence).padStart(6, '0')

/** What the writing of a move is on the server. */
export const historyWrite = (entry: HistoryEntry): PhysicalWrite => {
  const key = `${entry.submission_id}/${numbered(entry.sequence)}`
  return { collection: 'history', key, fields: {}, ...storedBody(entry, `history ${key}`) }
}

/** Moves as they stand in the submission itself. */
export const recentHistory = (entries: readonly HistoryEntry[]): readonly FoundBody<HistoryEntry>[] =>
  entries.map((entry) => {
    const { stored } = storedBody(entry, 'a move')
    return 'json' in stored ? stored : { body: entry }
  })
