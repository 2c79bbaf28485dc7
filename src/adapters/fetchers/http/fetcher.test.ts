import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Fetcher } from '../../../ports/fetcher.ts'
import { createInProcessCache } from '../../caches/in-process/cache.ts'
import { createInProcessLimiter } from '../../limiters/in-process/limiter.ts'
import { createHttpFetcher, type HttpFetcherOptions } from './fetcher.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

const clock: Clock = {
  now: () => Date.now(),
  sleep: (durationMs, signal) => wait(durationMs, undefined, { signal }),
}

let server: Server
let port: number
let fetchers: Fetcher[] = []
let seen: IncomingMessage[] = []
let routes: Record<string, Handler> = {}

const at = (path: string, host = '127.0.0.1') => `http://${host}:${port}${path}`
const signal = () => new AbortController().signal

const open = (options: Partial<HttpFetcherOptions> = {}): Fetcher => {
  const fetcher = createHttpFetcher({
    clock,
    limiter: createInProcessLimiter(clock),
    cache: createInProcessCache({ clock, maxEntries: 100 }),
    intervalMsFor: () => 0,
    allowLoopback: true,
    ...options,
  })
  fetchers.push(fetcher)
  return fetcher
}
const get = (path: string, options: Partial<HttpFetcherOptions> = {}) =>
  open(options).fetch({ url: path.startsWith('http') ? path : at(path), signal: signal() })
const codeOf = async (promise: Promise<unknown>): Promise<string> => {
  try {
    await promise
    return 'no error'
  } catch (error) {
    return error instanceof PigmeuError ? error.code : `not ours: ${error}`
  }
}
const html = (body: string | Buffer, headers: Record<string, string> = {}, status = 200): Handler => {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
  }
}
const redirect = (location: string, status = 302): Handler => html('', { location }, status)

