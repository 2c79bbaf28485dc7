import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { type DraftTold, draftTold, type EndTold, endTold, type WritingTold, writingTold } from './live-events.ts'
import { checkReach } from './reach-check.ts'
import { thisDesk } from './this-desk.ts'

const firstWaitMs = 1_000
const longestWaitMs = 15_000
/** Events come in bursts; lists are read again at most this often. */
const calmMs = 400

interface Watch {
  readonly onEvent: (data: unknown) => void
  readonly onConnection: (connected: boolean) => void
}

/** A page that nobody saw for so long may have slept through the end of its stream without being told. */
const sleptMs = 45_000

/** Calls when the network went, when it is back, and when the page is looked at again after long. */
const watchNetwork = (onGone: () => void, onBack: () => void): (() => void) => {
  let hiddenAt = 0
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') hiddenAt = Date.now()
    else if (hiddenAt > 0 && Date.now() - hiddenAt > sleptMs) onBack()
  }
  window.addEventListener('offline', onGone)
  window.addEventListener('online', onBack)
  document.addEventListener('visibilitychange', onVisibility)
  return () => {
    window.removeEventListener('offline', onGone)
    window.removeEventListener('online', onBack)
    document.removeEventListener('visibilitychange', onVisibility)
  }
}

/** Listens to a stream of server-sent events and comes back by itself when it breaks, waiting longer each time. */
export const watchEvents = (path: string, { onEvent, onConnection }: Watch): (() => void) => {
  let waitMs = firstWaitMs
  let stream: EventSource | null = null
  let again: ReturnType<typeof setTimeout> | undefined
  const connect = () => {
    clearTimeout(again)
    stream?.close()
    stream = new EventSource(path)
    stream.addEventListener('open', () => {
      waitMs = firstWaitMs
      onConnection(true)
    })
    const tell = (event: MessageEvent<string>) => onEvent(JSON.parse(event.data))
    stream.addEventListener('snapshot', tell)
    stream.addEventListener('progress', tell)
    stream.addEventListener('error', () => {
      stream?.close()
      onConnection(false)
      void checkReach()
      again = setTimeout(connect, waitMs)
      waitMs = Math.min(waitMs * 2, longestWaitMs)
    })
  }
  const gone = () => {
    stream?.close()
    onConnection(false)
  }
  const stopWatching = watchNetwork(gone, () => {
    waitMs = firstWaitMs
    connect()
  })
  connect()
  return () => {
    stopWatching()
    clearTimeout(again)
    stream?.close()
  }
}

/** Characters that a model has written so far, by step. */
export type Writing = Readonly<Record<string, number>>

/** Where the cache keeps what is being written of a book; nothing is fetched for it. */
const writingKey = (submissionId: string) => ['writing', submissionId] as const

const nothingWritten: Writing = {}

/** What a model is writing of a book, as the live stream tells. */
export const useWriting = (submissionId: string): Writing =>
  useQuery<Writing>({ queryKey: writingKey(submissionId), queryFn: skipToken }).data ?? nothingWritten

/** Keeps queries fresh while a stream tells that something happened; says whether the stream is up. */
export const useLive = (path: string, ...queryKeys: readonly (readonly unknown[])[]): boolean => {
  const client = useQueryClient()
  const [connected, setConnected] = useState(false)
  const refresh = useEffectEvent(() => {
    for (const queryKey of queryKeys) void client.invalidateQueries({ queryKey })
  })
  const note = useEffectEvent(({ submission_id: id, step, characters }: WritingTold) => {
    client.setQueryData(writingKey(id), (before: Writing | undefined) => ({ ...before, [step]: characters }))
  })
  const forget = useEffectEvent(({ submission_id: id, step }: EndTold) => {
    client.setQueryData(writingKey(id), (before: Writing = nothingWritten) =>
      Object.fromEntries(Object.entries(before).filter(([one]) => one !== step)),
    )
  })
  const learnDraft = useEffectEvent(({ submission_id: id, desk }: DraftTold) => {
    // What this page saved itself it knows.
    if (desk !== thisDesk) void client.invalidateQueries({ queryKey: ['article', id, 'draft'] })
  })
  useEffect(() => {
    let pending: ReturnType<typeof setTimeout> | undefined
    const onEvent = (data: unknown) => {
      const writing = writingTold(data)
      if (writing) {
        note(writing)
        return
      }
      const draft = draftTold(data)
      if (draft) {
        learnDraft(draft)
        return
      }
      const ended = endTold(data)
      if (ended) forget(ended)
      pending ??= setTimeout(() => {
        pending = undefined
        refresh()
      }, calmMs)
    }
    const stop = watchEvents(path, { onEvent, onConnection: setConnected })
    return () => {
      clearTimeout(pending)
      stop()
    }
  }, [path])
  return connected
}
