import { z } from 'zod'

/** Where and when a book's article is meant to go out, as the editor said when they asked for it. */
export const publishPlanSchema = z.object({
  /** `file`, or the id of a stored credential. */
  target: z.string(),
  /** ISO 8601 UTC; null: as soon as it is approved. */
  due_at: z.string().nullable(),
})
/** Where and when a book's article is meant to go out. */
export type PublishPlan = z.infer<typeof publishPlanSchema>
