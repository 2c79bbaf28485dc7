import type { Snapshot } from '../domain/evidence.ts'
import type { OwedWork } from '../domain/owed.ts'
import type { StageName, Status } from '../domain/status.ts'
import type { HistoryEntry, StepRecord, Submission } from '../domain/submission.ts'
import type { ClaimingWorker } from '../domain/take-claim.ts'
import type { CollectionName, Collections, DocumentWrite, SharedCollection } from './collections.ts'

export {
  articleKey,
  auditKey,
  type CollectionName,
  type Collections,
  type CounterRecord,
  type CredentialRecord,
  contentSchemaKey,
  type DocumentWrite,
  documentKeys,
  isKeyOf,
  keyOf,
  promptKey,
  type SessionRecord,
  type SettingRecord,
  type SharedCollection,
  submissionCollections,
} from './collections.ts'

/** A submission held by a worker: the attempt is charged, the lease is taken. */
export interface Claim {
  readonly submission: Submission
  readonly stage: StageName
  readonly token: string
  /** Whether the lease before this one ran out, so that a crash was counted; absent where it did not. */
  readonly afterCrash?: boolean
}

/** One move of a submission, to be appended to its history. */
export interface Move {
  readonly to: Status
  readonly actor: string
  readonly reason: string | null
}

/** A change of a submission that is written whole or not at all. */
export interface Change {
  /** The moves, in order; pass-through statuses included. Empty when the status stays. */
  readonly moves: readonly Move[]
  /** Fields of the submission to set; `status`, `version`, `updated_at` are the store's. */
  readonly set: Partial<Omit<Submission, 'submission_id' | 'status' | 'version' | 'updated_at'>>
  readonly documents: readonly DocumentWrite[]
}

/** What is left where the rights of snapshots of one submission have run out, and what goes whole. */
export interface Remains {
  /** Written in place of what they were: snapshots, summaries, the knowledge base. */
  readonly documents: readonly DocumentWrite[]
  /** Ids of uploads whose bodies go. */
  readonly uploadIds: readonly string[]
  /** Keys of steps whose results go, of every fingerprint: asked again, their work is done anew. */
  readonly stepKeys: readonly string[]
}

/** Which submissions to list, newest first. */
export interface SubmissionQuery {
  readonly statuses?: readonly Status[]
  /** Words looked for in title and author, case-insensitive. */
  readonly text?: string
  /** From the previous page's `next`. */
  readonly cursor?: string
  /** 1 to 200; 50 unless told. */
  readonly limit?: number
}

/** One submission with all that only the ledger knows of it, for moving house; its documents are read by their keys. */
export interface SubmissionArchive {
  readonly submission: Submission
  readonly history: readonly HistoryEntry[]
  /** Oldest first, with their results. */
  readonly steps: readonly StepRecord[]
}

/** What moving from one store to another takes. Meant for a store on which nobody works. */
export interface StoreTransfer {
  /** Ids of submissions in their order, after one of them. */
  submissionIds(after: string | null, limit: number): Promise<readonly string[]>
  archive(submissionId: string): Promise<SubmissionArchive | null>
  /** Writes a submission with its history and steps, in place of what stood there, in one write; a lease is not taken over. */
  restore(archive: SubmissionArchive): Promise<void>
  /** Keys of documents in their order, after one of them. */
  documentKeys(collection: CollectionName, after: string | null, limit: number): Promise<readonly string[]>
}

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
}

/**
 * The ledger: the store, which alone knows what is owed.
 * Every method may throw `STORE_UNAVAILABLE`. All instants are ISO 8601 UTC and come from the caller.
 */
export interface Store extends StoreTransfer {
  /** Writes a new submission with its first history entry and documents, in one write. */
  create(submission: Submission, entry: Omit<Move, 'to'>, documents: readonly DocumentWrite[]): Promise<void>
  get(submissionId: string): Promise<Submission | null>
  list(query: SubmissionQuery): Promise<Page<Submission>>
  /** How many submissions stand in each status. */
  counts(): Promise<Readonly<Partial<Record<Status, number>>>>
  /** Submissions, not cancelled, that share any of these identity keys; oldest first. */
  withIdentity(identityKeys: readonly string[]): Promise<readonly Submission[]>

