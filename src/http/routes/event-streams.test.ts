import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { afterEach, expect, it } from 'vitest'
import type { Events, ProgressEvent } from '../../ports/events.ts'
import { createEventStreams } from './event-streams.ts'

const closings: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closings.splice(0)) await close()
})

/** A server whose streams begin with a snapshot that is taken for as long as the test wants; how many listen to events. */
const slowly = async () => {
  const begun = Promise.withResolvers<void>()
  const taken = Promise.withResolvers<void>()
  const parted = Promise.withResolvers<void>()
  const listeners = new Set<(event: ProgressEvent) => void>()
  const events: Events = {
    publish: () => undefined,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const streams = createEventStreams(events, 60_000)
  const server = Fastify()
  server.decorateRequest('isStillWelcome', async () => true)
  server.addHook('preClose', async () => {
    streams.close()
    parted.resolve()
  })
  server.get('/', (request, reply) =>
    streams.open(request, reply, {
      wants: () => true,
      snapshot: async () => {
        begun.resolve()
        await taken.promise
        return 'how things stand'
      },
    }),
  )
  await server.listen({ host: '127.0.0.1', port: 0 })
  closings.push(() => server.close())
  const { port } = server.server.address() as AddressInfo
  return {
    server,
    listeners,
    begun: begun.promise,
    take: taken.resolve,
    parted: parted.promise,
    url: `http://127.0.0.1:${port}/`,
  }
}

it('who comes while the server closes is told how things stand and let go', async () => {
  const { server, listeners, begun, take, parted, url } = await slowly()
  const answer = fetch(url)
  await begun
  const closed = server.close()
  await parted
  take()
  expect(await (await answer).text()).toContain('how things stand')
  await closed
  expect(listeners.size).toBe(0)
})

it('nothing is kept for a watcher who left before the stream began', async () => {
  const { server, listeners, begun, take, url } = await slowly()
  const leaving = new AbortController()
  const left = once(server.server, 'request').then(([, response]) => once(response, 'close'))
  const answer = fetch(url, { signal: leaving.signal })
  await begun
  leaving.abort()
  await expect(answer).rejects.toThrow('aborted')
  await left
  take()
  await expect.poll(() => listeners.size).toBe(0)
})
