import { describe, expect, it } from 'vitest'
import { createKeptLog } from '../../test/contracts/kept-log.ts'
import { createHttpBench } from '../../test/support/http-bench.ts'
import { createKeptTelemetry } from '../../test/telemetry/kept-telemetry.ts'
import { PigmeuError } from '../domain/errors.ts'

const watched = async (changes: Parameters<typeof createHttpBench>[0] = {}) => {
  const kept = createKeptTelemetry()
  const log = createKeptLog()
  const metrics = { text: async () => '# the metrics\n', token: 'a-token-for-metrics' }
  const watch = { telemetry: kept.telemetry, metrics }
  const bench = await createHttpBench({ watch, log, ...changes })
  return { ...bench, ...kept, log }
}
const answered = (log: ReturnType<typeof createKeptLog>) =>
  log.lines.filter(({ message }) => message === 'request answered').map(({ fields }) => fields)

describe('a watched server', () => {
  it('names each request in its answer and tells it to the log under the same name', async () => {
    const { send, log } = await watched()
    const first = await send('GET', '/api/submissions')
    const second = await send('GET', '/api/submissions')
    const id = first.headers['x-request-id']
    expect(id).toMatch(/^[\da-f-]{36}$/)
    expect(second.headers['x-request-id']).not.toBe(id)
    expect(answered(log)[0]).toMatchObject({
      request_id: id,
      method: 'GET',
      route: '/api/submissions',
      status: 200,
      trace_id: 'a'.repeat(32),
    })
  })
  it('takes no name from who asks', async () => {
    const { server } = await watched()
    const headers = { 'x-request-id': 'forged', 'request-id': 'forged' }
    expect((await server.inject({ url: '/health/live', headers })).headers['x-request-id']).not.toBe('forged')
  })
  it('counts and times each by its route, those that were refused too', async () => {
    const { send, server, counts, records } = await watched()
    await send('GET', '/api/submissions/no-such-id')
    await server.inject({ url: '/api/submissions' })
    await server.inject({ url: '/wp-login.php' })
    const requests = counts.filter(([name]) => name === 'pigmeu.http.requests').map(([, , attributes]) => attributes)
    expect(requests).toEqual([
      { method: 'GET', route: '/api/submissions/:id', status: 404 },
      { method: 'GET', route: '/api/submissions', status: 401 },
      { method: 'GET', route: 'none', status: 404 },
    ])
    expect(records.map(([name]) => name)).toEqual(Array(3).fill('pigmeu.http.duration'))
  })
  it('makes each a span, told by its route', async () => {
    const { send, spans } = await watched()
    const body = { title: 'A Book', author: 'An Author', notes: 'What I know of it.' }
    await send('POST', '/api/submissions', body)
    expect(spans).toMatchObject([
      {
        name: 'POST /api/submissions',
        options: { kind: 'server', parent: null },
        attributes: { 'http.route': '/api/submissions', 'http.response.status_code': 201 },
      },
    ])
  })
  it("continues a stranger's trace only behind a proxy that is trusted", async () => {
    const traceparent = `00-${'d'.repeat(32)}-${'e'.repeat(16)}-01`
    const ask = async (trustProxy: boolean) => {
      const { server, spans, serverToken } = await watched({ trustProxy })
      const headers = { traceparent, authorization: `Bearer ${serverToken}` }
      await server.inject({ url: '/api/submissions', headers })
      return spans[0]?.options.parent
    }
    expect([await ask(false), await ask(true)]).toEqual([null, traceparent])
  })
  it('reports what was our fault, and nothing else', async () => {
    const fault = new TypeError('it is not a function')
    const faulty = await watched({
      exporter: {
        render: () => {
          throw fault
        },
      },
      files: {
        read: async () => {
          throw fault
        },
        choose: async () => {
          throw new PigmeuError('STORE_UNAVAILABLE')
        },
      },
    })
    await faulty.send('GET', '/api/config/files')
    await faulty.send('PUT', '/api/config/files', {})
    await faulty.send('GET', '/api/submissions/no-such-id')
    expect(faulty.reports).toMatchObject([{ error: fault, attributes: { route: '/api/config/files', status: 500 } }])
  })
})

describe('the metrics', () => {
  it('are for owners and for who shows their token', async () => {
    const { server, send } = await watched()
    const ask = async (authorization: string | null) =>
      (await server.inject({ url: '/metrics', headers: authorization === null ? {} : { authorization } })).statusCode
    expect((await send('GET', '/metrics')).body).toBe('# the metrics\n')
    expect([await ask('Bearer a-token-for-metrics'), await ask('Bearer another'), await ask(null)]).toEqual([
      200, 401, 401,
    ])
  })
  it('are for nobody where they are not told', async () => {
    const { send } = await createHttpBench()
    expect((await send('GET', '/metrics')).statusCode).toBe(404)
  })
})
