import { z } from 'zod'

/** A post that the site has already: for links to it, and against saying the same again. */
export const ownPostSchema = z.object({
  /** `file`, or the id of a stored WordPress credential. */
  target: z.string(),
  external_id: z.string(),
  url: z.string(),
  title: z.string(),
  slug: z.string(),
  /** What it wants to be found by, or null when it does not say. */
  focus_keyword: z.string().nullable(),
  /** The submission that it was published from, or null when it was not made here. */
  submission_id: z.string().nullable(),
  /** Keys of the book that it reviews (`isbn:`, `asin:`), as the post itself tells; absent where nobody looked, empty where it tells none. */
  identity_keys: z.array(z.string()).optional(),
  /** Its sentences, plain text. */
  sentences: z.array(z.string()),
  /** ISO 8601 UTC: when it was read. */
  read_at: z.string(),
})
/** A post that the site has already. */
export type OwnPost = z.infer<typeof ownPostSchema>
