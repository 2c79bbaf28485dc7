import { z } from 'zod'
import { draftSchema, draftWordsSchema } from '../../domain/desk/draft.ts'

z.globalRegistry.add(draftSchema, { id: 'Draft' })
z.globalRegistry.add(draftWordsSchema, { id: 'DraftWords' })

/** The words that are being worked on, and the version that is current beside them. */
export const draftViewSchema = z
  .object({
    /** Null while nobody works on the article. */
    draft: draftSchema.nullable(),
    /** A draft whose `base_version` is another one began from a version that is no longer current. */
    current_version: z.int(),
  })
  .register(z.globalRegistry, { id: 'DraftView' })
/** The words that are being worked on, and the version that is current beside them. */
export type DraftView = z.infer<typeof draftViewSchema>

/** Words to be kept that are no version yet. */
export const draftBodySchema = z
  .strictObject({
    /** The draft's number as it was read or saved last; 0 where there was none. */
    revision: z.int().min(0),
    /** The version that the words began from. */
    base_version: z.int().min(1),
    /** A name of the open page, made by it. */
    desk: z.string().min(1).max(100),
    words: draftWordsSchema,
    /** Keeps the wording that stood there beside this one, in `set_aside`. */
    set_aside: z.boolean().optional(),
  })
  .register(z.globalRegistry, { id: 'SaveDraft' })

/** Which draft is thrown away. */
export const draftNameSchema = z.strictObject({ revision: z.coerce.number().int().min(1) })
