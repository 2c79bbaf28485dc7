import { z } from 'zod'
import { type BookField, bookFields } from './book-record.ts'

/** What may be done with what a source gave, and for how long. */
export const rightsSchema = z.object({
  /** Hours that the text and the facts may be stored; null without end. */
  store_hours: z.number().positive().nullable(),
  /** Fields that must go sooner, in hours; 0 means never stored. */
  field_hours: z.partialRecord(z.enum(bookFields as [BookField, ...BookField[]]), z.number().nonnegative()),
  /** What people other than the checks may see of the text: all of it, only the passages that an article rests on, nothing. */
  show: z.enum(['all', 'cited', 'none']),
  /** Words that one article may quote from this source in all; 0 means paraphrase only. */
  quote_words: z.int().nonnegative(),
  /** Whether pictures may be stored, linked, or neither. */
  images: z.enum(['store', 'link', 'none']),
  /** Why, with the rule it follows. */
  reason: z.string().min(1),
})
/** What may be done with what a source gave, and for how long. */
export type Rights = z.infer<typeof rightsSchema>
