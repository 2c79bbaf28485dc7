import { describe, expect, it } from 'vitest'
import {
  codeOf,
  createSkippingClock,
  endless,
  type Handler,
  html,
  inTurn,
  noSignal,
  openFetchBench,
} from '../../../../test/support/fetch-bench.ts'
import type { FetchRequest } from '../../../ports/fetcher.ts'
import { createInProcessLimiter } from '../../limiters/in-process/limiter.ts'
import type { HttpFetcherOptions } from './settings.ts'

const bench = openFetchBench()

/** A fetcher whose waits are skipped and written down; without jitter unless told. */
const openSkipping = (options: Partial<HttpFetcherOptions> = {}) => {
  const { clock, waits, pass } = createSkippingClock()
  const limiter = createInProcessLimiter(clock)
  const fetcher = bench.open({ clock, limiter, random: () => 0.5, ...endless, ...options })
  const ask = (path: string, request: Partial<FetchRequest> = {}) =>
    fetcher.fetch({ url: bench.at(path), signal: noSignal(), ...request })
  return { ask, waits, clock, pass }
}

const busy = (status = 503, headers: Record<string, string> = {}): Handler => html('busy', headers, status)
const hangUp: Handler = (request) => void request.socket.destroy()

describe('what may pass', () => {
  it.each([429, 502, 503, 504])('as a %i is tried again after 1, 2, 4 and 8 seconds', async (status) => {
    bench.routes['/a'] = inTurn(busy(status), busy(status), busy(status), busy(status), html('page'))
    const { ask, waits } = openSkipping()
    expect((await ask('/a')).body).toBe('page')
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000])
  })

  it('is the answer after five tries', async () => {
    bench.routes['/a'] = busy()
    const { ask, waits } = openSkipping()
    expect(await ask('/a')).toMatchObject({ status: 503, body: 'busy' })
    expect(bench.seen).toHaveLength(5)
    expect(waits).toHaveLength(4)
  })

  it('as a fault of the connection is tried again', async () => {
    const half: Handler = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' })
      response.write('<p>half', () => response.destroy())
    }
    bench.routes['/a'] = inTurn(hangUp, half, html('whole'))
    const { ask, waits } = openSkipping()
    expect((await ask('/a')).body).toBe('whole')
    expect(waits).toEqual([1_000, 2_000])
  })

  it('as a fault that stays is told in the end', async () => {
    bench.routes['/a'] = hangUp
    const { ask } = openSkipping()
    expect(await codeOf(ask('/a'))).toBe('FETCH_FAILED')
    expect(bench.seen).toHaveLength(5)
  })

  it('is waited for a fifth more or less by chance', async () => {
    bench.routes['/a'] = busy()
    const [early, late] = [openSkipping({ random: () => 0 }), openSkipping({ random: () => 0.999_999 })]
    await early.ask('/a')
    await late.ask('/a')
    expect(early.waits).toEqual([800, 1_600, 3_200, 6_400])
    expect(late.waits).toEqual([1_200, 2_400, 4_800, 9_600])
  })

  it('is waited for no longer than the time of the fetch', async () => {
    bench.routes['/a'] = busy()
    const { clock, waits } = createSkippingClock(4_500)
    const limits = { totalTimeoutMs: 12_000, headerTimeoutMs: 12_000 }
    const fetcher = bench.open({ clock, random: () => 0.5, ...limits })
    expect((await fetcher.fetch({ url: bench.at('/a'), signal: noSignal() })).status).toBe(503)
    expect(waits).toEqual([1_000, 2_000, 4_000])
  })
})

describe('what stays', () => {
  it.each([200, 400, 403, 404, 410, 500, 501])('as a %i is asked once', async (status) => {
    bench.routes['/a'] = html('final', {}, status)
    const { ask } = openSkipping()
    expect((await ask('/a')).status).toBe(status)
    expect(bench.seen).toHaveLength(1)
  })

  it.each([429, 503])('as a wall with status %i is asked once', async (status) => {
    bench.routes['/a'] = html('captcha', {}, status)
    const { ask, waits } = openSkipping()
    const answer = await ask('/a', { isWall: ({ body }) => body === 'captcha' })
    expect(answer.status).toBe(status)
    expect(bench.seen).toHaveLength(1)
    expect(waits).toEqual([])
  })

  it('as a host that does not exist is asked for once', async () => {
    let asked = 0
    const resolveHost = async () => {
      asked += 1
      throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' })
    }
    expect(await codeOf(bench.get('http://nowhere.example/', { resolveHost }))).toBe('FETCH_FAILED')
    expect(asked).toBe(1)
  })
})

describe('Retry-After', () => {
  it('in seconds is obeyed', async () => {
    bench.routes['/a'] = inTurn(busy(503, { 'retry-after': '7' }), html('page'))
    const { ask, waits } = openSkipping()
    expect((await ask('/a')).body).toBe('page')
    expect(waits).toEqual([7_000])
  })

  it('as a date is obeyed', async () => {
    const { ask, waits, clock } = openSkipping()
    const later = new Date(clock.now() + 30_000).toUTCString()
    bench.routes['/a'] = inTurn(busy(429, { 'retry-after': later }), html('page'))
    expect((await ask('/a')).body).toBe('page')
    expect(waits).toEqual([30_000])
  })

  it.each(['soon', '-5', '0', '1e9', 'Wed, 21 Oct 2015 07:28:00 GMT'])(
    'that says "%s" changes nothing',
    async (said) => {
      bench.routes['/a'] = inTurn(busy(503, { 'retry-after': said }), html('page'))
      const { ask, waits } = openSkipping()
      expect((await ask('/a')).body).toBe('page')
      expect(waits).toEqual([1_000])
    },
  )

  it('that asks for long ends the fetch, and nobody here asks the host before that instant', async () => {
    bench.routes['/a'] = inTurn(busy(429, { 'retry-after': '120' }), html('page'))
    bench.routes['/b'] = html('another page')
    const { ask, pass } = openSkipping()
    expect(await ask('/a')).toMatchObject({ status: 429, headers: { 'retry-after': '120' } })
    const turnedAway = await ask('/b').catch((thrown: unknown) => thrown)
    expect(turnedAway).toMatchObject({ code: 'FETCH_PAUSED', retryAfterMs: 120_000 })
    expect(String(turnedAway)).toContain(`127.0.0.1:${bench.port} asked not to be asked again for 2 minutes`)
    expect(bench.seen).toHaveLength(1)
    pass(116_000)
    expect((await ask('/b')).body).toBe('another page')
  })

  it('is heeded when it comes with a wall, and never for longer than an hour', async () => {
    bench.routes['/a'] = html('captcha', { 'retry-after': '99999999' }, 503)
    bench.routes['/b'] = html('another page')
    const { ask, pass } = openSkipping()
    await ask('/a', { isWall: () => true })
    expect(await codeOf(ask('/b'))).toBe('FETCH_PAUSED')
    pass(3_600_000)
    expect((await ask('/b')).body).toBe('another page')
  })

  it('of one host holds nobody back from another', async () => {
    bench.routes['/a'] = busy(503, { 'retry-after': '600' })
    bench.routes['/b'] = html('elsewhere')
    const { ask } = openSkipping()
    await ask('/a')
    expect((await ask('/b', { url: bench.at('/b', 'other.localhost') })).body).toBe('elsewhere')
  })
})
