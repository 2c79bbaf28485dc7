import { once } from 'node:events'
import { type AddressInfo, connect, Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createHttpBench, type HttpBench } from '../../test/support/http-bench.ts'

let bench: HttpBench
let port: number
beforeAll(async () => {
  bench = await createHttpBench()
  await bench.server.listen({ host: '127.0.0.1', port: 0 })
  port = (bench.server.server.address() as AddressInfo).port
})
afterAll(() => bench.server.close())

/** Says something on a connection of its own and hears the answer out. */
const say = async (said: string): Promise<{ head: string; problem: unknown }> => {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(said)
  const answer = await text(socket)
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  return { head, problem: JSON.parse(body) }
}

const request = (target: string, ...headers: string[]): string =>
  [`GET ${target} HTTP/1.1`, 'host: localhost', 'connection: close', ...headers, '', ''].join('\r\n')

it.each([
  ['an address that cannot be decoded', request('/api/submissions/%zz')],
  ['a part of an address that is too long', request(`/api/submissions/${'x'.repeat(300)}`)],
  ['headers that are too large', request('/health/live', `x-long: ${'x'.repeat(40_000)}`)],
  ['an expectation that is not met', request('/health/live', 'expect: something')],
  ['what is no request', 'HELLO\r\n\r\n'],
])('answers %s with a problem document', async (_, said) => {
  const { head, problem } = await say(said)
  expect(head).toContain('HTTP/1.1 400 ')
  expect(head).toContain('content-type: application/problem+json; charset=utf-8')
  expect(problem).toMatchObject({ status: 400, code: 'INVALID_INPUT' })
})

it.each([
  ['nothing', '', ''],
  ['half a request', 'GET /health/live HTTP/1.1\r\n', 'HTTP/1.1 400 '],
])('where %s was said in time is closed; who had begun a request is told why', async (_, said, answered) => {
  const { server } = bench.server
  const taken = once(server, 'connection')
  const socket = connect(port, '127.0.0.1')
  const [held]: unknown[] = await taken
  if (!(held instanceof Socket)) throw new Error('no connection was taken')
  socket.write(said)
  await vi.waitFor(() => expect(held.bytesRead).toBe(said.length))
  server.emit('clientError', Object.assign(new Error('timeout'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), held)
  expect((await text(socket)).slice(0, 13)).toBe(answered)
})
