import { once } from 'node:events'
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A proxy in front of a site that can lose an answer after the site has done the work. */
export interface DroppingProxy {
  readonly url: string
  /** Every request that came, as `POST /wp/v2/posts`. */
  readonly seen: string[]
  /** Loses the answer to the next request that matches. */
  dropNext(matches: RegExp): void
  /** Runs before the next matching request is passed on. */
  beforeNext(matches: RegExp, work: () => Promise<void>): void
  stop(): Promise<void>
}

interface Trap {
  readonly matches: RegExp
  readonly work: (() => Promise<void>) | null
}

const nameOf = (request: IncomingMessage): string => {
  const route = new URL(request.url ?? '/', 'http://site').searchParams.get('rest_route')
  return `${request.method} ${route}`
}

/** Starts the proxy on loopback; the site sees the proxy's address as its own. */
export const startDroppingProxy = async (siteUrl: string): Promise<DroppingProxy> => {
  const seen: string[] = []
  let traps: Trap[] = []
  const spring = (name: string): Trap | undefined => {
    const trap = traps.find(({ matches }) => matches.test(name))
    traps = traps.filter((one) => one !== trap)
    return trap
  }
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const name = nameOf(request)
    seen.push(name)
    const trap = spring(name)
    await trap?.work?.()
    const { hostname, port } = new URL(siteUrl)
    const target = { hostname, port, path: request.url, method: request.method, headers: request.headers }
    const onward = forward(target, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        if (trap !== undefined && trap.work === null) return request.socket.destroy()
        response.writeHead(answer.statusCode ?? 502, answer.headers).end(Buffer.concat(chunks))
        return undefined
      })
    })
    onward.on('error', () => request.socket.destroy())
    request.pipe(onward)
  }
  const server = createServer((request, response) => {
    handle(request, response).catch(() => request.socket.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    dropNext: (matches) => {
      traps.push({ matches, work: null })
    },
    beforeNext: (matches, work) => {
      traps.push({ matches, work })
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
