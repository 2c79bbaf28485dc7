import './comments.css'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Loading } from '../../ui/loading.tsx'
import { commentsQuery } from './comment-queries.ts'
import { isOpen, threadsOf } from './threads.ts'

const CommentThread = lazy(async () => ({ default: (await import('./comment-thread.tsx')).CommentThread }))

/** The open comments on one sentence, beside its evidence. */
export const SentenceComments = ({ id, sentence }: { id: string; sentence: string }) => {
  const threads = threadsOf(useQuery(commentsQuery(id)).data ?? [])
  const here = threads.filter((thread) => isOpen(thread) && thread.head.sentence === sentence)
  if (here.length === 0) return null
  return (
    <Suspense fallback={<Loading rows={2} />}>
      {here.map((thread) => (
        <CommentThread key={thread.head.comment_id} id={id} thread={thread} />
      ))}
    </Suspense>
  )
}
