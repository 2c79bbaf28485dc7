import { z } from 'zod'

/** An editor's recorded decision to accept a shorter article. */
export const waiverSchema = z.object({
  by: z.string(),
  at: z.string(),
  reason: z.string().min(1),
  /** The starved sections that were accepted, by role. */
  sections: z.array(z.string()),
})
/** An editor's recorded decision to accept a shorter article. */
export type Waiver = z.infer<typeof waiverSchema>
