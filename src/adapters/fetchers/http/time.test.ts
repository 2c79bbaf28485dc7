import { describe, expect, it } from 'vitest'
import { serveBytes } from '../../../../test/support/byte-server.ts'
import {
  codeOf,
  createSkippingClock,
  type Handler,
  html,
  openFetchBench,
  redirect,
} from '../../../../test/support/fetch-bench.ts'
import { createSystemClock } from '../../clocks/system/index.ts'
import type { HttpFetcherOptions } from './settings.ts'

const bench = openFetchBench()
const clock = createSystemClock()
const get = (path: string, options: Partial<HttpFetcherOptions> = {}) => bench.get(path, { clock, ...options })

describe('time', () => {
  it('to the headers is limited', async () => {
    bench.routes['/silent'] = () => undefined
    expect(await codeOf(get('/silent', { headerTimeoutMs: 150 }))).toBe('FETCH_TIMEOUT')
  })

  it('for a body that drips is limited in all', async () => {
    let closed = false
    bench.routes['/drip'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const drip = setInterval(() => response.write('.'), 20)
      response.on('close', () => {
        closed = true
        clearInterval(drip)
      })
    }
    expect(await codeOf(get('/drip', { totalTimeoutMs: 250 }))).toBe('FETCH_TIMEOUT')
    await expect.poll(() => closed).toBe(true)
  })

  it('is spent by all hops together', async () => {
    const slowly: (next: Handler) => Handler = (next) => (request, response) =>
      void setTimeout(() => next(request, response), 150)
    bench.routes['/a'] = slowly(redirect('/b'))
    bench.routes['/b'] = slowly(redirect('/c'))
    bench.routes['/c'] = slowly(html('late'))
    expect(await codeOf(get('/a', { totalTimeoutMs: 350 }))).toBe('FETCH_TIMEOUT')
  })

  it('does not run while the host is spared', async () => {
    bench.routes['/a'] = redirect('/b')
    bench.routes['/b'] = html('polite')
    const { clock: still, pass } = createSkippingClock(1_000)
    const limiter = { take: async () => pass(60_000), pause: async () => undefined }
    const limits = { totalTimeoutMs: 5_000, headerTimeoutMs: 5_000 }
    expect((await bench.get('/a', { clock: still, limiter, ...limits })).body).toBe('polite')
  })

  it('for a name server that never answers is limited', async () => {
    const resolveHost = () => new Promise<never>(() => undefined)
    expect(await codeOf(get('http://slow.example/', { resolveHost, headerTimeoutMs: 100 }))).toBe('FETCH_TIMEOUT')
  })

  it('ends when the caller gives up', async () => {
    bench.routes['/silent'] = () => undefined
    const caller = new AbortController()
    const asked = bench.open({ clock }).fetch({ url: bench.at('/silent'), signal: caller.signal })
    setTimeout(() => caller.abort(new Error('shutting down')), 50)
    await expect(asked).rejects.toThrow('shutting down')
    await expect(bench.open({ clock }).fetch({ url: bench.at('/silent'), signal: caller.signal })).rejects.toThrow(
      'shutting down',
    )
  })

  it.each([
    ['headers that drip', 'HTTP/1.1 200 OK\r\n', 'x-more: yes\r\n'],
    ['a head without end', 'HTTP/1.1 200 O', 'K'],
    ['interim answers without end', '', 'HTTP/1.1 103 Early Hints\r\nlink: </a.css>\r\n\r\n'],
    ['chunks that drip', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n', '1\r\nx\r\n'],
    ['a chunk size without end', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n', '0'],
  ])('for %s is limited', async (_name, first, then) => {
    const site = await serveBytes((socket) => {
      socket.write(first)
      const drip = setInterval(() => socket.write(then), 10)
      socket.on('close', () => clearInterval(drip))
    })
    const limits = { headerTimeoutMs: 200, totalTimeoutMs: 300 }
    expect(['FETCH_TIMEOUT', 'FETCH_FAILED']).toContain(await codeOf(get(site.url, limits)))
    await site.hungUp
    await site.close()
  })
})
