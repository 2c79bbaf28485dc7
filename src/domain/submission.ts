import { z } from 'zod'
import { articleLanguages } from './article-languages.ts'
import { attestationSchema } from './attestation/attestation.ts'
import { type ErrorCode, errorRules } from './errors.ts'
import { sectionNeedSchema, sourceKindSchema } from './evidence.ts'
import { driftChoices, postOptionsSchema, refusedFieldSchema } from './post-options.ts'
import { publishPlanSchema } from './publish-plan.ts'
import { stageNames, statuses } from './status.ts'
import { waiverSchema } from './waiver.ts'

export { type Waiver, waiverSchema } from './waiver.ts'

/** One place that the system is asked to read. Its id names its snapshot. */
export const sourceRequestSchema = z.object({
  /** `s1`, `s2` ... in the order of asking; never reused within a submission. */
  source_id: z.string(),
  kind: sourceKindSchema,
  /** The address to read; null for an upload, and for a source that is asked by what is known of the book. */
  url: z.string().nullable(),
  /** The upload that holds the content, when an editor handed it over; null when it is fetched. */
  upload_id: z.string().nullable(),
  asked_at: z.string(),
})
/** One place that the system is asked to read. */
export type SourceRequest = z.infer<typeof sourceRequestSchema>

/** The source by which an editor handed over what stands at a source's address, or null; such an address is not asked again. */
export const replacementOf = (request: SourceRequest, all: readonly SourceRequest[]): SourceRequest | null =>
  request.url === null || request.upload_id !== null
    ? null
    : (all.find((other) => other.upload_id !== null && other.url === request.url) ?? null)

/** Where an article goes, and when. */
export const publishIntentSchema = z.object({
  /** `file`, or the id of a stored credential. */
  target: z.string(),
  /** ISO 8601 UTC; in the past means now. */
  due_at: z.string(),
  by: z.string(),
  /** How it is filed and shown there; absent where nothing was told. */
  options: postOptionsSchema.optional(),
  /** What to do where somebody changed the post at the site; asks unless told. */
  on_drift: z.enum(driftChoices).optional(),
})
/** Where an article goes, and when. */
export type PublishIntent = z.infer<typeof publishIntentSchema>

/** Why a submission failed for good. */
export const failureSchema = z.object({
  stage: z.enum(stageNames),
  code: z.enum(Object.keys(errorRules) as [ErrorCode, ...ErrorCode[]]),
  message: z.string(),
  attempts: z.int(),
  at: z.string(),
})
/** Why a submission failed for good. */
export type Failure = z.infer<typeof failureSchema>

/** What reading a post back can find: the words that were sent, or others that somebody put there and that were left. */
export const readBacks = ['as_sent', 'as_changed_there'] as const
/** What reading a post back found. */
export type ReadBack = (typeof readBacks)[number]

/** What was published, and where. */
export const publicationSchema = z.object({
  target: z.string(),
  /** The other side's id of the post, or the folder. */
  external_id: z.string(),
  url: z.string(),
  article_version: z.int(),
  at: z.string(),
  /** `future` where the site makes it public later; absent in what was published before this was kept. */
  status: z.enum(['publish', 'future']).optional(),
  /** By which a change made at the site is noticed. */
  content_hash: z.string().nullable().optional(),
  /** What reading it back found; null where the place cannot be read back, absent where that was not kept. */
  read_back: z.enum(readBacks).nullable().optional(),
  /** What the site did not take as it was sent. */
  refused: z.array(refusedFieldSchema).readonly().optional(),
  /** How it was filed and shown there, for the next publishing; absent where nothing was told. */
  options: postOptionsSchema.optional(),
})
/** What was published, and where. */
export type Publication = z.infer<typeof publicationSchema>

/** What an editor asked for, checked and canonical. */
export const bookRequestSchema = z.object({
  title: z.string(),
  author: z.string(),
  language: z.enum(articleLanguages),
  schema_id: z.string(),
  category: z.string().nullable(),
  approval_required: z.boolean(),
  /** Where and when the article is meant to go out; absent where nobody said. */
  publish_plan: publishPlanSchema.optional(),
})
/** What an editor asked for, checked and canonical. */
export type BookRequest = z.infer<typeof bookRequestSchema>

/** A worker's hold on a submission. */
export const leaseSchema = z.object({
  owner: z.string(),
  token: z.string(),
  taken_at: z.string(),
  until: z.string(),
})
/** A worker's hold on a submission. */
export type Lease = z.infer<typeof leaseSchema>

