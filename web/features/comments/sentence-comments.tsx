import './comments.css'
import { useQuery } from '@tanstack/react-query'
import { commentsQuery } from './comment-queries.ts'
import { CommentThread } from './comment-thread.tsx'
import { isOpen, threadsOf } from './threads.ts'

/** The open comments on one sentence, beside its evidence. */
export const SentenceComments = ({ id, sentence }: { id: string; sentence: string }) => {
  const threads = threadsOf(useQuery(commentsQuery(id)).data ?? [])
  return threads
    .filter((thread) => isOpen(thread) && thread.head.sentence === sentence)
    .map((thread) => <CommentThread key={thread.head.comment_id} id={id} thread={thread} />)
}
