import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { commentsQuery } from './comment-queries.ts'
import { commentedSentences } from './threads.ts'

/** The sentences of an article that open comments are about. */
export const useCommented = (id: string): ReadonlySet<string> => {
  const { data } = useQuery(commentsQuery(id))
  return useMemo(() => commentedSentences(data ?? []), [data])
}
