import { z } from 'zod'
import { importStateSchema } from '../../domain/backlist/import-state.ts'
import { ownPostSchema } from '../../domain/own-post.ts'

z.globalRegistry.add(importStateSchema, { id: 'BacklistImport' })

/** Path parameters of everything that belongs to one place to publish at: `file`, or the id of a stored credential. */
export const siteParamsSchema = z.object({ target: z.string().min(1).max(100) })

/** Which posts to list. */
export const backlistQuerySchema = z.strictObject({
  show: z.enum(['all', 'identified', 'unidentified']).default('all'),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

/** One post of a site's backlist with the book that it reviews. */
export const backlistPostSchema = ownPostSchema
  .pick({ external_id: true, url: true, title: true, submission_id: true, identity_keys: true, read_at: true })
  .register(z.globalRegistry, { id: 'BacklistPost' })
/** One post of a site's backlist. */
export type BacklistPost = z.infer<typeof backlistPostSchema>

/** What a site has published so far. */
export const backlistSchema = z
  .object({
    label: z.string(),
    /** How far the last reading came; null when the posts were never read. */
    import: importStateSchema.nullable(),
    counts: z.object({ identified: z.int(), unidentified: z.int() }),
    items: z.array(backlistPostSchema).readonly(),
    /** How many posts there are of the kind that was asked for. */
    total: z.int(),
  })
  .register(z.globalRegistry, { id: 'Backlist' })
/** What a site has published so far. */
export type BacklistView = z.infer<typeof backlistSchema>