beforeEach(async () => {
  seen = []
  routes = {}
  server = createServer((request, response) => {
    seen.push(request)
    const route = routes[(request.url ?? '').split('?')[0] ?? ''] ?? html('no such page', {}, 404)
    route(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterEach(async () => {
  await Promise.all(fetchers.map((fetcher) => fetcher.close()))
  fetchers = []
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

describe('an answer', () => {
  it('carries the page, its facts and an honest request', async () => {
    routes['/book'] = html('<p>Olá</p>', { 'x-seen': 'yes' })
    const answer = await get('/book#part')
    expect(answer).toMatchObject({
      url: at('/book'),
      finalUrl: at('/book'),
      status: 200,
      mediaType: 'text/html',
      body: '<p>Olá</p>',
      byteLength: 11,
      fetchedBy: 'http',
    })
    expect(answer.headers['x-seen']).toBe('yes')
    expect(answer.contentHash).toMatch(/^[0-9a-f]{64}$/)
    const asked = seen[0]?.headers
    expect(asked?.['user-agent']).toContain('PigmeuCopilot')
    expect(asked?.accept).toContain('text/html')
    expect(asked?.['accept-language']).toContain('en')
  })

  it.each([429, 503, 404, 403])('with status %i is an answer, not an error', async (status) => {
    routes['/busy'] = html('busy', { 'retry-after': '7' }, status)
    const answer = await get('/busy')
    expect(answer).toMatchObject({ status, body: 'busy' })
    expect(answer.headers['retry-after']).toBe('7')
  })

  it('of a failing status keeps no body that is no page', async () => {
    routes['/busy'] = html(Buffer.from([0, 1, 2]), { 'content-type': 'image/png' }, 503)
    expect(await get('/busy')).toMatchObject({ status: 503, body: '' })
  })

  it('is refused when it is no page', async () => {
    routes['/pdf'] = html('%PDF', { 'content-type': 'application/pdf' })
    expect(await codeOf(get('/pdf'))).toBe('FETCH_NOT_A_PAGE')
  })

  it('takes the media types asked for', async () => {
    routes['/data'] = html('{"a":1}', { 'content-type': 'application/json' })
    const fetcher = open()
    expect((await fetcher.fetch({ url: at('/data'), signal: signal() })).body).toBe('{"a":1}')
    const asked = fetcher.fetch({ url: at('/data'), signal: signal(), accept: ['text/html'] })
    expect(await codeOf(asked)).toBe('FETCH_NOT_A_PAGE')
  })

  it('says so when nobody listens', async () => {
    const error = await open()
      .fetch({ url: 'http://127.0.0.1:1/', signal: signal() })
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      code: 'FETCH_FAILED',
      message: '127.0.0.1:1 could not be read: the connection was refused.',
    })
    expect((error as Error).cause).toBeInstanceOf(Error)
  })

  it('that breaks off in the middle is a failure', async () => {
    routes['/cut'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' })
      response.write('<p>half')
      setTimeout(() => response.destroy(), 20)
    }
    expect(await codeOf(get('/cut'))).toBe('FETCH_FAILED')
  })
})

describe('addresses', () => {
  const addresses: readonly string[] = [
    'http://10.0.0.1/',
    'http://172.16.9.9/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://198.18.0.1/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
    'http://[ff02::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::10.0.0.1]/',
    'http://[64:ff9b::10.0.0.1]/',
    'http://[2002:a00:1::]/',
    'http://[::]/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'gopher://example.com/',
    'not an address',
  ]
  it.each(addresses)('%s is refused even where loopback is allowed', async (url) => {
    expect(await codeOf(get(url))).toBe('FETCH_ADDRESS_REFUSED')
    expect(seen).toHaveLength(0)
  })

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://127.9.9.9/',
    'http://[::1]/',
    'http://localhost/',
    'http://localhost./',
    'http://shop.localhost/',
  ])('%s is refused unless loopback is allowed', async (url) => {
    const refusedUrl = new URL(url)
    refusedUrl.port = String(port)
    expect(await codeOf(get(refusedUrl.href, { allowLoopback: false }))).toBe('FETCH_ADDRESS_REFUSED')
    expect(seen).toHaveLength(0)
  })

  it('are refused after the name is resolved', async () => {
    const resolveHost = async () => [
      { address: '93.184.215.14', family: 4 },
      { address: '10.1.2.3', family: 4 },
    ]
    expect(await codeOf(get('http://book.example/', { resolveHost }))).toBe('FETCH_ADDRESS_REFUSED')
  })

  it('cannot change between the check and the connection', async () => {
    let asked = 0
    const resolveHost = async () => {
      asked += 1
      return [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]
    }
    routes['/'] = html('the checked host')
    const answer = await get(`http://rebinding.example:${port}/`, { resolveHost })
    expect(answer.body).toBe('the checked host')
    expect(asked).toBe(1)
    expect(
      await codeOf(get(`http://rebinding.example:${port}/`, { resolveHost: resolveHost, allowLoopback: false })),
    ).toBe('FETCH_ADDRESS_REFUSED')
  })

  it('of a public name that leads to loopback are refused unless allowed', async () => {
    const resolveHost = async () => [{ address: '::1', family: 6 }]
    const asked = get(`http://sneaky.example:${port}/`, { resolveHost, allowLoopback: false })
    expect(await codeOf(asked)).toBe('FETCH_ADDRESS_REFUSED')
  })

  it('of names in .localhost are loopback without asking a name server', async () => {
    routes['/dp/1'] = html('a stand-in')
    const resolveHost = async () => {
      throw new Error('asked a name server')
    }
    const answer = await get(at('/dp/1', 'www.amazon.com.localhost'), { resolveHost })
    expect(answer.body).toBe('a stand-in')
    expect(seen[0]?.headers.host).toBe(`www.amazon.com.localhost:${port}`)
  })

  it('with credentials lose them', async () => {
    routes['/book'] = html('page')
    const answer = await get(`http://user:secret@127.0.0.1:${port}/book`)
    expect(answer.finalUrl).toBe(at('/book'))
    expect(seen[0]?.headers.authorization).toBeUndefined()
  })
})

describe('redirects', () => {
  it('are followed to the page', async () => {
    routes['/a'] = redirect('/b', 301)
    routes['/b'] = redirect('c?x=1', 307)
    routes['/c'] = html('here')
    expect(await get('/a')).toMatchObject({ url: at('/a'), finalUrl: at('/c?x=1'), body: 'here' })
  })

  it.each(['http://10.0.0.1/', 'http://169.254.169.254/', 'file:///etc/passwd', 'http://[::ffff:192.168.0.1]/'])(
    'into %s are refused',
    async (location) => {
      routes['/a'] = redirect(location)
      expect(await codeOf(get('/a'))).toBe('FETCH_ADDRESS_REFUSED')
    },
  )

  it('to a name that resolves into a private network are refused', async () => {
    routes['/a'] = redirect('http://intranet.example/')
    const resolveHost = async () => [{ address: '192.168.0.7', family: 4 }]
    expect(await codeOf(get('/a', { resolveHost }))).toBe('FETCH_ADDRESS_REFUSED')
  })

  it('in a circle end after eight', async () => {
    routes['/a'] = redirect('/b')
    routes['/b'] = redirect('/a')
    expect(await codeOf(get('/a'))).toBe('FETCH_FAILED')
    expect(seen).toHaveLength(9)
  })

  it('that wait for their cookie get it back, other hosts do not', async () => {
    routes['/a'] = (request, response) => {
      if (request.headers.cookie === 'seen=1') return redirect(at('/b', 'other.localhost'))(request, response)
      response.writeHead(302, { location: '/a', 'set-cookie': ['seen=1; Path=/', 'old=1; Max-Age=0'] }).end()
    }
    routes['/b'] = (request, response) => html(`cookie: ${request.headers.cookie}`)(request, response)
    const answer = await get('/a')
    expect(answer.body).toBe('cookie: undefined')
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it('by meta refresh are followed once', async () => {
    const refresh = (to: string) => html(`<head><meta http-equiv="Refresh" content="0; URL='${to}'"></head>`)
    routes['/a'] = refresh('/b')
    routes['/b'] = refresh('/c')
    routes['/c'] = html('too far')
    expect((await get('/a')).finalUrl).toBe(at('/b'))
  })

  it('by meta refresh into a private network are refused', async () => {
    routes['/a'] = html('<meta http-equiv=refresh content="0;url=http://10.0.0.1/">')
    expect(await codeOf(get('/a'))).toBe('FETCH_ADDRESS_REFUSED')
  })

  it.each([
    '<noscript><meta http-equiv="refresh" content="0; url=/b"></noscript>',
    '<meta http-equiv="refresh" content="300; url=/b">',
    '<meta http-equiv="refresh" content="5">',
    '<meta http-equiv="refresh" content="0; url=/a">',
    '<!-- <meta http-equiv="refresh" content="0; url=/b"> -->',
    '<body><meta http-equiv="refresh" content="0; url=/b">',
  ])('are not made of %s', async (page) => {
    routes['/a'] = html(page)
    expect((await get('/a')).finalUrl).toBe(at('/a'))
    expect(seen).toHaveLength(1)
  })
})

it('a meta refresh made to be slow to read is not', async () => {
  routes['/a'] = html(`<meta http-equiv="refresh" content="0;url=a${' '.repeat(60_000)}'x'">`)
  const started = Date.now()
  expect((await get('/a')).status).toBe(200)
  expect(Date.now() - started).toBeLessThan(1_500)
})

describe('size', () => {
  const maxBytes = 100_000
  it('is limited by the declared length, before the body is read', async () => {
    routes['/big'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '999999999' })
      response.write('<p>')
    }
    expect(await codeOf(get('/big', { maxBytes }))).toBe('FETCH_TOO_LARGE')
  })

  it('is limited while an endless body is read', async () => {
    let closed = false
    routes['/endless'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const more = () => {
        while (!closed && response.write('x'.repeat(10_000)));
      }
      response.on('drain', more).on('close', () => {
        closed = true
      })
      more()
    }
    expect(await codeOf(get('/endless', { maxBytes }))).toBe('FETCH_TOO_LARGE')
    await expect.poll(() => closed).toBe(true)
  })

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('is limited for a %s bomb', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(64 * 2 ** 20))
    routes['/bomb'] = html(bomb, { 'content-encoding': encoding })
    const before = process.memoryUsage().arrayBuffers
    expect(await codeOf(get('/bomb', { maxBytes: 2 ** 20 }))).toBe('FETCH_TOO_LARGE')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 2 ** 20)
  })

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('counts %s unpacked', async (encoding, pack) => {
    routes['/packed'] = html(pack('<p>unpacked</p>'), { 'content-encoding': encoding })
    expect(await get('/packed')).toMatchObject({ body: '<p>unpacked</p>', byteLength: 15 })
  })

  it('refuses strange and many layers of packing, and damage', async () => {
    routes['/zstd'] = html('x', { 'content-encoding': 'zstd' })
    routes['/layers'] = html('x', { 'content-encoding': 'gzip, gzip, gzip' })
    routes['/damaged'] = html('this is not gzip', { 'content-encoding': 'gzip' })
    expect(await codeOf(get('/zstd'))).toBe('FETCH_NOT_A_PAGE')
    expect(await codeOf(get('/layers'))).toBe('FETCH_NOT_A_PAGE')
    expect(await codeOf(get('/damaged'))).toBe('FETCH_FAILED')
  })
})

