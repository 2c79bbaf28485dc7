import { z } from 'zod'
import { claimSchema, gapSchema, outcomes, passageSchema, sourceKindSchema } from '../../domain/evidence.ts'
import { rightsSchema } from '../../domain/rights.ts'

/** What of a source may be seen: all of it, the passages that the article rests on, nothing but facts; or its time is over. */
const shownSchema = z.enum(['all', 'cited', 'none', 'expired'])

/** A source of a book as its steps left it, without its text. */
export const contentSourceSchema = z
  .object({
    source_id: z.string(),
    kind: sourceKindSchema,
    label: z.string(),
    url: z.string().nullable(),
    outcome: z.enum(outcomes),
    shown: shownSchema,
    /** Claims made of it; null where it was not summarised. */
    claims: z.array(claimSchema).nullable(),
  })
  .register(z.globalRegistry, { id: 'ContentSource' })

/** What the steps of a book gave, as far as it may be seen. */
export const taskContentSchema = z
  .object({
    sources: z.array(contentSourceSchema),
    knowledge_base: z.object({ markdown: z.string(), gaps: z.array(gapSchema), created_at: z.string() }).nullable(),
  })
  .register(z.globalRegistry, { id: 'TaskContent' })
/** What the steps of a book gave. */
export type TaskContent = z.infer<typeof taskContentSchema>

/** Names one source of one book. */
export const sourceParamsSchema = z.object({
  id: z.string().min(1).max(100),
  source_id: z.string().min(1).max(100),
})

/** One source as it was kept. */
export const sourceContentSchema = z
  .object({
    source_id: z.string(),
    label: z.string(),
    url: z.string().nullable(),
    fetched_at: z.string(),
    fetched_by: z.enum(['http', 'browser', 'pasted', 'uploaded', 'editor']),
    /** SHA-256 of what arrived, hex. */
    content_hash: z.string(),
    language: z.string().nullable(),
    page_title: z.string().nullable(),
    shown: shownSchema,
    /** Why no more may be seen, with the rule; null where nobody restricted it. */
    rights_reason: rightsSchema.shape.reason.nullable(),
    text: z.string(),
    passages: z.array(passageSchema.pick({ passage_id: true, kind: true, voice: true, start: true, end: true })),
    page: z.object({
      /**
       * Where the page itself comes from: the editor who handed it over, or the pages that were fetched lately. `text` where only
       * the text was kept, `withheld` where its rights do not let it be shown.
       */
      from: z.enum(['upload', 'fetched', 'text', 'withheld']),
      /** The page as it arrived, scripts and all: to be made safe before it is shown. Null where there is none. */
      html: z.string().nullable(),
    }),
  })
  .register(z.globalRegistry, { id: 'SourceContent' })
/** One source as it was kept. */
export type SourceContent = z.infer<typeof sourceContentSchema>
