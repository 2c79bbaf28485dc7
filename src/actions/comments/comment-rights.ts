import type { Comment } from '../../domain/desk/comment.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { tellArticle } from '../../domain/refusals/articles.ts'
import type { Store } from '../../ports/store.ts'
import type { Editor } from '../deps.ts'

/** The key of one comment. */
export const commentKey = (submissionId: string, commentId: string): string => `${submissionId}/${commentId}`

/** @throws NOT_FOUND */
export const findComment = async (store: Store, submissionId: string, commentId: string): Promise<Comment> => {
  const found = await store.document('comments', commentKey(submissionId, commentId))
  if (found) return found
  throw new PigmeuError('NOT_FOUND', tellArticle('comment_gone', {}), { context: { comment_id: commentId } })
}

/** Whether somebody may change the words of a comment: their own, and an owner any. */
export const mayReword = ({ user_id: userId }: Comment, { actor }: Editor): boolean =>
  actor === undefined || actor.role === 'owner' || (userId !== null && actor.user_id === userId)

/** @throws FORBIDDEN */
export const requireOwn = (comment: Comment, editor: Editor): void => {
  if (mayReword(comment, editor)) return
  throw new PigmeuError('FORBIDDEN', tellArticle('comment_of_other', { by: comment.by }), {
    context: { comment_id: comment.comment_id },
  })
}
