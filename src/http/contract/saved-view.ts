import { z } from 'zod'
import { savedViewSchema } from '../../domain/desk/saved-view.ts'

/** A choice of filters and order as it is saved. */
export const savedViewBodySchema = z
  .strictObject({
    name: z.string(),
    /** The page's address after the question mark. */
    search: z.string().max(1000),
    /** Whether everybody sees it; no unless told. */
    shared: z.boolean().nullish(),
  })
  .register(z.globalRegistry, { id: 'SaveView' })

/** A saved view as somebody sees it. */
export const savedViewViewSchema = savedViewSchema
  .omit({ user_id: true })
  .extend({
    /** Whether it is theirs. */
    own: z.boolean(),
    /** Whether they may remove it. */
    removable: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'SavedView' })
/** A saved view as somebody sees it. */
export type SavedViewView = z.infer<typeof savedViewViewSchema>

/** All views that somebody sees, by name. */
export const savedViewsSchema = z.object({ items: z.array(savedViewViewSchema) })
/** Names one view. */
export const savedViewParamsSchema = z.object({ view_id: z.string().min(1).max(100) })
