import type { Events, ProgressEvent } from '../../../ports/events.ts'
import type { Log } from '../../../ports/log.ts'

/** Tells the watchers in this process. A watcher that throws is logged and disturbs nobody else. */
export const createInProcessEvents = ({ log }: { readonly log?: Log } = {}): Events => {
  const listeners = new Set<{ readonly call: (event: ProgressEvent) => void }>()
  return {
    publish: (event) => {
      for (const { call } of [...listeners]) {
        try {
          call(event)
        } catch (thrown) {
          log?.warn('a watcher of progress failed', { error: String(thrown), event_kind: event.kind })
        }
      }
    },
    subscribe: (listener) => {
      const entry = { call: listener }
      listeners.add(entry)
      return () => void listeners.delete(entry)
    },
  }
}
