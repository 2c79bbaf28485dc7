import type { FastifyRequest } from 'fastify'
import { findSubmission } from '../../actions/change-submission.ts'
import { mayReword } from '../../actions/comments/comment-rights.ts'
import type { Comment } from '../../domain/desk/comment.ts'
import { visitorOf } from '../auth/guard.ts'
import type { CommentView } from '../contract/comment.ts'
import type { commentRoutes } from '../contract/routes-comments.ts'
import type { HttpDeps } from '../deps.ts'
import { auditActorOf } from './audit-note.ts'
import type { Handlers } from './handlers.ts'

const viewComment = (comment: Comment, request: FastifyRequest): CommentView => {
  const { submission_id: _book, ...view } = comment
  const visitor = visitorOf(request)
  return { ...view, mine: mayReword(comment, { name: visitor.name, actor: auditActorOf(visitor) }) }
}

/** Answers the routes by which people talk about an article. */
export const commentHandlers = (deps: HttpDeps): Handlers<keyof typeof commentRoutes> => {
  const { actions, store } = deps
  return {
    listComments: async ({ params: { id }, request }) => {
      await findSubmission(deps, id)
      const all = await store.documents('comments', `${id}/`)
      const inOrder = all.toSorted((one, other) => one.at.localeCompare(other.at))
      return { items: inOrder.map((comment) => viewComment(comment, request)) }
    },
    addComment: async ({ params: { id }, body, editor, note, request }) => {
      const comment = await actions.addComment(editor(), id, body)
      note({ details: { comment_id: comment.comment_id, did: 'add' } })
      return viewComment(comment, request)
    },
    changeComment: async ({ params: { id, comment: commentId }, body, editor, note, request }) => {
      note({ details: { comment_id: commentId, did: body.text === undefined ? 'settle' : 'reword' } })
      const name = { submissionId: id, commentId }
      return viewComment(await actions.changeComment(editor(), name, body), request)
    },
    removeComment: async ({ params: { id, comment: commentId }, editor, note }) => {
      note({ details: { comment_id: commentId, did: 'remove' } })
      await actions.removeComment(editor(), id, commentId)
    },
  }
}
