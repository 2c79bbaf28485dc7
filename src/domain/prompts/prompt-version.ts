import { z } from 'zod'
import { writingKinds } from '../writing-kinds.ts'

/** What a version of a prompt can be in use for. */
export const promptLabels = ['production', 'staging'] as const
/** What a version of a prompt can be in use for. */
export type PromptLabel = (typeof promptLabels)[number]

/** One version of the rules that a model is told for one kind of writing. Never changed once stored. */
export const promptVersionSchema = z.object({
  /** The kind of writing that it is for; there is one prompt a kind. */
  prompt_id: z.enum(writingKinds),
  version: z.int().positive(),
  /** The rules, with variables as `{{tone}}`. */
  template: z.string().min(1),
  /** What was changed, in the words of who did it. */
  note: z.string(),
  by: z.string(),
  created_at: z.string(),
})
/** One version of the rules that a model is told for one kind of writing. */
export type PromptVersion = z.infer<typeof promptVersionSchema>

/** Which version of a prompt stands under a label. */
export const promptLabelSchema = z.object({
  prompt_id: z.enum(writingKinds),
  label: z.enum(promptLabels),
  version: z.int().positive(),
  by: z.string(),
  at: z.string(),
})
/** Which version of a prompt stands under a label. */
export type PromptLabelRecord = z.infer<typeof promptLabelSchema>
