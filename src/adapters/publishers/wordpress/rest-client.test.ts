import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createSystemClock } from '../../clocks/system/index.ts'
import { createInProcessLimiter } from '../../limiters/in-process/index.ts'
import { createRestClient, type RestUpload } from './rest-client.ts'
import { isFirewallRefusal, isSiteRefusal } from './rest-reply.ts'

let answer: (request: IncomingMessage, response: ServerResponse) => void = () => {}
const server = createServer((request, response) => answer(request, response))
const limiter = createInProcessLimiter(createSystemClock())

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const call = (options: { timeoutMs?: number; signal?: AbortSignal; folder?: string; upload?: RestUpload } = {}) => {
  const { port } = server.address() as AddressInfo
  const client = createRestClient({
    siteUrl: `http://127.0.0.1:${port}${options.folder ?? ''}`,
    user: 'ana',
    applicationPassword: 'abcd efgh',
    limiter,
    intervalMs: 1,
    ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
  })
  const signal = options.signal ?? AbortSignal.timeout(10_000)
  const sent = options.upload === undefined ? { body: {} } : { upload: options.upload }
  return client.call({ method: 'POST', route: '/wp/v2/posts', ...sent, answer: z.object({ id: z.int() }), signal })
}
const answers = (status: number, body: string, headers: Record<string, string> = {}) => {
  answer = (_request, response) => response.writeHead(status, headers).end(body)
}

test('the password goes along, below the folder of the site, and the answer is checked', async () => {
  let seen = ''
  answer = (request, response) => {
    seen = `${request.method} ${request.url} ${request.headers.authorization}`
    response.end('Warning: something of PHP\n{"id":7}')
  }
  expect(await call({ folder: '/blog/' })).toEqual({ id: 7 })
  expect(seen).toBe(
    `POST /blog/?rest_route=%2Fwp%2Fv2%2Fposts Basic ${Buffer.from('ana:abcd efgh').toString('base64')}`,
  )
})

test.each([
  [500, 'PUBLISH_FAILED', '<h1>Error</h1>', {}],
  [503, 'PUBLISH_FAILED', '', { 'retry-after': '30' }],
  [429, 'PUBLISH_FAILED', '', {}],
  [200, 'PUBLISH_FAILED', '<html>are you human?</html>', {}],
  [200, 'PUBLISH_FAILED', '{"id":"seven"}', {}],
  [301, 'PUBLISH_REFUSED', '', { location: 'https://www.example.org/' }],
  [401, 'PUBLISH_REFUSED', '{"code":"incorrect_password","message":"<strong>No</strong>"}', {}],
  [403, 'PUBLISH_REFUSED', 'blocked by a firewall', {}],
  [400, 'PUBLISH_REFUSED', '{"code":"rest_invalid_param","message":"Invalid"}', {}],
  [404, 'PUBLISH_REFUSED', '{"code":"rest_no_route","message":"No route"}', {}],
] as const)('status %i is %s', async (status, code, body, headers) => {
  answers(status, body, headers)
  await expect(call()).rejects.toMatchObject({ code })
})

test('says what the site said, without its HTML, and how long it asks to wait', async () => {
  answers(401, '{"code":"incorrect_password","message":"<strong>No</strong> such password"}')
  await expect(call()).rejects.toMatchObject({
    message: expect.stringContaining('incorrect_password: No such password'),
    context: { status: 401, rest_code: 'incorrect_password' },
  })
  answers(503, '', { 'retry-after': '30' })
  await expect(call()).rejects.toMatchObject({ retryAfterMs: 30_000 })
  answers(503, '', { date: 'Mon, 02 Feb 2026 03:04:05 GMT', 'retry-after': 'Mon, 02 Feb 2026 03:05:05 GMT' })
  await expect(call()).rejects.toMatchObject({ retryAfterMs: 60_000 })
  answers(301, '', { location: 'https://www.example.org/' })
  await expect(call()).rejects.toMatchObject({ message: expect.stringContaining('https://www.example.org/') })
})

test('a site that does not answer in time is tried again; a stop is passed on', async () => {
  answer = () => {}
  await expect(call({ timeoutMs: 50 })).rejects.toMatchObject({
    code: 'PUBLISH_FAILED',
    message: expect.stringContaining('in time'),
  })
  const reason = new Error('stopped')
  await expect(call({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
})

test('a redirect is not followed, wherever it leads', async () => {
  const asked: string[] = []
  answer = ({ url = '' }, response) => {
    asked.push(url)
    response.writeHead(307, { location: '/elsewhere' }).end()
  }
  await expect(call()).rejects.toMatchObject({ code: 'PUBLISH_REFUSED' })
  expect(asked).toEqual([expect.stringContaining('rest_route')])
})

test('a site that never stops telling is cut off before it fills the memory', async () => {
  let isOpen = true
  answer = (_request, response) => {
    const more = () => {
      while (isOpen && response.write(Buffer.alloc(2 ** 20, ' ')));
    }
    response.on('drain', more).on('close', () => {
      isOpen = false
    })
    more()
  }
  await expect(call()).rejects.toMatchObject({
    code: 'PUBLISH_FAILED',
    message: expect.stringContaining('more than 32 MiB'),
  })
  await expect.poll(() => isOpen).toBe(false)
})

test.each(['ftp://example.org', 'example.org', 'https://ana:secret@example.org'])('%j is no site', (siteUrl) => {
  expect(() => createRestClient({ siteUrl, user: 'a', applicationPassword: 'b', limiter })).toThrowError(
    expect.objectContaining({ code: 'PUBLISH_REFUSED' }),
  )
})

test('a file goes up as it is, under a name that is one', async () => {
  let seen: readonly unknown[] = []
  answer = (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      seen = [request.headers['content-type'], request.headers['content-disposition'], Buffer.concat(chunks)]
      response.end('{"id":7}')
    })
  }
  const upload = { bytes: Uint8Array.of(0, 255, 34), mediaType: 'image/png', filename: 'a "cover"\r\nX: y.png' }
  expect(await call({ upload })).toEqual({ id: 7 })
  expect(seen).toEqual(['image/png', 'attachment; filename="a-cover-X-y.png"', Buffer.of(0, 255, 34)])
})

test('what WordPress says is told apart from what stands in front of it', async () => {
  const thrown = () =>
    call().then(
      () => null,
      (error: unknown) => error,
    )
  answers(403, '<html>Forbidden</html>')
  const wall = await thrown()
  expect([isFirewallRefusal(wall), isSiteRefusal(wall)]).toEqual([true, false])
  answers(403, '{"code":"rest_cannot_create","message":"Sorry"}')
  const said = await thrown()
  expect([isFirewallRefusal(said), isSiteRefusal(said)]).toEqual([false, true])
  answers(400, '{"code":"term_exists","message":"It exists","data":{"status":400,"term_id":7}}')
  expect(await thrown()).toMatchObject({ context: { rest_code: 'term_exists', rest_data: { term_id: 7 } } })
})
