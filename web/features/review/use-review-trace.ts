import { useCallback, useEffect, useRef } from 'react'
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
 * @param picked the sentence whose evidence is shown now, or null
 */
export const useReviewTrace = (picked: string | null) => {
  const opened = useRef(new Set<string>())
  const seenMs = useSeenTime()
  useEffect(() => {
    if (picked !== null) opened.current.add(picked)
  }, [picked])
  return useCallback(
    () => ({
      statement_version: statementVersion,
      opened: [...opened.current],
      seconds_spent: Math.round(seenMs() / 1000),
    }),
    [seenMs],
  )
}

/** Tells what the reviewer looked at until now. */
export type ReviewTrace = ReturnType<typeof useReviewTrace>