  /**
   * Takes the lease on a submission whose stage is owed (see `owed`) AND charges the attempt, in one atomic write.
   * A lease that ran out counts as a crash: the attempt it had charged is given back and `crashes` grows.
   * @returns null when nothing is owed that this worker does, or another worker holds the lease
   */
  claim(submissionId: string, worker: ClaimingWorker): Promise<Claim | null>
  /** Prolongs a held lease; false when it was lost. */
  renew(claim: Claim, until: string): Promise<boolean>
  /**
   * Ends every lease that still runs, as if it had run out at this instant, so that the next claim counts a crash.
   * Only for who knows that no other worker lives, as the one server of a data folder does at its start.
   * @returns how many there were
   */
  endLeases(now: string): Promise<number>
  /** Ends a claim with a change, by compare-and-set on the lease token; frees the lease. False when the lease was lost: nothing was written. */
  commit(claim: Claim, change: Change, now: string): Promise<boolean>
  /** Makes a person's change, by compare-and-set on the version. False when the version is no longer the one given: nothing was written. */
  change(submissionId: string, version: number, change: Change, now: string): Promise<boolean>
  /** Stages that are owed, due and unleased; oldest due first. Publishing is owed only with an intent that is due. */
  owed(now: string, limit: number): Promise<readonly OwedWork[]>
  history(submissionId: string): Promise<readonly HistoryEntry[]>

  /** The stored result of a step, or null. */
  readStep(submissionId: string, key: string, fingerprint: string): Promise<StepRecord | null>
  /** Stores a step's result, only while the claim's lease token is the current one; false when it is not. */
  writeStep(claim: Claim, step: StepRecord): Promise<boolean>
  /** All steps of a submission, oldest first, without their results. */
  steps(submissionId: string): Promise<readonly Omit<StepRecord, 'result'>[]>

  /** Snapshots of which something must go by this instant (see `expires_at`), those first that are due longest. */
  expiring(now: string, limit: number): Promise<readonly Snapshot[]>
  /**
   * Forgets what may no longer be kept of a submission, in one write. Not while a worker holds it, for its run would write
   * again what it read before; then false, and nothing was written.
   */
  forget(submissionId: string, remains: Remains, now: string): Promise<boolean>

  /**
   * Removes a submission with all that hangs on it: history, steps, and every document under its id (see
   * `submissionCollections`). Not while a worker holds it; then false, and nothing was removed. True as well when it was not
   * there, so that it can be said again.
   */
  erase(submissionId: string, now: string): Promise<boolean>

  /**
   * Writes documents beside the submissions, in one write.
   * @throws DOCUMENT_TOO_LARGE as every write of documents and steps does, before anything is written (see `largestDocumentBytes`)
   */
  put(documents: readonly DocumentWrite[]): Promise<void>
  /** Writes a document unless its key is taken already; of several writers at once one wins. False when it was taken. */
  insert(write: DocumentWrite): Promise<boolean>
  /**
   * Writes a document in place of another one with the same key, only while that other is exactly what stands there.
   * False when it is not: nothing was written. What a submission's stages and actions write changes with the submission instead.
   */
  replace<C extends SharedCollection>(collection: C, former: Collections[C], document: Collections[C]): Promise<boolean>
  /** Adds to the numbers of a counter in one write, from 0 where there is none; gives all its numbers as they are then. */
  add(counter: string, amounts: Readonly<Record<string, number>>): Promise<Readonly<Record<string, number>>>
  document<C extends CollectionName>(collection: C, key: string): Promise<Collections[C] | null>
  /** Documents whose key starts with the prefix, in the order of their keys. */
  documents<C extends CollectionName>(collection: C, prefix: string): Promise<readonly Collections[C][]>
  /** Removes a document; whether it was there, so that of several removers at once one wins. */
  remove(collection: CollectionName, key: string): Promise<boolean>
  /** Answers when the store does. @throws STORE_UNAVAILABLE */
  ping(): Promise<void>
  close(): Promise<void>
}
