import type { Article } from '../domain/article/article.ts'
import type { ContentSchema } from '../domain/content-schema.ts'
import type { DeadLetter } from '../domain/dead-letter.ts'
import type { KnowledgeBase, Snapshot, Summary } from '../domain/evidence.ts'
import type { OwedWork } from '../domain/owed.ts'
import type { OwnPost } from '../domain/own-post.ts'
import type { PromptLabelRecord, PromptVersion } from '../domain/prompts/prompt-version.ts'
import type { SiteProfile } from '../domain/site-profile.ts'
import type { StageName, Status } from '../domain/status.ts'
import type { HistoryEntry, ModelCall, StageRun, StepRecord, Submission, Upload } from '../domain/submission.ts'
import type { ClaimingWorker } from '../domain/take-claim.ts'

/** A stored secret: encrypted body, and what may be shown of it. */
export interface CredentialRecord {
  readonly credential_id: string
  /** `model:<provider>`, `wordpress` or `webhook`. */
  readonly kind: string
  readonly label: string
  /** What is not secret: base URL, user name, model name. */
  readonly public: Readonly<Record<string, string>>
  /** A compact JWE of the secret. */
  readonly secret: string
  readonly updated_at: string
}

/** A signed-in browser or program. The token is stored only as its SHA-256. */
export interface SessionRecord {
  readonly token_hash: string
  readonly name: string
  readonly created_at: string
  readonly expires_at: string
}

/** A value of the product's own settings, under a dotted name. */
export interface SettingRecord {
  readonly name: string
  readonly value: unknown
}

/** Numbers that several processes add to, under a name: what a day cost, and the like. */
export interface CounterRecord {
  readonly name: string
  readonly values: Readonly<Record<string, number>>
}

/** The documents beside the submissions. `key` is unique within a collection; documents are replaced whole. */
export interface Collections {
  snapshots: Snapshot
  summaries: Summary
  knowledge_base: KnowledgeBase
  articles: Article
  uploads: Upload
  stage_runs: StageRun
  model_calls: ModelCall
  credentials: CredentialRecord
  sessions: SessionRecord
  settings: SettingRecord
  content_schemas: ContentSchema
  prompts: PromptVersion
  prompt_labels: PromptLabelRecord
  own_posts: OwnPost
  site_profiles: SiteProfile
  counters: CounterRecord
  dead_letters: DeadLetter
}
/** The name of a collection. */
export type CollectionName = keyof Collections

const numbered = (version: number): string => String(version).padStart(6, '0')

/** The key of one version of an article; versions sort in their order. */
export const articleKey = (submissionId: string, version: number): string => `${submissionId}/${numbered(version)}`

/** The key of one version of a content schema. */
export const contentSchemaKey = (schemaId: string, language: string, version: number): string =>
  `${schemaId}/${language}/${numbered(version)}`

/** The key of one version of a prompt. */
export const promptKey = (promptId: string, version: number): string => `${promptId}/${numbered(version)}`

/** How the key of a document is made; the one place that knows. */
export const documentKeys: { readonly [C in CollectionName]: (document: Collections[C]) => string } = {
  snapshots: (snapshot) => `${snapshot.submission_id}/${snapshot.source_id}`,
  summaries: (summary) => `${summary.submission_id}/${summary.source_id}`,
  knowledge_base: (knowledgeBase) => knowledgeBase.submission_id,
  articles: (article) => articleKey(article.submission_id, article.version),
  uploads: (upload) => `${upload.submission_id}/${upload.upload_id}`,
  stage_runs: (run) => `${run.submission_id}/${run.run_id}`,
  model_calls: (call) => `${call.submission_id}/${call.call_id}`,
  credentials: (credential) => credential.credential_id,
  sessions: (session) => session.token_hash,
  settings: (setting) => setting.name,
  content_schemas: (schema) => contentSchemaKey(schema.schema_id, schema.language, schema.version),
  prompts: (prompt) => promptKey(prompt.prompt_id, prompt.version),
  prompt_labels: ({ prompt_id, label }) => `${prompt_id}/${label}`,
  own_posts: (post) => `${post.target}/${post.external_id}`,
  site_profiles: (profile) => profile.target,
  counters: (counter) => counter.name,
  dead_letters: (letter) => `${letter.submission_id}/${letter.letter_id}`,
}

/** One document to be written, named by its collection. */
export type DocumentWrite = {
  [C in CollectionName]: { readonly collection: C; readonly document: Collections[C] }
}[CollectionName]

/** The key of a document that is to be written. */
export const keyOf = <C extends CollectionName>(write: {
  readonly collection: C
  readonly document: Collections[C]
}): string => documentKeys[write.collection](write.document)

/** A submission held by a worker: the attempt is charged, the lease is taken. */
export interface Claim {
  readonly submission: Submission
  readonly stage: StageName
  readonly token: string
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
   * Writes documents beside the submissions, in one write.
   * @throws DOCUMENT_TOO_LARGE as every write of documents and steps does, before anything is written (see `largestDocumentBytes`)
   */
  put(documents: readonly DocumentWrite[]): Promise<void>
  /** Writes a document unless its key is taken already; of several writers at once one wins. False when it was taken. */
  insert(write: DocumentWrite): Promise<boolean>
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
