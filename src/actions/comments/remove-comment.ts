import { PigmeuError } from '../../domain/errors.ts'
import { tellArticle } from '../../domain/refusals/articles.ts'
import type { ActionDeps, Editor } from '../deps.ts'
import { commentKey, findComment, requireOwn } from './comment-rights.ts'
import { tellComment } from './tell-comment.ts'

/** Takes a comment away that nobody answered. @throws NOT_FOUND FORBIDDEN ACTION_NOT_ALLOWED */
export const removeComment = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  commentId: string,
): Promise<void> => {
  const comment = await findComment(deps.store, submissionId, commentId)
  requireOwn(comment, editor)
  const all = await deps.store.documents('comments', `${submissionId}/`)
  if (all.some(({ reply_to: replyTo }) => replyTo === commentId))
    throw new PigmeuError('ACTION_NOT_ALLOWED', tellArticle('comment_answered', {}))
  await deps.store.remove('comments', commentKey(submissionId, commentId))
  tellComment(deps, comment)
}
