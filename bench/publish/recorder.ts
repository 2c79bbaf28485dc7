import { once } from 'node:events'
import { createServer } from 'node:http'
import { type Answer, nameOf, openExchange } from '../../test/publish/faults/exchange.ts'

/** A call as a program made it, with what the site answered. */
export interface RecordedCall {
  /** `POST /wp/v2/posts`. */
  readonly name: string
  readonly method: string
  /** Path and query. */
  readonly path: string
  readonly contentType: string
  /** Names the file of an upload. */
  readonly disposition: string | null
  readonly body: Buffer
  readonly answer: Answer
}

/** Passes requests on to a site and keeps what was said. Whoever opens it closes it. */
export const openRecorder = async (siteUrl: string) => {
  const calls: RecordedCall[] = []
  const server = createServer((request, response) => {
    const record = async (): Promise<void> => {
      const exchange = await openExchange(siteUrl, request, response)
      // The site names itself by the address that it is asked at: by its own, as when nobody listens.
      const answer = await exchange.forward({ ...request.headers, host: new URL(siteUrl).host })
      const { 'content-type': contentType = '', 'content-disposition': disposition = null } = request.headers
      const { url = '/', method = 'GET' } = request
      calls.push({ name: nameOf(request), method, path: url, contentType, disposition, body: exchange.body, answer })
      exchange.answer(answer)
    }
    record().catch(() => request.socket.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the recorder has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    calls,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
