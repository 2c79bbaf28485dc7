import { z } from 'zod'
import { commentSchema } from '../../domain/desk/comment.ts'
import { submissionParamsSchema } from './submission.ts'

/** A comment as people see it. */
export const commentViewSchema = commentSchema
  .omit({ submission_id: true })
  .extend({
    /** Whether who asks may change its words or take it away. */
    mine: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'Comment' })
/** A comment as people see it. */
export type CommentView = z.infer<typeof commentViewSchema>

/** Path parameters of one comment. */
export const commentParamsSchema = submissionParamsSchema.extend({ comment: z.string().min(1).max(100) })

/** A remark on an article, or on one of its sentences. */
export const commentBodySchema = z
  .strictObject({
    text: z.string(),
    /** The sentence that it is about, in its words; null for the article as a whole. */
    sentence: z.string().min(1).max(4000).nullish(),
    reply_to: z.string().min(1).max(100).nullish(),
  })
  .register(z.globalRegistry, { id: 'AddComment' })

/** What becomes of a comment; what is left out stays. */
export const commentChangeSchema = z
  .strictObject({ text: z.string().optional(), resolved: z.boolean().optional() })
  .register(z.globalRegistry, { id: 'ChangeComment' })
