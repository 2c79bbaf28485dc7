import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Limiter } from '../../ports/limiter.ts'
import { createSearch } from './index.ts'
import { providers } from './providers.ts'

let server: Server
let baseUrl: string
let asked: IncomingMessage[] = []
let answer: { status: number; body: string } = { status: 200, body: '' }

const turns: string[] = []
const limiter: Limiter = {
  take: async (key) => void turns.push(key),
  pause: async () => undefined,
}
const signal = new AbortController().signal

/** What each provider sends for two pages, and how it is asked. */
const wire = {
  searxng: {
    body: {
      query: 'x',
      number_of_results: 0,
      results: [
        { url: 'https://blog.example/a', title: 'A', content: 'about A', engine: 'duckduckgo', score: 4 },
        { url: null, title: 'no address' },
        { url: 'https://blog.example/b', title: 'B', content: null },
      ],
      infoboxes: [],
    },
    path: '/search',
    parameters: { q: '"Ledgers" Ann Roe', format: 'json' },
    header: undefined,
  },
  brave: {
    body: {
      type: 'search',
      web: {
        type: 'search',
        results: [
          { url: 'https://blog.example/a', title: 'A', description: 'about A' },
          { url: 'https://blog.example/b', title: 'B' },
        ],
      },
    },
    path: '/res/v1/web/search',
    parameters: { q: '"Ledgers" Ann Roe', count: '5' },
    header: 'secret',
  },
} as const

beforeEach(async () => {
  asked = []
  server = createServer((request, response) => {
    asked.push(request)
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

describe.each(providers)('$label', ({ id }) => {
  const search = (limit = 5) =>
    createSearch({ id, baseUrl, key: 'secret', limiter }).search('"Ledgers" Ann Roe', { limit, signal })

  it('is asked as its interface wants, and its hits are read', async () => {
    const { body, path, parameters, header } = wire[id]
    answer = { status: 200, body: JSON.stringify(body) }
    expect(await search()).toEqual([
      { url: 'https://blog.example/a', title: 'A', snippet: 'about A' },
      { url: 'https://blog.example/b', title: 'B', snippet: '' },
    ])
    const url = new URL(asked[0]?.url ?? '', baseUrl)
    expect(url.pathname).toBe(path)
    expect(Object.fromEntries(url.searchParams)).toMatchObject(parameters)
    expect(asked[0]?.headers['x-subscription-token']).toBe(header)
    expect(turns.at(-1)).toBe(`search:${id}`)
  })

  it('gives no more than was asked for', async () => {
    answer = { status: 200, body: JSON.stringify(wire[id].body) }
    expect(await search(1)).toHaveLength(1)
  })

  it.each([
    ['refuses', { status: 429, body: '{}' }, /status 429/],
    ['sends a page', { status: 200, body: '<html>' }, /something else than data/],
    ['sends data of another form', { status: 200, body: '{"results":"none","web":4}' }, /form that is not known/],
  ])('that %s is a failed search', async (_what, sent, why) => {
    answer = sent
    await expect(search()).rejects.toMatchObject({ code: 'SEARCH_FAILED', message: expect.stringMatching(why) })
  })

  it('that cannot be reached is a failed search', async () => {
    const gone = createSearch({ id, baseUrl: 'http://127.0.0.1:1', key: null, limiter })
    await expect(gone.search('x', { limit: 1, signal })).rejects.toMatchObject({ code: 'SEARCH_FAILED' })
  })

  it('is not asked by a run that has ended', async () => {
    const ended = AbortSignal.abort(new Error('over'))
    const search = createSearch({ id, baseUrl, key: null, limiter })
    await expect(search.search('x', { limit: 1, signal: ended })).rejects.toThrow('over')
  })
})
