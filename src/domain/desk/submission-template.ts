import { z } from 'zod'

/** What a form for a new book begins with, under a name, for everybody. */
export const submissionTemplateSchema = z.object({
  template_id: z.string(),
  name: z.string().min(1).max(80),
  /** Fields of a new book's form by their names on the wire; those that are absent stay as they are. */
  fields: z.record(z.string(), z.unknown()),
  by: z.string(),
  at: z.string(),
})
/** What a form for a new book begins with. */
export type SubmissionTemplate = z.infer<typeof submissionTemplateSchema>
