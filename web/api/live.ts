import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'

const firstWaitMs = 1_000
const longestWaitMs = 15_000
/** Events come in bursts; lists are read again at most this often. */
const calmMs = 400

interface Watch {
  readonly onEvent: () => void
  readonly onConnection: (connected: boolean) => void
}

/** Listens to a stream of server-sent events and comes back by itself when it breaks, waiting longer each time. */
export const watchEvents = (path: string, { onEvent, onConnection }: Watch): (() => void) => {
  let waitMs = firstWaitMs
  let stream: EventSource | null = null
  let again: ReturnType<typeof setTimeout> | undefined
  const connect = () => {
    stream = new EventSource(path)
    stream.addEventListener('open', () => {
      waitMs = firstWaitMs
      onConnection(true)
    })
    stream.addEventListener('snapshot', onEvent)
    stream.addEventListener('progress', onEvent)
    stream.addEventListener('error', () => {
      stream?.close()
      onConnection(false)
      again = setTimeout(connect, waitMs)
      waitMs = Math.min(waitMs * 2, longestWaitMs)
    })
  }
  connect()
  return () => {
    clearTimeout(again)
    stream?.close()
  }
}

/** Keeps queries fresh while a stream tells that something happened; says whether the stream is up. */
export const useLive = (path: string, ...queryKeys: readonly (readonly unknown[])[]): boolean => {
  const client = useQueryClient()
  const [connected, setConnected] = useState(false)
  const refresh = useEffectEvent(() => {
    for (const queryKey of queryKeys) void client.invalidateQueries({ queryKey })
  })
  useEffect(() => {
    let pending: ReturnType<typeof setTimeout> | undefined
    const onEvent = () => {
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
