import type { CommentView } from '../../../src/http/contract/comment.ts'

/** A comment with its answers, oldest first. */
export interface Thread {
  readonly head: CommentView
  readonly answers: readonly CommentView[]
}

/** Comments as threads, in the order in which they began. */
export const threadsOf = (comments: readonly CommentView[]): readonly Thread[] =>
  comments
    .filter(({ reply_to: replyTo }) => replyTo === null)
    .map((head) => ({ head, answers: comments.filter(({ reply_to: replyTo }) => replyTo === head.comment_id) }))

/** Whether a thread is not settled. */
export const isOpen = ({ head }: Thread): boolean => head.resolved_at === null

/** The sentences that open comments are about. */
export const commentedSentences = (comments: readonly CommentView[]): ReadonlySet<string> =>
  new Set(
    threadsOf(comments).flatMap((thread) => (isOpen(thread) && thread.head.sentence ? [thread.head.sentence] : [])),
  )
