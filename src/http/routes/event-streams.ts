import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Events, ProgressEvent } from '../../ports/events.ts'

/** What one watcher sees. */
export interface Watch {
  wants(event: ProgressEvent): boolean
  /** How things stand, sent first. */
  snapshot(): Promise<unknown>
}

/** Unsent bytes beyond which a watcher is too slow and is let go; it comes back and gets a fresh snapshot. */
const mostUnsentBytes = 1024 * 1024

const message = (event: string, data: unknown): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

/**
 * Sends events to watchers as they happen.
 * @source https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export const createEventStreams = (events: Events, heartbeatMs: number) => {
  const endings = new Set<() => void>()
  let isClosed = false
  return {
    /** Takes the wire over until the watcher leaves or the server closes. */
    async open(request: FastifyRequest, reply: FastifyReply, watch: Watch): Promise<FastifyReply> {
      const held: string[] = []
      let send = (text: string): void => {
        held.push(text)
      }
      // Listening starts before the snapshot is taken, so that nothing falls between the two.
      const unsubscribe = events.subscribe((event) => {
        if (watch.wants(event)) send(message('progress', event))
      })
      const first = await watch.snapshot().catch((thrown: unknown) => {
        unsubscribe()
        throw thrown
      })
      const { raw } = reply.hijack()
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) raw.setHeader(name, value)
      raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        // A stream that ended must not leave an idle connection behind that a shutdown would wait for.
        connection: 'close',
      })
      const heartbeat = setInterval(() => {
        send(': still here\n\n')
        // Who was let in once may have been shut out since; a store that is away shuts nobody out.
        request.isStillWelcome().then(
          (isWelcome) => isWelcome || end(),
          () => undefined,
        )
      }, heartbeatMs)
      const end = (): void => {
        clearInterval(heartbeat)
        unsubscribe()
        endings.delete(end)
        raw.end()
      }
      endings.add(end)
      raw.once('close', end)
      raw.once('error', end)
      send = (text) => {
        raw.write(text)
        if (raw.writableLength > mostUnsentBytes) end()
      }
      send(`retry: 2000\n${message('snapshot', first)}`)
      for (const text of held) send(text)
      // Either may have happened while the snapshot was taken.
      if (isClosed || raw.destroyed) end()
      return reply
    },
    /** Lets every watcher go, and whoever comes from now on as soon as they were told how things stand. */
    close(): void {
      isClosed = true
      for (const end of [...endings]) end()
    },
  }
}

/** Sends events to watchers as they happen. */
export type EventStreams = ReturnType<typeof createEventStreams>
