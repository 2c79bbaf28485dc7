import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { seedSubmission } from '../../test/support/action-bench.ts'
import { createHttpBench, type HttpBench } from '../../test/support/http-bench.ts'
import { readServerEvents, type ServerEvent } from '../app/cli/server-events.ts'

let made: HttpBench | null = null
afterEach(async () => {
  await made?.server.close()
  made = null
})

const listening = async (heartbeatMs?: number) => {
  made = await createHttpBench(heartbeatMs === undefined ? {} : { heartbeatMs })
  await made.server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = made.server.server.address() as AddressInfo
  const headers = { authorization: `Bearer ${made.serverToken}` }
  return { bench: made, get: (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { headers }) }
}

const bodyOf = (response: Response): ReadableStream<Uint8Array> => {
  if (response.body) return response.body
  throw new Error('no body')
}

it('a connection on which nothing was asked does not hold a shutdown up', async () => {
  const { bench } = await listening()
  const { port } = bench.server.server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect')
  const startedAt = performance.now()
  await Promise.all([once(socket, 'close'), bench.server.close()])
  expect(performance.now() - startedAt).toBeLessThan(5000)
})

describe('server-sent events', () => {
  it('begin with how things stand, then tell what happens to this submission alone', async () => {
    const { bench, get } = await listening()
    const one = await seedSubmission(bench, { status: 'pending_article' })
    const other = await seedSubmission(bench, { status: 'pending_article' })
    const response = await get(`/api/tasks/${one.submission_id}/events`)
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const seen: ServerEvent[] = []
    for await (const event of readServerEvents(bodyOf(response))) {
      seen.push(event)
      if (seen.length === 1) {
        await bench.actions.cancel({ name: 'Ana' }, other.submission_id, {})
        await bench.actions.cancel({ name: 'Ana' }, one.submission_id, { reason: 'wrong book' })
      }
      if (seen.length === 2) break
    }
    expect(seen).toMatchObject([
      { event: 'snapshot', data: { submission_id: one.submission_id, status: 'pending_article', running: false } },
      {
        event: 'progress',
        data: { submission_id: one.submission_id, kind: 'status', status: 'cancelled', reason: 'wrong book' },
      },
    ])
  })

  it('of all submissions begin with the counts', async () => {
    const { bench, get } = await listening()
    await seedSubmission(bench, {})
    for await (const event of readServerEvents(bodyOf(await get('/api/events')))) {
      expect(event).toMatchObject({ event: 'snapshot', data: { counts: { ready_for_review: 1 } } })
      break
    }
  })

  it('show signs of life, and end cleanly when the server closes', async () => {
    const { bench, get } = await listening(20)
    const reader = bodyOf(await get('/api/events'))
      .pipeThrough(new TextDecoderStream())
      .getReader()
    let text = ''
    while (!text.includes(': still here')) text += (await reader.read()).value ?? ''
    const startedAt = performance.now()
    const closing = bench.server.close()
    while (!(await reader.read()).done);
    await closing
    expect(performance.now() - startedAt).toBeLessThan(5000)
  })
})
