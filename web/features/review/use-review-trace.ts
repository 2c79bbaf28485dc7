import { useCallback, useEffect, useRef } from 'react'
import type { Article } from '../../../src/domain/article/article.ts'
import { statementVersion } from '../../../src/domain/attestation/statements.ts'

/** Adds up the time for which the page is before somebody's eyes, in milliseconds. */
const useSeenTime = () => {
  const seenMs = useRef(0)
  const since = useRef<number | null>(null)
  useEffect(() => {
    const settle = () => {
      const now = performance.now()
      if (since.current !== null) seenMs.current += now - since.current
      since.current = document.visibilityState === 'visible' ? now : null
    }
    settle()
    document.addEventListener('visibilitychange', settle)
    return () => document.removeEventListener('visibilitychange', settle)
  }, [])
  return useCallback(() => seenMs.current + (since.current === null ? 0 : performance.now() - since.current), [])
}

/**
 * What the reviewer of an article looks at: the sentences whose evidence was before them, and for how long the article was.
 * A sentence that another version says elsewhere has been looked at; one that was put in its place has not.
 * @param picked the id of the sentence whose evidence is shown now, or null
 */
export const useReviewTrace = (picked: string | null, sentences: Article['support']['sentences']) => {
  const opened = useRef(new Set<string>())
  const seenMs = useSeenTime()
  useEffect(() => {
    const shown = sentences.find(({ sentence_id: id }) => id === picked)
    if (shown) opened.current.add(shown.text)
  }, [picked, sentences])
  return useCallback(
    () => ({
      statement_version: statementVersion,
      opened: sentences.filter(({ text }) => opened.current.has(text)).map(({ sentence_id: id }) => id),
      seconds_spent: Math.round(seenMs() / 1000),
    }),
    [seenMs, sentences],
  )
}

/** Tells what the reviewer looked at until now. */
export type ReviewTrace = ReturnType<typeof useReviewTrace>