/** One book asked for, with all that the ledger knows of its work. */
export const submissionSchema = z.object({
  submission_id: z.string(),
  /** Grows by one at every change; the compare-and-set key. */
  version: z.int(),
  status: z.enum(statuses),
  book: bookRequestSchema,
  sources: z.array(sourceRequestSchema),
  /** Canonical keys (`asin:`, `isbn:`, `url:`) by which a second submission of the same book is found. */
  identity_keys: z.array(z.string()),
  created_at: z.string(),
  created_by: z.string(),
  updated_at: z.string(),
  /** Attempts charged to the present stage, the running one included. */
  attempts: z.int(),
  /** Runs of the present stage that ended with the process. */
  crashes: z.int(),
  /** When the present stage was first deferred, or null; bounds deferring by age. */
  deferred_since: z.string().nullable(),
  /** The stage is not tried before this instant. */
  due_at: z.string(),
  lease: leaseSchema.nullable(),
  needs: z.array(sectionNeedSchema),
  waiver: waiverSchema.nullable(),
  /** What an editor asked to be changed, for the next article run. */
  change_request: z.string().nullable(),
  failure: failureSchema.nullable(),
  /** What an editor should know although nothing failed: an own post has the same focus keyword, and the like. */
  notices: z.array(z.string()),
  /** The current article version; 0 when there is none yet. */
  article_version: z.int(),
  approved_by: z.string().nullable(),
  publish_intent: publishIntentSchema.nullable(),
  publications: z.array(publicationSchema),
  /**
   * Since when the work of a stage counts, where somebody asked for it to be done anew (ISO 8601 UTC): what was read or written
   * before is read or written again. Absent where nobody asked.
   */
  anew_since: z.partialRecord(z.enum(stageNames), z.string()).optional(),
  /** Every approval, oldest first; absent where none was recorded. */
  attestations: z.array(attestationSchema).optional(),
  /** The W3C `traceparent` of the request that submitted it, so that all its work is one trace; absent where nobody traces. */
  traceparent: z.string().optional(),
})
/** One book asked for, with all that the ledger knows of its work. */
export type Submission = z.infer<typeof submissionSchema>

/** One move of a submission, kept for good. */
export const historyEntrySchema = z.object({
  submission_id: z.string(),
  /** 1, 2, 3 ... within the submission. */
  sequence: z.int(),
  from: z.enum(statuses).nullable(),
  to: z.enum(statuses),
  at: z.string(),
  /** `stage:scrape`, `system`, `editor:<name>`. */
  actor: z.string(),
  reason: z.string().nullable(),
})
/** One move of a submission. */
export type HistoryEntry = z.infer<typeof historyEntrySchema>

/** One run of a stage, as it ended. */
export const stageRunSchema = z.object({
  submission_id: z.string(),
  run_id: z.string(),
  stage: z.enum(stageNames),
  attempt: z.int(),
  owner: z.string(),
  started_at: z.string(),
  ended_at: z.string(),
  outcome: z.enum(['done', 'retry', 'defer', 'failed', 'crashed']),
  error_code: z.string().nullable(),
  error_message: z.string().nullable(),
})
/** One run of a stage, as it ended. */
export type StageRun = z.infer<typeof stageRunSchema>

/** A memoised unit of work inside a stage, with its stored result. */
export const stepRecordSchema = z.object({
  submission_id: z.string(),
  stage: z.enum(stageNames),
  /** What was done: `read:s2`, `summarise:s1`, `section:introduction`. */
  key: z.string(),
  /** SHA-256 of the inputs, hex: other inputs are another step. */
  fingerprint: z.string(),
  result: z.unknown(),
  started_at: z.string(),
  ended_at: z.string(),
})
/** A memoised unit of work inside a stage. */
export type StepRecord = z.infer<typeof stepRecordSchema>

/** One call of a model: what it took and what it cost. */
export const modelCallSchema = z.object({
  call_id: z.string(),
  submission_id: z.string(),
  stage: z.enum(stageNames),
  step: z.string(),
  provider: z.string(),
  model: z.string(),
  input_tokens: z.int(),
  output_tokens: z.int(),
  /** Of the input tokens, those read from the provider's cache. */
  cached_tokens: z.int(),
  /** Millionths of a US dollar; null when the model's price is unknown. */
  cost_micro_usd: z.int().nullable(),
  duration_ms: z.int(),
  outcome: z.string(),
  at: z.string(),
})
/** One call of a model. */
export type ModelCall = z.infer<typeof modelCallSchema>

/** Something an editor handed over: a saved page, a pasted text, answers, what was kept of their own copy of the book. */
export const uploadSchema = z.object({
  upload_id: z.string(),
  submission_id: z.string(),
  kind: z.enum(['text', 'html', 'mhtml', 'answers', 'notes', 'book']),
  /** The address the editor says it came from, or null. */
  url: z.string().nullable(),
  label: z.string(),
  body: z.string(),
  /** Whether the editor's browser sent the page as it stood before them, without a file in between. */
  from_browser: z.boolean().optional(),
  by: z.string(),
  at: z.string(),
})
/** Something an editor handed over. */
export type Upload = z.infer<typeof uploadSchema>
