import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { deadLettersKey } from '../../api/dead-letter-queries.ts'
import { watchEvents } from '../../api/live.ts'
import { bookTold, changedBookTold } from '../../api/live-events.ts'
import { submissionsQuery } from '../../api/queries.ts'
import { readRows } from '../../api/task-queries.ts'
import { type Listing, type ListPages, withFreshRows } from './fresh-rows.ts'

/** Milliseconds in which what happens is gathered: a book at work tells of much, and its row needs to be read once. */
const gatherMs = 700
/** Books that are read by one call; more wait for the next. */
const atOnce = 150

/**
 * Keeps a list of books fresh, row by row, while the server tells what happens to them. After a cut the whole list is read
 * again, for nobody told what happened meanwhile.
 * @returns whether the page is told of changes at this moment, and a way to have rows looked at right now
 */
export const useLiveRows = (listing: Listing) => {
  const client = useQueryClient()
  const [connected, setConnected] = useState<boolean | null>(null)
  const refresh = async (asked: readonly string[]): Promise<void> => {
    const { items: rows, counts } = await readRows(asked)
    client.setQueryData<ListPages>(submissionsQuery(listing.statuses, listing.text).queryKey, (list) =>
      list ? withFreshRows(list, { asked, rows, counts }, listing) : list,
    )
    if (rows.some(({ status }) => status === 'failed')) void client.invalidateQueries({ queryKey: deadLettersKey })
  }
  const look = useEffectEvent(refresh)
  const lookAtAll = useEffectEvent(() => {
    for (const queryKey of [['submissions'], deadLettersKey]) void client.invalidateQueries({ queryKey })
  })
  useEffect(() => {
    const waiting = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const lookSoon = () => {
      timer ??= setTimeout(() => {
        const ids = [...waiting].slice(0, atOnce)
        for (const id of ids) waiting.delete(id)
        timer = undefined
        // What could not be read now is read with everything else when the server answers again.
        look(ids).catch(() => undefined)
        if (waiting.size > 0) lookSoon()
      }, gatherMs)
    }
    const onEvent = (data: unknown) => {
      const changed = changedBookTold(data)
      if (changed !== null) {
        waiting.add(changed)
        lookSoon()
      } else if (bookTold(data) === null) lookAtAll()
    }
    const stop = watchEvents('/api/events', { onEvent, onConnection: setConnected })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [])
  return { connected, refresh }
}
