import { createSocket } from 'node:dgram'
import type { LookupAddress } from 'node:dns'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createNetServer, type Server as NetServer } from 'node:net'
import { createSystemClock } from '../../src/adapters/clocks/system/index.ts'
import { type BrowserFetcherOptions, createBrowserFetcher } from '../../src/adapters/fetchers/browser/index.ts'
import { createInProcessLimiter } from '../../src/adapters/limiters/in-process/index.ts'
import { PigmeuError } from '../../src/domain/errors.ts'
import type { Fetcher } from '../../src/ports/fetcher.ts'
import type { Log } from '../../src/ports/log.ts'
import { chromiumPath } from './servers.ts'

/** How a site answers one path. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** A site on loopback, known to the browser under public names. */
export interface TestSite {
  readonly port: number
  /** Host and path of everything that was asked for, in order. */
  readonly seen: string[]
  /** Resolves when something is asked for that ends so. */
  asked(ending: string): Promise<void>
  close(): Promise<void>
}

/** A place that nobody may reach: it takes note of every connection and every datagram. */
export interface PrivatePlace {
  readonly port: number
  readonly visits: string[]
  close(): Promise<void>
}

/** Who keeps silent. */
export const quietLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  with: () => quietLog,
}

const listening = (server: Server | NetServer, host: string, port = 0): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })

/** An answer with a page. */
export const html =
  (body: string, status = 200, headers: Record<string, string> = {}): Handler =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)

/** Serves paths, whatever the host. */
export const openSite = async (
  routes: Readonly<Record<string, Handler>>,
  later: (path: string) => Handler | undefined = () => undefined,
): Promise<TestSite> => {
  const seen: string[] = []
  const waiting = new Set<() => void>()
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    seen.push(`${(request.headers.host ?? '').replace(/:\d+$/, '')}${path}`)
    for (const look of waiting) look()
    const handler = routes[path] ?? later(path) ?? html('<title>Nothing</title>', 404)
    handler(request, response)
  })
  const port = await listening(server, '127.0.0.1')
  return {
    port,
    seen,
    asked: (ending) =>
      new Promise((resolve) => {
        const look = () => {
          if (!seen.some((address) => address.endsWith(ending))) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** Listens on 127.0.0.1, on ::1 where there is one, and for datagrams. */
export const openPrivatePlace = async (): Promise<PrivatePlace> => {
  const visits: string[] = []
  const answer =
    'HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\ncontent-length: 6\r\nconnection: close\r\n\r\nsecret'
  const servers = ['127.0.0.1', '::1'].map((host) => ({
    host,
    server: createNetServer((socket) => {
      visits.push(`tcp ${host}`)
      socket.on('error', () => undefined)
      socket.once('data', () => socket.end(answer))
    }),
  }))
  let port = 0
  for (const { host, server } of servers) port = (await listening(server, host, port).catch(() => 0)) || port
  const datagrams = createSocket('udp4', () => visits.push('udp 127.0.0.1'))
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve))
  return {
    port,
    visits,
    async close() {
      datagrams.close()
      await Promise.all(
        servers.map(
          ({ server }) =>
            new Promise<void>((resolve) => (server.listening ? server.close(() => resolve()) : resolve())),
        ),
      )
    },
  }
}

/** An address that is public and belongs to documentation. */
const publicAddress: LookupAddress = { address: '93.184.216.34', family: 4 }

/** Names under `.example` have a public address, those of a table have theirs, others do not exist. */
export const resolverOf =
  (table: Readonly<Record<string, readonly string[]>> = {}) =>
  async (host: string): Promise<readonly LookupAddress[]> => {
    const known = table[host]
    if (known) return known.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    if (host.endsWith('.example')) return [publicAddress]
    throw Object.assign(new Error(`no such host ${host}`), { code: 'ENOTFOUND' })
  }

/** Connections to checked names under `.example` lead to the test's own site. */
export const toLoopback = (host: string): LookupAddress | null =>
  host.endsWith('.example') ? { address: '127.0.0.1', family: 4 } : null

/** A browser fetcher over the Chromium of this machine, for public names under `.example`. */
export const openBrowserFetcher = (options: Partial<BrowserFetcherOptions> = {}): Fetcher => {
  const clock = createSystemClock()
  return createBrowserFetcher({
    clock,
    limiter: createInProcessLimiter(clock),
    log: quietLog,
    executablePath: chromiumPath() ?? '',
    sandbox: process.getuid?.() !== 0,
    intervalMsFor: () => 0,
    // A loaded machine is slow; what is tested is not how fast.
    totalTimeoutMs: 25_000,
    resolveHost: resolverOf(),
    connectTo: toLoopback,
    ...options,
  })
}

/** The code of the error that a promise ends in. */
export const codeOf = async (promise: Promise<unknown>): Promise<string> => {
  try {
    await promise
    return 'no error'
  } catch (error) {
    return error instanceof PigmeuError ? error.code : `not ours: ${error}`
  }
}
