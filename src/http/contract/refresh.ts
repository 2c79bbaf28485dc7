import { z } from 'zod'
import { sentenceSupportSchema } from '../../domain/article/article.ts'

/** What a refresh of a published review found. */
export const refreshViewSchema = z
  .object({
    /** `none`: no refresh is under way; `working`: sources are read and it is written; `ready`: changes can be chosen. */
    state: z.enum(['none', 'working', 'stopped', 'ready', 'applied']),
    started_at: z.string().nullable(),
    published_version: z.int().nullable(),
    fresh_version: z.int().nullable(),
    sources: z
      .array(
        z.object({
          source_id: z.string(),
          label: z.string(),
          /** Whether it answered; else its former answer stands. Null for what was handed over. */
          read_again: z.boolean().nullable(),
          changed: z.boolean(),
        }),
      )
      .readonly(),
    new_editions: z.array(z.object({ key: z.string(), label: z.string(), url: z.string().nullable() })).readonly(),
    changed_facts: z
      .array(z.object({ field: z.string(), before: z.string().nullable(), now: z.string().nullable() }))
      .readonly(),
    /** Sentences of the public version that its sources carry no more. */
    lost: z
      .array(sentenceSupportSchema.pick({ text: true, section: true, verdict: true, reasons: true, told: true }))
      .readonly(),
    /** Changes from the public version to the new one, to be chosen one by one. */
    hunks: z
      .array(
        z.object({
          hunk_id: z.string(),
          kind: z.enum(['changed', 'added', 'removed']),
          heading: z.string().nullable(),
          before: z.string().nullable(),
          after: z.string().nullable(),
          /** `left` are those of the public version; null where hardly a word stayed. */
          words: z
            .array(z.object({ text: z.string(), in: z.enum(['both', 'left', 'right']) }))
            .readonly()
            .nullable(),
        }),
      )
      .readonly(),
  })
  .register(z.globalRegistry, { id: 'Refresh' })
/** What a refresh of a published review found. */
export type RefreshViewed = z.infer<typeof refreshViewSchema>

/** The changes that an editor accepts, as they were shown; none leaves the public words as they are. */
export const applyRefreshBodySchema = z
  .strictObject({ fresh_version: z.int().min(1), hunk_ids: z.array(z.string()).max(500) })
  .register(z.globalRegistry, { id: 'ApplyRefresh' })
