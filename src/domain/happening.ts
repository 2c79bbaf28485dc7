import { z } from 'zod'

/** What people want to be told of. */
export const happeningKinds = [
  'ready_for_review',
  'needs_sources',
  'failed',
  'published',
  'source_blocked',
  'budget',
] as const
/** One kind of thing that people want to be told of. */
export type HappeningKind = (typeof happeningKinds)[number]

/**
 * Something that people and the audit log are to be told of. It is written together with the change that it tells of, so
 * that neither is without the other, and taken away when everybody was told.
 */
export const happeningSchema = z.object({
  /** Sorts by time. */
  happening_id: z.string(),
  kind: z.enum(happeningKinds),
  at: z.string(),
  /** Null when it is about no one book. */
  submission_id: z.string().nullable(),
  /** Title and author of the book, or null. */
  book: z.object({ title: z.string(), author: z.string() }).nullable(),
  /** Who submitted the book, or null. */
  created_by: z.string().nullable(),
  /** What there is to know: the address of a post, an error's code and message, labels of blocked sources, money spent. Never secrets. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])),
})
/** Something that people and the audit log are to be told of. */
export type Happening = z.infer<typeof happeningSchema>
