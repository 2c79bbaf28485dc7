import { describe, expect, it } from 'vitest'
import { codeOf, html, noSignal, openFetchBench, redirect } from '../../../../test/support/fetch-bench.ts'

const bench = openFetchBench()

describe('an answer', () => {
  it('carries the page, its facts and an honest request', async () => {
    bench.routes['/book'] = html('<p>Olá</p>', { 'x-seen': 'yes' })
    const answer = await bench.get('/book#part')
    expect(answer).toMatchObject({
      url: bench.at('/book'),
      finalUrl: bench.at('/book'),
      status: 200,
      mediaType: 'text/html',
      body: '<p>Olá</p>',
      byteLength: 11,
      fetchedBy: 'http',
    })
    expect(answer.headers['x-seen']).toBe('yes')
    expect(answer.contentHash).toMatch(/^[0-9a-f]{64}$/)
    const asked = bench.seen[0]?.headers
    expect(asked?.['user-agent']).toContain('PigmeuCopilot')
    expect(asked?.accept).toContain('text/html')
    expect(asked?.['accept-language']).toContain('en')
  })

  it.each([429, 503, 404, 403])('with status %i is an answer, not an error', async (status) => {
    bench.routes['/busy'] = html('busy', { 'retry-after': '7' }, status)
    const answer = await bench.get('/busy')
    expect(answer).toMatchObject({ status, body: 'busy' })
    expect(answer.headers['retry-after']).toBe('7')
  })

  it('of a failing status keeps no body that is no page', async () => {
    bench.routes['/busy'] = html(Buffer.from([0, 1, 2]), { 'content-type': 'image/png' }, 503)
    expect(await bench.get('/busy')).toMatchObject({ status: 503, body: '' })
  })

  it('is refused when it is no page', async () => {
    bench.routes['/pdf'] = html('%PDF', { 'content-type': 'application/pdf' })
    expect(await codeOf(bench.get('/pdf'))).toBe('FETCH_NOT_A_PAGE')
  })

  it('takes the media types asked for', async () => {
    bench.routes['/data'] = html('{"a":1}', { 'content-type': 'application/json' })
    const fetcher = bench.open()
    expect((await fetcher.fetch({ url: bench.at('/data'), signal: noSignal() })).body).toBe('{"a":1}')
    const asked = fetcher.fetch({ url: bench.at('/data'), signal: noSignal(), accept: ['text/html'] })
    expect(await codeOf(asked)).toBe('FETCH_NOT_A_PAGE')
  })

  it('brings headers of the asker to the host that was asked and to no other', async () => {
    bench.routes['/moved'] = redirect(bench.at('/there', 'other.localhost'))
    bench.routes['/there'] = html('there')
    await bench.get('/moved', {}, { headers: { 'x-api-key': 'secret' } })
    expect(bench.seen.map(({ headers }) => headers['x-api-key'])).toEqual(['secret', undefined])
  })

  it('to a posted question is neither kept nor shared, and goes nowhere else', async () => {
    const told: string[] = []
    bench.routes['/api'] = (request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        told.push(`${request.method} ${request.headers['content-type']} ${Buffer.concat(parts)}`)
        html('{"a":1}', { 'content-type': 'application/json' })(request, response)
      })
    }
    bench.routes['/moved'] = redirect(bench.at('/api'), 307)
    const fetcher = bench.open()
    const post = { mediaType: 'application/json', text: '{"isbn":"1"}' }
    const ask = (path: string) => fetcher.fetch({ url: bench.at(path), signal: noSignal(), post })
    const answers = await Promise.all([ask('/api'), ask('/api')])
    expect(answers.map(({ body }) => body)).toEqual(['{"a":1}', '{"a":1}'])
    expect(told).toEqual(Array(2).fill('POST application/json {"isbn":"1"}'))
    expect((await ask('/moved')).status).toBe(307)
    expect(told).toHaveLength(2)
  })

  it('says so when nobody listens', async () => {
    const error = await bench
      .open()
      .fetch({ url: 'http://127.0.0.1:1/', signal: noSignal() })
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      code: 'FETCH_FAILED',
      message: '127.0.0.1:1 could not be read: the connection was refused.',
    })
    expect((error as Error).cause).toBeInstanceOf(Error)
  })

  it('that breaks off in the middle is a failure', async () => {
    bench.routes['/cut'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' })
      response.write('<p>half')
      setTimeout(() => response.destroy(), 20)
    }
    expect(await codeOf(bench.get('/cut'))).toBe('FETCH_FAILED')
  })
})
