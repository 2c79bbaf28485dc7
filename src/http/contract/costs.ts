import { z } from 'zod'
import { budgetSchema } from '../../domain/budget.ts'
import { stageNames } from '../../domain/status.ts'
import { writingKinds } from '../../domain/writing-kinds.ts'
import { costSchema } from './task.ts'

const monthPattern = /^\d{4}-(?:0[1-9]|1[0-2])$/

/** Which month; the present one (UTC) unless told. */
export const monthQuerySchema = z.object({ month: z.string().regex(monthPattern, 'must be like 2026-11').optional() })

/** What the model calls of one month took, in all and by several divisions. */
export const monthCostsSchema = z
  .object({
    month: z.string(),
    total: costSchema,
    by_day: z.array(costSchema.extend({ date: z.string() })),
    by_stage: z.array(costSchema.extend({ stage: z.enum(stageNames) })),
    /** By the model that really wrote, followers too. */
    by_model: z.array(costSchema.extend({ provider: z.string(), model: z.string() })),
    /** Dearest first. */
    by_submission: z.array(costSchema.extend({ submission_id: z.string(), title: z.string().nullable() })),
  })
  .register(z.globalRegistry, { id: 'MonthCosts' })
/** What the model calls of one month took. */
export type MonthCosts = z.infer<typeof monthCostsSchema>

/** The budget with what was spent today; amounts in millionths of a US dollar, null for no cap. */
export const budgetViewSchema = budgetSchema
  .extend({
    today: z.object({
      /** UTC. */
      date: z.string(),
      cost_micro_usd: z.int(),
      calls: z.int(),
      unpriced_calls: z.int(),
    }),
    /** False when a model in use has no known price, so that what it costs counts towards no cap. */
    caps_can_be_held: z.boolean(),
    /** The models whose price is not known, as `provider/model`. */
    unpriced_models: z.array(z.string()),
  })
  .register(z.globalRegistry, { id: 'BudgetView' })
/** The budget with what was spent today. */
export type BudgetView = z.infer<typeof budgetViewSchema>

/** What the model calls may cost at most. */
export const budgetBodySchema = budgetSchema.register(z.globalRegistry, { id: 'Budget' })

/** Whose article; without it, a usual one. */
export const estimateQuerySchema = z.object({ submission_id: z.string().min(1).max(100).optional() })

/** What the last books took from being asked for to the review, waiting between stages left out; in milliseconds. */
export const usualTimeSchema = z
  .object({
    /** How many books that is known of. */
    books: z.int(),
    /** Of the middle one. */
    usual_ms: z.int(),
    /** Nine of ten did not exceed it. */
    slow_ms: z.int(),
    by_stage: z.array(z.object({ stage: z.enum(stageNames), usual_ms: z.int() })).readonly(),
  })
  .register(z.globalRegistry, { id: 'UsualTime' })

/** What an article is expected to take and to cost before it is written. */
export const estimateSchema = z
  .object({
    /** `passages` when the sources were read and it is known what will be sent; `usual` before. */
    basis: z.enum(['passages', 'usual']),
    input_tokens: z.int(),
    output_tokens: z.int(),
    /** Millionths of a US dollar; null when the price of a model is not known. */
    cost_micro_usd: z.int().nullable(),
    by_kind: z.array(
      z.object({
        kind: z.enum(writingKinds),
        provider: z.string(),
        model: z.string().nullable(),
        calls: z.int(),
        input_tokens: z.int(),
        output_tokens: z.int(),
        cost_micro_usd: z.int().nullable(),
      }),
    ),
    /** Null while no book was written. */
    time: usualTimeSchema.nullable(),
  })
  .register(z.globalRegistry, { id: 'CostEstimate' })
/** What an article is expected to take and to cost. */
export type CostEstimate = z.infer<typeof estimateSchema>

const writerSchema = z.strictObject({
  provider: z.string().min(1).max(100),
  /** Null: the provider's default. */
  model_name: z.string().min(1).max(200).nullable(),
})
/**
 * Who writes what: for each kind the writers in their order, in place of the default model; `fallbacks` follow every kind when those
 * before have failed. Keys are those that were stored for a provider, or of the environment.
 */
export const writersSchema = z
  .strictObject({
    by_kind: z.partialRecord(z.enum(writingKinds), z.array(writerSchema).max(5)),
    fallbacks: z.array(writerSchema).max(5),
  })
  .register(z.globalRegistry, { id: 'Writers' })
/** Who writes what. */
export type Writers = z.infer<typeof writersSchema>
