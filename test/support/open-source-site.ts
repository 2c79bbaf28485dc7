import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a stand-in sends for one address. */
export interface StandInAnswer {
  readonly status?: number
  /** Sent as JSON. */
  readonly json?: unknown
  /** Sent as a page. */
  readonly html?: string
  /** Holds the answer back until it settles. */
  readonly after?: Promise<unknown>
}

/** A server on loopback that stands in for many: pages and interfaces, by host and path without the `.localhost`. */
export interface StandIns {
  readonly port: number
  /** The address of a page of a stand-in. */
  urlOf(address: string): string
  /** Host and path of every question, in their order. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

/** Serves stand-ins; what the table does not hold is not found. */
export const serveStandIns = async (
  table: Readonly<Record<string, StandInAnswer | ((url: URL) => StandInAnswer)>>,
): Promise<StandIns> => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
    const place = `${url.hostname.replace(/\.localhost$/, '')}${url.pathname}`
    asked.push(place)
    const row = table[place]
    const answer = typeof row === 'function' ? row(url) : (row ?? { status: 404, json: { error: 'notfound' } })
    const [type, body] =
      answer.html === undefined
        ? ['application/json', JSON.stringify(answer.json ?? {})]
        : ['text/html; charset=utf-8', answer.html]
    void (answer.after ?? Promise.resolve()).then(() => {
      response.writeHead(answer.status ?? 200, { 'content-type': type }).end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    urlOf: (address) => {
      const url = new URL(address)
      url.protocol = 'http:'
      url.hostname = `${url.hostname}.localhost`
      url.port = String(port)
      return url.href
    },
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
