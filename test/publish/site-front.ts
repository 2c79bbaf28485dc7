import { once } from 'node:events'
import { createServer, request as forward, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'

/** A request as it came to the front. */
export interface FrontRequest {
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** An answer of the front itself. */
export interface FrontReply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** What stands between us and a site: answers itself, or passes on what it was given, changed or not. */
export interface FrontRules {
  /** The site behind; without one the front answers everything itself. */
  readonly siteUrl?: string
  readonly tls?: { readonly key: string; readonly cert: string }
  /** Null passes the request on. */
  readonly answer?: (request: FrontRequest) => FrontReply | null
  /** What is passed on in place of what came. */
  readonly change?: (request: FrontRequest) => { readonly path?: string; readonly headers?: IncomingHttpHeaders }
  /** Added to every answer of the site. */
  readonly added?: Readonly<Record<string, string>>
}

/** A web server in front of a site. */
export interface SiteFront {
  /** `http://127.0.0.1:port`. */
  readonly url: string
  readonly port: number
  readonly seen: readonly FrontRequest[]
  stop(): Promise<void>
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('latin1')
}

interface Passed extends FrontReply {
  readonly bytes: Buffer
  readonly raw: IncomingHttpHeaders
}

const passOn = (siteUrl: string, asked: FrontRequest): Promise<Passed> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(siteUrl)
    const target = { hostname, port, path: asked.path, method: asked.method, headers: asked.headers }
    const onward = forward(target, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 502, bytes: Buffer.concat(chunks), raw: answer.headers }),
      )
    })
    onward.on('error', reject)
    onward.end(Buffer.from(asked.body, 'latin1'))
  })

/** Starts a front on loopback; the site behind sees the front's address as its own. */
export const startFront = async (rules: FrontRules): Promise<SiteFront> => {
  const seen: FrontRequest[] = []
  const handle = async (request: IncomingMessage): Promise<Passed> => {
    const { method = 'GET', url: path = '/', headers } = request
    const asked: FrontRequest = { method, path, headers, body: await bodyOf(request) }
    seen.push(asked)
    const own = rules.answer?.(asked) ?? (rules.siteUrl === undefined ? { status: 404 } : null)
    if (own !== null) return { ...own, bytes: Buffer.from(own.body ?? ''), raw: own.headers ?? {} }
    return passOn(rules.siteUrl ?? '', { ...asked, ...rules.change?.(asked) })
  }
  const server = rules.tls === undefined ? createServer() : createTlsServer(rules.tls)
  server.on('request', (request, response) => {
    handle(request)
      .then(({ status, raw, bytes }) => response.writeHead(status, { ...raw, ...rules.added }).end(bytes))
      .catch(() => request.socket.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    seen,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
