import { z } from 'zod'

/** A choice of filters and order that somebody named, to come back to it. */
export const savedViewSchema = z.object({
  view_id: z.string(),
  /** Whose it is; null where nobody had to sign in. */
  user_id: z.string().nullable(),
  by: z.string(),
  name: z.string().min(1).max(80),
  /** The page's address after the question mark. */
  search: z.string().max(1000),
  /** Whether everybody sees it. */
  shared: z.boolean(),
  at: z.string(),
})
/** A choice of filters and order that somebody named. */
export type SavedView = z.infer<typeof savedViewSchema>
