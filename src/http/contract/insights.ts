import { z } from 'zod'
import { gateNames } from '../../domain/article/article.ts'
import { outcomes } from '../../domain/evidence.ts'
import type { BookFigure } from '../../domain/insights/figures-of.ts'
import { stageNames } from '../../domain/status.ts'

/** How the days of insights are put together. */
export const insightSteps = ['day', 'month'] as const
/** How the days of insights are put together. */
export type InsightStep = (typeof insightSteps)[number]

/** So many days at most may be asked for, by the step of the answer. */
export const mostDays: Readonly<Record<InsightStep, number>> = { day: 400, month: 1_830 }

const dateSchema = z.iso.date('must be like 2026-11-23')

/** Which days (UTC), both included; the last thirty unless told. */
export const insightsQuerySchema = z.strictObject({
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  step: z.enum(insightSteps).default('day'),
})
/** Which days, both included. */
export type InsightsQuery = z.infer<typeof insightsQuerySchema>

const count = z.int().min(0)

const workSchema = z.object({
  stage: z.enum(stageNames),
  /** Runs that came to their end, that failed for good, and that are tried again. */
  done: count,
  failed: count,
  again: count,
  /** Of the runs that came to their end, in milliseconds; null where none did. */
  mean_ms: count.nullable(),
  calls: count,
  /** Calls of models whose price is not known; they are not in the cost. */
  unpriced_calls: count,
  cost_micro_usd: count,
})
/** What a stage did and what it took. */
export type StageInsight = z.infer<typeof workSchema>

/** How many books came to what; a book may come there more than once. */
const booksSchema = z.object({
  submitted: count,
  ready: count,
  approved: count,
  published: count,
  needs_sources: count,
  failed: count,
  cancelled: count,
} satisfies Record<BookFigure, z.ZodType>)

/** What the house did in a stretch of days: sums that stay when books are deleted. Nothing in it names a person or a book. */
export const insightsSchema = z
  .object({
    from: z.string(),
    to: z.string(),
    step: z.enum(insightSteps),
    /** Since when is counted as things happen. */
    since: z.string(),
    /** Whether days before that are still being filled in from the records of books; ask again. */
    filling: z.boolean(),
    books: booksSchema,
    /** Every day or month of the stretch in its order, those too in which nothing happened. */
    spans: z.array(z.object({ span: z.string(), books: booksSchema, stages: z.array(workSchema) })),
    stages: z.array(workSchema),
    /** What asking each source came to; most asked first. */
    sources: z.array(
      z.object({ source: z.string(), asked: count, outcomes: z.partialRecord(z.enum(outcomes), count) }),
    ),
    /** What each model took; dearest first. */
    models: z.array(
      z.object({
        provider: z.string(),
        model: z.string(),
        calls: count,
        input_tokens: count,
        output_tokens: count,
        unpriced_calls: count,
        cost_micro_usd: count,
      }),
    ),
    articles: z.object({
      /** First versions, and those of them that passed every gate. */
      written: count,
      green: count,
      approved: count,
      /** Of first versions, and of approved articles, those that failed a gate; those that fail most first. */
      gates: z.array(z.object({ gate: z.enum(gateNames), written: count, approved: count })),
    }),
  })
  .register(z.globalRegistry, { id: 'Insights' })
/** What the house did in a stretch of days. */
export type Insights = z.infer<typeof insightsSchema>
