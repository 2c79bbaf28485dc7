import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach } from 'vitest'
import { createInProcessCache } from '../../src/adapters/caches/in-process/index.ts'
import { createHttpFetcher, type HttpFetcherOptions } from '../../src/adapters/fetchers/http/index.ts'
import { createInProcessLimiter } from '../../src/adapters/limiters/in-process/index.ts'
import { PigmeuError } from '../../src/domain/errors.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { FetchAnswer, Fetcher, FetchRequest } from '../../src/ports/fetcher.ts'

/** What a site does with one request. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** Answers with a page. */
export const html =
  (body: string | Buffer, headers: Record<string, string | string[]> = {}, status = 200): Handler =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)

/** Answers with a redirect. */
export const redirect = (location: string, status = 302): Handler => html('', { location }, status)

/** Answers with one handler after another; the last one stays. */
export const inTurn = (...handlers: Handler[]): Handler => {
  const [last] = handlers.slice(-1)
  return (request, response) => (handlers.length > 1 ? handlers.shift() : last)?.(request, response)
}

/** The code of the error that a promise ends with. */
export const codeOf = async (promise: Promise<unknown>): Promise<string> => {
  try {
    await promise
    return 'no error'
  } catch (error) {
    return error instanceof PigmeuError ? error.code : `not ours: ${error}`
  }
}

/** A signal that never comes. */
export const noSignal = (): AbortSignal => new AbortController().signal

/** Limits of so many milliseconds never run out on a skipping clock. */
const unreachableMs = 1_000_000

/** Limits that a skipping clock never reaches. */
export const endless = { totalTimeoutMs: 10 * unreachableMs, headerTimeoutMs: 10 * unreachableMs }

/** A clock that skips every wait shorter than so many milliseconds, and remembers what was waited; longer ones never end. */
export const createSkippingClock = (heldFromMs = unreachableMs) => {
  let now = Date.parse('2026-01-01T00:00:00.000Z')
  const waits: number[] = []
  const clock: Clock = {
    now: () => now,
    sleep: async (durationMs, signal) => {
      signal?.throwIfAborted()
      if (durationMs >= heldFromMs)
        await new Promise((_resolve, reject) =>
          signal?.addEventListener('abort', () => reject(signal.reason), { once: true }),
        )
      now += durationMs
      waits.push(durationMs)
    },
  }
  const pass = (durationMs: number) => {
    now += durationMs
  }
  return { clock, waits, pass }
}

/** A site on loopback whose routes a test sets, and fetchers that are closed after the test. */
export interface FetchBench {
  /** By path without query. */
  readonly routes: Record<string, Handler>
  /** Requests in the order in which they came. */
  readonly seen: IncomingMessage[]
  readonly port: number
  at(path: string, host?: string): string
  open(options?: Partial<HttpFetcherOptions>): Fetcher
  /** Fetches a path, or an address, by a fetcher of its own. */
  get(path: string, options?: Partial<HttpFetcherOptions>, request?: Partial<FetchRequest>): Promise<FetchAnswer>
}

/** Sets up a bench for the tests of a file: a fresh site for each test. Unless told, fetchers skip every wait and have time without end. */
export const openFetchBench = (): FetchBench => {
  let server: Server
  const fetchers: Fetcher[] = []
  const routes: Record<string, Handler> = {}
  const seen: IncomingMessage[] = []
  const portNow = () => (server.address() as AddressInfo).port

  beforeEach(async () => {
    for (const path of Object.keys(routes)) delete routes[path]
    seen.length = 0
    server = createServer((request, response) => {
      seen.push(request)
      const route = routes[(request.url ?? '').split('?')[0] ?? ''] ?? html('no such page', {}, 404)
      route(request, response)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterEach(async () => {
    await Promise.all(fetchers.splice(0).map((fetcher) => fetcher.close()))
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  const at: FetchBench['at'] = (path, host = '127.0.0.1') => `http://${host}:${portNow()}${path}`
  const open: FetchBench['open'] = (options = {}) => {
    const clock = options.clock ?? createSkippingClock().clock
    const fetcher = createHttpFetcher({
      clock,
      limiter: createInProcessLimiter(clock),
      cache: createInProcessCache({ clock, maxEntries: 100 }),
      intervalMsFor: () => 0,
      allowLoopback: true,
      ...(options.clock === undefined ? endless : {}),
      ...options,
    })
    fetchers.push(fetcher)
    return fetcher
  }
  return {
    routes,
    seen,
    get port() {
      return portNow()
    },
    at,
    open,
    get: (path, options, request) =>
      open(options).fetch({ url: path.startsWith('/') ? at(path) : path, signal: noSignal(), ...request }),
  }
}
