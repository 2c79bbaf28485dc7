import { describe, expect, it } from 'vitest'
import {
  createSkippingClock,
  endless,
  html,
  noSignal,
  openFetchBench,
  redirect,
} from '../../../../test/support/fetch-bench.ts'
import { createInProcessCache } from '../../caches/in-process/cache.ts'
import type { HttpFetcherOptions } from './settings.ts'

const bench = openFetchBench()
const dayMs = 24 * 3_600_000

/** A fetcher, and time that a test can let pass for it. */
const openAging = (options: Partial<HttpFetcherOptions> = {}) => {
  const { clock, pass } = createSkippingClock()
  const fetcher = bench.open({ clock, cache: createInProcessCache({ clock, maxEntries: 20 }), ...endless, ...options })
  const ask = (path: string) => fetcher.fetch({ url: bench.at(path), signal: noSignal() })
  return { fetcher, ask, pass }
}

describe('pages', () => {
  it('are given again without asking the site, by either address', async () => {
    bench.routes['/old'] = redirect('/new')
    bench.routes['/new'] = html('the page')
    const { ask } = openAging()
    const first = await ask('/old')
    const again = await ask('/old')
    const direct = await ask('/new#x')
    expect(bench.seen).toHaveLength(2)
    expect(again).toEqual(first)
    expect(direct).toMatchObject({ url: bench.at('/new'), finalUrl: bench.at('/new'), body: 'the page' })
    expect(direct.fetchedAt).toBe(first.fetchedAt)
  })

  it('are asked for anew when their day is over, or always', async () => {
    bench.routes['/a'] = html('page')
    const { ask, pass } = openAging()
    await ask('/a')
    pass(dayMs - 1)
    await ask('/a')
    expect(bench.seen).toHaveLength(1)
    pass(1)
    await ask('/a')
    expect(bench.seen).toHaveLength(2)
    const never = openAging({ cacheLifeMs: 0 })
    await never.ask('/a')
    await never.ask('/a')
    expect(bench.seen).toHaveLength(4)
  })

  it('that are walls or not worth keeping are asked for again', async () => {
    bench.routes['/missing'] = html('nothing', {}, 404)
    bench.routes['/captcha'] = html('captcha')
    const { fetcher } = openAging()
    for (const path of ['/missing', '/missing', '/captcha', '/captcha'])
      await fetcher.fetch({ url: bench.at(path), signal: noSignal(), worthKeeping: ({ body }) => body !== 'captcha' })
    expect(bench.seen).toHaveLength(4)
  })

  it('that the site does not want stored are not', async () => {
    bench.routes['/secret'] = html('page', { 'cache-control': 'no-store', etag: '"1"' })
    bench.routes['/lively'] = html('page', { 'cache-control': 'private, no-cache, max-age=0' })
    const { ask } = openAging()
    for (const path of ['/secret', '/secret', '/lively', '/lively']) await ask(path)
    expect(bench.seen.map(({ url }) => url)).toEqual(['/secret', '/secret', '/lively'])
  })

  it('asked for with headers of their own are neither kept nor given to others', async () => {
    bench.routes['/api'] = (request, response) => html(`for ${request.headers['x-key']}`)(request, response)
    const { fetcher } = openAging()
    const ask = (key?: string) =>
      fetcher.fetch({ url: bench.at('/api'), signal: noSignal(), ...(key ? { headers: { 'x-key': key } } : {}) })
    const answers = await Promise.all([ask('one'), ask('two'), ask(), ask('one')])
    expect(answers.map(({ body }) => body)).toEqual(['for one', 'for two', 'for undefined', 'for one'])
    expect((await ask('three')).body).toBe('for three')
  })

  it('survive a cache that gives nonsense', async () => {
    bench.routes['/a'] = html('page')
    const cache = { get: async () => '{"page":', set: async () => undefined }
    expect((await bench.get('/a', { cache })).body).toBe('page')
  })
})

