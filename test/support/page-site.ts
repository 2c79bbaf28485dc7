import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A site on loopback that serves given pages under names that end in `.localhost`. */
export interface PageSite {
  /** The address of a page, with the site's port. */
  urlOf(address: string): string
  /** How often each address was asked for. */
  readonly visits: ReadonlyMap<string, number>
  close(): Promise<void>
}

/** One page: bytes as they are sent, so that the charset stays the page's own affair. */
export interface ServedPage {
  readonly status?: number
  /** How long the site thinks before it answers. */
  readonly delayMs?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: Buffer | string
  /** What programs that say who they are get instead. */
  readonly forPrograms?: ServedPage
}

/**
 * Serves pages by host and path; the query is left out of account.
 * @param pages by address without port: `http://www.amazon.com.localhost/dp/1449373321`
 */
export const servePages = async (pages: Readonly<Record<string, ServedPage>>): Promise<PageSite> => {
  const byAddress = new Map(Object.entries(pages).map(([address, page]) => [keyOf(new URL(address)), page]))
  const visits = new Map<string, number>()
  const server = createServer((request, response) => {
    const key = keyOf(new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`))
    visits.set(key, (visits.get(key) ?? 0) + 1)
    const found = byAddress.get(key)
    const isProgram = !/Chrome/.test(request.headers['user-agent'] ?? '')
    const page = isProgram ? (found?.forPrograms ?? found) : found
    setTimeout(() => {
      response.writeHead(page ? (page.status ?? 200) : 404, { 'content-type': 'text/html', ...page?.headers })
      response.end(page?.body ?? '<title>Not found</title><p>There is no such page.</p>')
    }, page?.delayMs ?? 0)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    urlOf: (address) => {
      const url = new URL(address)
      url.port = String(port)
      return url.href
    },
    visits,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

const keyOf = (url: URL): string => `${url.hostname}${url.pathname}`
