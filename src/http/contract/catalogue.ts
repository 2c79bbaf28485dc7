import { z } from 'zod'
import { articleLanguages } from '../../domain/article-languages.ts'
import { contentSchemaSchema } from '../../domain/content-schema.ts'
import { promptLabels, promptVersionSchema } from '../../domain/prompts/prompt-version.ts'
import { writingKinds } from '../../domain/writing-kinds.ts'

/** Which prompt: the kind of writing that it is for. */
export const promptParamsSchema = z.object({ id: z.enum(writingKinds) })
/** Which version of a prompt. */
export const promptVersionParamsSchema = promptParamsSchema.extend({ version: z.coerce.number().int().min(1) })
/** Which label of a prompt. */
export const promptLabelParamsSchema = promptParamsSchema.extend({ label: z.enum(promptLabels) })

/** A prompt with its versions, newest first. */
export const promptHistorySchema = z
  .object({
    prompt_id: z.enum(writingKinds),
    /** What its template may use, as `{{name}}`. */
    variables: z.array(z.string()),
    versions: z.array(promptVersionSchema.extend({ labels: z.array(z.enum(promptLabels)) })),
  })
  .register(z.globalRegistry, { id: 'PromptHistory' })
/** A prompt with its versions, newest first. */
export type PromptHistory = z.infer<typeof promptHistorySchema>

/** A new version of a prompt. */
export const promptBodySchema = z
  .strictObject({ template: z.string(), note: z.string().nullish() })
  .register(z.globalRegistry, { id: 'SavePrompt' })

/** The version that is to stand under a label. */
export const promptLabelBodySchema = z.strictObject({ version: z.int().min(1) })

/** Which versions to compare. */
export const promptDiffQuerySchema = z.strictObject({
  from: z.coerce.number().int().min(1),
  to: z.coerce.number().int().min(1),
})
/** Two versions of a prompt compared, line by line. */
export const promptDiffSchema = z.object({
  parts: z.array(z.object({ change: z.enum(['same', 'added', 'removed']), text: z.string() })),
})

/** On which book a version of a prompt is to be tried. */
export const trialBodySchema = z.strictObject({ submission_id: z.string().min(1).max(100) })

const measured = z.object({
  /** Verdict by gate. */
  gates: z.record(z.string(), z.string()),
  /** Sentences by verdict. */
  support: z.record(z.string(), z.int()),
  body_words: z.int(),
  word_count: z.int(),
  /** Millionths of a US dollar; null when a price is unknown. */
  cost_micro_usd: z.int().nullable(),
})

/** A book written again by another version of a prompt, beside the article that it has; nothing of it is stored. */
export const trialSchema = z
  .object({
    submission_id: z.string(),
    title: z.string(),
    before: measured.nullable(),
    after: measured.nullable(),
    /** Why there is no article, or null. */
    ended: z.string().nullable(),
    /** What is to be known of the comparison, or null: that the writer read no prompt. */
    note: z.string().nullable(),
    /** Model calls that were made anew; all others were answered from the record. */
    new_calls: z.int(),
    markdown: z.string().nullable(),
  })
  .register(z.globalRegistry, { id: 'PromptTrial' })
/** A book written again by another version of a prompt. */
export type Trial = z.infer<typeof trialSchema>
/** What is measured of an article in a trial. */
export type Measured = z.infer<typeof measured>

/** Which content schema. */
export const contentSchemaParamsSchema = z.object({ id: z.string().max(100), language: z.enum(articleLanguages) })
/** A content schema to be stored as a new version. */
export const contentSchemaBodySchema = contentSchemaSchema
  .omit({ version: true })
  .register(z.globalRegistry, { id: 'SaveContentSchema' })