describe('an old page', () => {
  const answersTo = (name: 'if-none-match' | 'if-modified-since', mark: string, header: string) => {
    bench.routes['/a'] = (request, response) =>
      request.headers[name] === mark
        ? void response.writeHead(304).end()
        : html('page', { [header]: mark })(request, response)
  }

  it.each([
    ['if-none-match', '"v1"', 'etag'],
    ['if-none-match', 'W/"v1"', 'etag'],
    ['if-modified-since', 'Wed, 01 Oct 2025 10:00:00 GMT', 'last-modified'],
  ] as const)('is confirmed by the site (%s %s), then good for another day', async (name, mark, header) => {
    answersTo(name, mark, header)
    const { ask, pass } = openAging()
    const first = await ask('/a')
    pass(3 * dayMs)
    const confirmed = await ask('/a')
    expect(confirmed).toMatchObject({ status: 200, body: 'page', contentHash: first.contentHash })
    expect(Date.parse(confirmed.fetchedAt ?? '') - Date.parse(first.fetchedAt ?? '')).toBe(3 * dayMs)
    await ask('/a')
    expect(bench.seen.map(({ headers }) => headers[name])).toEqual([undefined, mark])
  })

  it('is confirmed at the end of its redirects', async () => {
    bench.routes['/old'] = redirect('/a')
    answersTo('if-none-match', '"v1"', 'etag')
    const { ask, pass } = openAging()
    await ask('/old')
    pass(dayMs)
    expect((await ask('/old')).body).toBe('page')
    expect(bench.seen.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined, undefined, '"v1"'])
  })

  it('gives way to a new one', async () => {
    bench.routes['/a'] = html('old', { etag: '"v1"' })
    const { ask, pass } = openAging()
    await ask('/a')
    bench.routes['/a'] = html('new', { etag: '"v2"' })
    pass(dayMs)
    expect((await ask('/a')).body).toBe('new')
    expect((await ask('/a')).body).toBe('new')
    expect(bench.seen).toHaveLength(2)
  })

  it('is forgotten after a week', async () => {
    answersTo('if-none-match', '"v1"', 'etag')
    const { ask, pass } = openAging()
    await ask('/a')
    pass(7 * dayMs)
    await ask('/a')
    expect(bench.seen.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined])
  })
})

describe('a page under way', () => {
  it('is shared by all who ask for it at the same time', async () => {
    bench.routes['/a'] = html('page')
    const { ask } = openAging({ cacheLifeMs: 0 })
    const answers = await Promise.all([ask('/a'), ask('/a#part'), ask('/a')])
    expect(answers.map(({ body }) => body)).toEqual(['page', 'page', 'page'])
    expect(bench.seen).toHaveLength(1)
    await ask('/a')
    expect(bench.seen).toHaveLength(2)
  })

  it('is not shared by who takes other kinds of answer', async () => {
    bench.routes['/a'] = html('page')
    const { fetcher } = openAging({ cacheLifeMs: 0 })
    const ask = (accept: string[]) => fetcher.fetch({ url: bench.at('/a'), signal: noSignal(), accept })
    const [page, data] = await Promise.allSettled([ask(['text/html']), ask(['application/json'])])
    expect([page?.status, data?.status]).toEqual(['fulfilled', 'rejected'])
  })

  it('arrives for the others when one gives up', async () => {
    const arrived = Promise.withResolvers<() => void>()
    bench.routes['/slow'] = (request, response) => arrived.resolve(() => html('page')(request, response))
    const { fetcher } = openAging()
    const [hasty, patient] = [new AbortController(), new AbortController()]
    const asks = [hasty, patient].map(({ signal }) => fetcher.fetch({ url: bench.at('/slow'), signal }))
    const results = Promise.allSettled(asks)
    const answer = await arrived.promise
    hasty.abort(new Error('in a hurry'))
    await expect(asks[0]).rejects.toThrow('in a hurry')
    answer()
    expect((await results).map((result) => (result.status === 'fulfilled' ? result.value.body : 'left'))).toEqual([
      'left',
      'page',
    ])
    expect(bench.seen).toHaveLength(1)
  })

  it('is given up when everybody has left', async () => {
    const hungUp = Promise.withResolvers<void>()
    const arrived = Promise.withResolvers<void>()
    bench.routes['/silent'] = (_request, response) => {
      response.on('close', hungUp.resolve)
      arrived.resolve()
    }
    const { fetcher } = openAging()
    const askers = [new AbortController(), new AbortController()]
    const results = Promise.allSettled(askers.map(({ signal }) => fetcher.fetch({ url: bench.at('/silent'), signal })))
    await arrived.promise
    for (const asker of askers) asker.abort(new Error('left'))
    await hungUp.promise
    expect((await results).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    bench.routes['/silent'] = html('awake')
    expect((await fetcher.fetch({ url: bench.at('/silent'), signal: noSignal() })).body).toBe('awake')
  })
})
