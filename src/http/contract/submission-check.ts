import { z } from 'zod'
import { outcomes, sourceKindSchema } from '../../domain/evidence.ts'
import { statuses } from '../../domain/status.ts'
import { fieldProblemSchema } from './problem.ts'
import { submitBodySchema } from './submission.ts'

/** Pages that are looked at for one check. */
const looksAtMost = 5

/** Any part of a submission, and the fields (`amazon_url`, `links.0`) whose pages are to be looked at; a look takes seconds. */
export const checkBodySchema = submitBodySchema
  .partial()
  .extend({ look: z.array(z.string().max(40)).max(looksAtMost).nullish() })
  .register(z.globalRegistry, { id: 'CheckBook' })
/** Any part of a submission. */
export type CheckBody = z.input<typeof checkBodySchema>

/** What one look at a page came to. */
export const pageLookSchema = z
  .object({
    /** Whether the site was asked, now or lately; false where its rules, ours or the moment forbid it. */
    asked: z.boolean(),
    outcome: z.enum(outcomes).nullable(),
    /** Why there is nothing to be read, in words. */
    reason: z.string().nullable(),
    /** The book that the page is about, as it names it. */
    title: z.string().nullable(),
    author: z.string().nullable(),
  })
  .register(z.globalRegistry, { id: 'PageLook' })
/** What one look at a page came to. */
export type PageLook = z.infer<typeof pageLookSchema>

/** An address as it would be read. */
export const checkedAddressSchema = z
  .object({
    field: z.string(),
    kind: sourceKindSchema,
    label: z.string(),
    /** Without tracking and session parts. */
    url: z.string(),
    /** `asin:`, `isbn:`, `url:` ... */
    identity_keys: z.array(z.string()).readonly(),
    /** What may be done with what is read there, and why. */
    policy: z.string().nullable(),
    look: pageLookSchema.nullable(),
  })
  .register(z.globalRegistry, { id: 'CheckedAddress' })
/** An address as it would be read. */
export type CheckedAddress = z.infer<typeof checkedAddressSchema>

/** Where the same book is already. */
export const foundDuplicateSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('submission'),
      submission_id: z.string(),
      title: z.string(),
      status: z.enum(statuses),
      shared_keys: z.array(z.string()).readonly(),
    }),
    z.object({
      kind: z.literal('post'),
      target: z.string(),
      url: z.string(),
      title: z.string(),
      shared_keys: z.array(z.string()).readonly(),
    }),
  ])
  .register(z.globalRegistry, { id: 'FoundDuplicate' })
/** Where the same book is already. */
export type FoundDuplicate = z.infer<typeof foundDuplicateSchema>

/** What would become of a submission: all that it would be refused for, its addresses, where the book is already. */
export const submissionCheckSchema = z
  .object({
    problems: z.array(fieldProblemSchema).readonly(),
    addresses: z.array(checkedAddressSchema).readonly(),
    duplicates: z.array(foundDuplicateSchema).readonly(),
  })
  .register(z.globalRegistry, { id: 'SubmissionCheck' })
/** What would become of a submission. */
export type SubmissionCheck = z.infer<typeof submissionCheckSchema>

/** What would become of each row of a batch. */
export const batchCheckSchema = z.object({
  rows: z
    .array(
      submissionCheckSchema
        .extend({
          /** From 1, in the order in which they were sent. */
          row: z.int(),
          /** Rows before it that ask for the same book. */
          same_as_rows: z.array(z.int()).readonly(),
        })
        .register(z.globalRegistry, { id: 'RowCheck' }),
    )
    .readonly(),
})
/** What would become of one row of a batch. */
export type RowCheck = z.infer<typeof batchCheckSchema>['rows'][number]

/** What a new book's form may begin with. */
export const templateFieldsSchema = submitBodySchema
  .omit({ allow_duplicate: true })
  .partial()
  .register(z.globalRegistry, { id: 'TemplateFields' })
/** What a new book's form may begin with. */
export type TemplateFields = z.infer<typeof templateFieldsSchema>

/** A template as it is saved, for everybody. */
export const templateBodySchema = z
  .strictObject({
    /** 1 to 80 characters. */
    name: z.string(),
    fields: templateFieldsSchema,
    /** Whether it takes the place of the one with the same name. */
    replace: z.boolean().nullish(),
  })
  .register(z.globalRegistry, { id: 'SaveTemplate' })

/** A stored template. */
export const templateSchema = z
  .object({
    template_id: z.string(),
    name: z.string(),
    fields: templateFieldsSchema,
    by: z.string(),
    at: z.string(),
  })
  .register(z.globalRegistry, { id: 'SubmissionTemplate' })
/** A stored template. */
export type Template = z.infer<typeof templateSchema>

/** All templates, by name. */
export const templatesSchema = z.object({ items: z.array(templateSchema) })
/** Which template. */
export const templateParamsSchema = z.object({ template: z.string().min(1).max(100) })
