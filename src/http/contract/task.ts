import { z } from 'zod'
import { outcomes, snapshotSchema } from '../../domain/evidence.ts'
import { rerunStages, stageNames, statuses } from '../../domain/status.ts'
import {
  historyEntrySchema,
  modelCallSchema,
  sourceRequestSchema,
  stageRunSchema,
  stepRecordSchema,
} from '../../domain/submission.ts'
import { submissionViewSchema } from './submission.ts'

/** What an attempt to read a source came to, in words, with what to do about it. */
export const sourceOutcomeSchema = snapshotSchema
  .pick({ label: true, final_url: true, fetched_at: true, fetched_by: true, http_status: true, language: true })
  .extend({
    outcome: z.enum(outcomes),
    meaning: z.string(),
    /** Null when nothing needs to be done. */
    remedy: z.string().nullable(),
    /** Why it is a wall, as the source itself told. */
    reason: z.string().nullable(),
    page_title: z.string().nullable(),
    passages: z.int(),
    facts: z.int(),
    /** Words of the text that was kept. */
    words: z.int(),
  })

/** A source of a task; without an outcome until it was read. */
export const taskSourceSchema = sourceRequestSchema
  .extend({
    outcome: sourceOutcomeSchema.nullable(),
    /** The source by which an editor handed over what this one did not give; null when none did. */
    replaced_by: z.string().nullable(),
  })
  .register(z.globalRegistry, { id: 'TaskSource' })

/** What the model calls of a stage took. */
export const costSchema = z
  .object({
    calls: z.int(),
    input_tokens: z.int(),
    output_tokens: z.int(),
    /** Of the input tokens, those that the provider read from its cache. */
    cached_tokens: z.int(),
    /** Millionths of a US dollar of the calls whose price is known. */
    cost_micro_usd: z.int(),
    /** Calls whose price is unknown: the cost is at least what is stated. */
    unpriced_calls: z.int(),
    duration_ms: z.int(),
  })
  .register(z.globalRegistry, { id: 'Cost' })
/** What model calls took. */
export type Cost = z.infer<typeof costSchema>

/** A submission seen as work. */
export const taskSchema = z
  .object({
    submission: submissionViewSchema,
    sources: z.array(taskSourceSchema),
    runs: z.array(stageRunSchema),
    steps: z.array(stepRecordSchema.pick({ stage: true, key: true, started_at: true, ended_at: true })),
    history: z.array(historyEntrySchema),
    costs: z.object({
      total: costSchema,
      by_stage: z.array(costSchema.extend({ stage: z.enum(stageNames) })),
      /** Every call, failed tries too, oldest first. */
      calls: z.array(modelCallSchema.omit({ submission_id: true })),
    }),
  })
  .register(z.globalRegistry, { id: 'Task' })
/** A submission seen as work. */
export type Task = z.infer<typeof taskSchema>

/** Why a person does something; optional. */
export const reasonBodySchema = z.strictObject({ reason: z.string().max(2000).nullish() }).nullish()

/** From which stage on a book runs again, and whether models are asked anew where nothing changed. */
export const rerunBodySchema = z
  .strictObject({
    from: z.enum(rerunStages),
    afresh: z.boolean().nullish(),
    reason: z.string().max(2000).nullish(),
  })
  .register(z.globalRegistry, { id: 'Rerun' })

const eventBase = { submission_id: z.string(), at: z.string() }
/** Something that happened to a submission; the data of a server-sent `progress` event. */
export const progressEventSchema = z
  .discriminatedUnion('kind', [
    z.object({ ...eventBase, kind: z.literal('status'), status: z.enum(statuses), reason: z.string().nullable() }),
    z.object({
      ...eventBase,
      kind: z.literal('step'),
      stage: z.enum(stageNames),
      step: z.string(),
      state: z.enum(['started', 'done', 'reused', 'failed']),
      message: z.string().nullable(),
    }),
    z.object({
      ...eventBase,
      kind: z.literal('writing'),
      stage: z.enum(stageNames),
      step: z.string(),
      characters: z.int(),
    }),
    z.object({
      ...eventBase,
      kind: z.literal('source'),
      source_id: z.string(),
      label: z.string(),
      outcome: z.enum(outcomes),
    }),
    z.object({
      ...eventBase,
      kind: z.literal('attempt'),
      stage: z.enum(stageNames),
      outcome: z.string(),
      error_code: z.string().nullable(),
      retry_at: z.string().nullable(),
    }),
    z.object({ ...eventBase, kind: z.literal('comment'), comment_id: z.string() }),
  ])
  .register(z.globalRegistry, { id: 'ProgressEvent' })

/** The data of the first server-sent event, `snapshot`, of one task's stream. */
export const taskSnapshotEventSchema = submissionViewSchema
/** The data of the first server-sent event, `snapshot`, of the stream of all tasks. */
export const allSnapshotEventSchema = z
  .object({ counts: z.partialRecord(z.enum(statuses), z.int()), at: z.string() })
  .register(z.globalRegistry, { id: 'EventsSnapshot' })
