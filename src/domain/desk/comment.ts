import { z } from 'zod'

/** The longest remark, in characters. */
export const commentCharacters = 4000

/** What a person remarked on an article for the others who work on it; it never goes out. */
export const commentSchema = z.object({
  comment_id: z.string(),
  submission_id: z.string(),
  /** The comment that it answers, or null. */
  reply_to: z.string().nullable(),
  /** The sentence that it is about, as citations name it; null for the article as a whole. It stays when the sentence goes. */
  sentence: z.string().nullable(),
  text: z.string().min(1).max(commentCharacters),
  by: z.string(),
  /** Null where nobody had to sign in. */
  user_id: z.string().nullable(),
  at: z.string(),
  edited_at: z.string().nullable(),
  /** When it was settled, or null. */
  resolved_at: z.string().nullable(),
  resolved_by: z.string().nullable(),
})
/** What a person remarked on an article. */
export type Comment = z.infer<typeof commentSchema>
