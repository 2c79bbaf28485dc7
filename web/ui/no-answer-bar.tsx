import { IconCloudOff } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { isServerReached, watchReach } from '../api/reach.ts'
import { checkReach } from '../api/reach-check.ts'
import { shellTexts } from '../texts/first.ts'

/** Milliseconds between two questions to a server that does not answer. */
const pauseMs = 3_000

/** While the server does not answer: says so, asks on, and reads everything anew when it is back. */
export const NoAnswerBar = () => {
  const reached = useSyncExternalStore(watchReach, isServerReached)
  const client = useQueryClient()
  useEffect(() => {
    const ask = () => void checkReach()
    window.addEventListener('offline', ask)
    window.addEventListener('online', ask)
    return () => {
      window.removeEventListener('offline', ask)
      window.removeEventListener('online', ask)
    }
  }, [])
  useEffect(() => {
    if (reached) return
    const asking = setInterval(async () => {
      if (await checkReach()) await client.invalidateQueries()
    }, pauseMs)
    return () => clearInterval(asking)
  }, [reached, client])
  return (
    <div role="status" className="no-answer-place">
      {reached ? null : (
        <div className="no-answer">
          <IconCloudOff size={17} aria-hidden />
          {shellTexts.noAnswer}
        </div>
      )}
    </div>
  )
}