describe('time', () => {
  it('to the headers is limited', async () => {
    routes['/silent'] = () => undefined
    const started = Date.now()
    expect(await codeOf(get('/silent', { headerTimeoutMs: 150 }))).toBe('FETCH_TIMEOUT')
    expect(Date.now() - started).toBeLessThan(2_000)
  })

  it('for a body that drips is limited in all', async () => {
    let closed = false
    routes['/drip'] = (_request, response) => {
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
    routes['/a'] = slowly(redirect('/b'))
    routes['/b'] = slowly(redirect('/c'))
    routes['/c'] = slowly(html('late'))
    expect(await codeOf(get('/a', { totalTimeoutMs: 350 }))).toBe('FETCH_TIMEOUT')
  })

  it('does not run while the host is spared', async () => {
    routes['/a'] = redirect('/b')
    routes['/b'] = html('polite')
    const answer = await get('/a', { totalTimeoutMs: 1_000, intervalMsFor: () => 1_200 })
    expect(answer.body).toBe('polite')
  })

  it('for a name server that never answers is limited', async () => {
    const resolveHost = () => new Promise<never>(() => undefined)
    const started = Date.now()
    expect(await codeOf(get('http://slow.example/', { resolveHost, headerTimeoutMs: 100 }))).toBe('FETCH_TIMEOUT')
    expect(Date.now() - started).toBeLessThan(1_000)
  })

  it('ends when the caller gives up', async () => {
    routes['/silent'] = () => undefined
    const caller = new AbortController()
    const asked = open().fetch({ url: at('/silent'), signal: caller.signal })
    setTimeout(() => caller.abort(new Error('shutting down')), 50)
    await expect(asked).rejects.toThrow('shutting down')
    await expect(open().fetch({ url: at('/silent'), signal: caller.signal })).rejects.toThrow('shutting down')
  })
})

describe('hosts', () => {
  it('are spared, each on its own', async () => {
    const times: Record<string, number[]> = {}
    routes['/page'] = (request, response) => {
      const host = request.headers.host ?? ''
      times[host] = [...(times[host] ?? []), Date.now()]
      html('page')(request, response)
    }
    const asked: string[] = []
    const fetcher = open({
      cacheLifeMs: 0,
      intervalMsFor: (host) => {
        asked.push(host)
        return host.startsWith('slow') ? 500 : 0
      },
    })
    const urls = ['slow', 'slow', 'slow', 'fast', 'fast'].map((name) => at('/page', `${name}.localhost`))
    await Promise.all(urls.map((url) => fetcher.fetch({ url, signal: signal() })))
    const gaps = (host: string) => (times[host] ?? []).slice(1).map((time, index) => time - (times[host]?.[index] ?? 0))
    expect(gaps(`slow.localhost:${port}`).every((gap) => gap >= 450)).toBe(true)
    expect(gaps(`slow.localhost:${port}`)).toHaveLength(2)
    expect(gaps(`fast.localhost:${port}`).every((gap) => gap < 450)).toBe(true)
    expect(new Set(asked)).toEqual(new Set([`slow.localhost:${port}`, `fast.localhost:${port}`]))
  })
})

describe('pages', () => {
  it('are given again without asking the site, by either address', async () => {
    routes['/old'] = redirect('/new')
    routes['/new'] = html('the page')
    const fetcher = open()
    const first = await fetcher.fetch({ url: at('/old'), signal: signal() })
    const again = await fetcher.fetch({ url: at('/old'), signal: signal() })
    const direct = await fetcher.fetch({ url: at('/new#x'), signal: signal() })
    expect(seen).toHaveLength(2)
    expect(again).toEqual(first)
    expect(direct).toMatchObject({ url: at('/new'), finalUrl: at('/new'), body: 'the page' })
    expect(direct.fetchedAt).toBe(first.fetchedAt)
  })

  it('are asked for anew when their time is over, or always', async () => {
    routes['/a'] = html('page')
    let now = Date.now()
    const aging = open({ clock: { ...clock, now: () => now } })
    const cached = createInProcessCache({ clock: { ...clock, now: () => now }, maxEntries: 5 })
    const fetcher = open({ cache: cached })
    await fetcher.fetch({ url: at('/a'), signal: signal() })
    now += 24 * 3_600_000
    await fetcher.fetch({ url: at('/a'), signal: signal() })
    expect(seen).toHaveLength(2)
    const never = open({ cacheLifeMs: 0 })
    await never.fetch({ url: at('/a'), signal: signal() })
    await never.fetch({ url: at('/a'), signal: signal() })
    expect(seen).toHaveLength(4)
    await aging.close()
  })

  it('that are walls or not worth keeping are asked for again', async () => {
    routes['/wall'] = html('busy', {}, 503)
    routes['/captcha'] = html('captcha')
    const fetcher = open()
    for (const path of ['/wall', '/wall', '/captcha', '/captcha'])
      await fetcher.fetch({ url: at(path), signal: signal(), worthKeeping: ({ body }) => body !== 'captcha' })
    expect(seen).toHaveLength(4)
  })

  it('survive a cache that gives nonsense', async () => {
    routes['/a'] = html('page')
    const cache = { get: async () => '{"page":', set: async () => undefined }
    expect((await get('/a', { cache })).body).toBe('page')
  })
})

describe('charsets', () => {
  const latin1 = Buffer.from('<p>Programação</p>', 'latin1')
  const bytes = (...parts: (string | number[])[]) =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))

  it.each([
    ['the header', latin1, 'text/html; charset=ISO-8859-1', 'Programação'],
    ['the header in quotes', latin1, 'text/html; charset="windows-1252"', 'Programação'],
    ['a byte order mark over the header', bytes([0xef, 0xbb, 0xbf, 0xc3, 0xa9]), 'text/html; charset=latin1', 'é'],
    ['a UTF-16 mark', bytes([0xff, 0xfe, 0xe9, 0x00]), 'text/html', 'é'],
    ['meta charset', bytes('<meta charset="iso-8859-1">', [0xe7]), 'text/html', 'ç'],
    [
      'meta http-equiv',
      bytes('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', [0xc0]),
      'text/html',
      'А',
    ],
    ['meta Shift_JIS', bytes('<meta charset=Shift_JIS>', [0x93, 0xfa]), 'text/html', '日'],
    ['an XML declaration', bytes('<?xml version="1.0" encoding="ISO-8859-1"?>', [0xe9]), 'application/xhtml+xml', 'é'],
    ['UTF-8 when nobody says', Buffer.from('<p>ção</p>'), 'text/html', 'ção'],
    ['Windows-1252 when it is not UTF-8', latin1, 'text/html', 'Programação'],
    ['a meta that lies about UTF-16', bytes('<meta charset="utf-16">', [0xc3, 0xa9]), 'text/html', 'é'],
    ['a charset that does not exist', Buffer.from('<p>é</p>'), 'text/html; charset=klingon', 'é'],
    ['JSON', Buffer.from('{"a":"é"}'), 'application/json', 'é'],
  ])('are known from %s', async (_name, body, type, expected) => {
    routes['/page'] = html(body, { 'content-type': type })
    expect((await get('/page')).body).toContain(expected)
  })
})
