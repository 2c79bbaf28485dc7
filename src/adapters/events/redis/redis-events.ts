import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'
import type { Events, ProgressEvent } from '../../../ports/events.ts'
import type { Log } from '../../../ports/log.ts'
import { read, write } from './message.ts'

/** What events through Redis are made of; the connections stay the caller's. */
export interface RedisEventsParts {
  readonly redis: {
    /** For telling; its commands fail, not wait, when Redis is away. */
    readonly commands: Redis
    /** For hearing. */
    readonly subscriber: Redis
  }
  /** What the keys of this installation begin with. */
  readonly prefix: string
  readonly log: Log
}

/**
 * Tells the watchers in this process at once, those in other processes through Redis. What is told while Redis is away is not heard
 * elsewhere, which loses nothing: the store has the truth. A watcher that throws is logged and disturbs nobody else.
 */
export const createRedisEvents = ({ redis, prefix, log }: RedisEventsParts): Events => {
  const { commands, subscriber } = redis
  const channel = `${prefix}:events`
  const self = randomUUID()
  const listeners = new Set<{ readonly call: (event: ProgressEvent) => void }>()
  const tell = (event: ProgressEvent): void => {
    for (const { call } of [...listeners]) {
      try {
        call(event)
      } catch (thrown) {
        log.warn('a watcher of progress failed', { error: String(thrown), event_kind: event.kind })
      }
    }
  }
  const listen = (): void => {
    if (subscriber.status === 'ready')
      subscriber
        .subscribe(channel)
        .catch((thrown: unknown) => log.warn('events of others are not heard', { error: String(thrown) }))
  }
  subscriber.on('ready', listen)
  subscriber.on('message', (from: string, text: string) => {
    const message = from === channel ? read(text) : null
    if (message !== null && message.from !== self) tell(message.event)
  })
  listen()
  return {
    publish: (event) => {
      tell(event)
      commands
        .publish(channel, write({ from: self, event }))
        .catch((thrown: unknown) => log.debug('an event was not told to other processes', { error: String(thrown) }))
    },
    subscribe: (listener) => {
      const entry = { call: listener }
      listeners.add(entry)
      return () => void listeners.delete(entry)
    },
  }
}
