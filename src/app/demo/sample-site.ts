import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { type SampleBook, sampleBooks, samplePage } from './sample-book.ts'

/** How the sample site is to behave. */
export interface SampleSiteOptions {
  /** Serves the pages of another book (value) under the addresses of a book (key); both are book ids. */
  readonly replace?: Readonly<Record<string, string>>
}

/** The sample pages on a loopback address, each answering under the host that it stands for. */
export interface SampleSite {
  readonly port: number
  readonly books: readonly SampleBook[]
  /** An address of a sample page with the site's port. */
  urlOf(url: string): string
  close(): Promise<void>
}

const samplesFolder = resolve(import.meta.dirname, '../../../samples')

/** Address without port (`http://host/path`) to the HTML behind it. */
const pagesByAddress = (
  books: readonly SampleBook[],
  replace: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> => {
  const pages = new Map<string, string>()
  for (const book of books) {
    const shownBookId = replace[book.book_id] ?? book.book_id
    for (const [url, file] of Object.entries(book.pages)) {
      if (existsSync(resolve(samplesFolder, shownBookId, file))) pages.set(url, samplePage(shownBookId, file))
    }
  }
  return pages
}

/** Serves the sample pages of every sample book on 127.0.0.1, at a free port, by `Host` header and path. */
export const createSampleSite = async (options: SampleSiteOptions = {}): Promise<SampleSite> => {
  const books = sampleBooks()
  const pages = pagesByAddress(books, options.replace ?? {})
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '')
    const path = (request.url ?? '/').replace(/[?#].*$/, '')
    const page = pages.get(`http://${host}${path}`)
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(page ?? '<!doctype html><title>Not found</title><p>There is no sample page here.</p>')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    port,
    books,
    urlOf: (url) => {
      const withPort = new URL(url)
      withPort.port = String(port)
      return withPort.href
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
