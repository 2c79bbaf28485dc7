import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** A message as it arrived. */
export interface Received {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A receiver of webhooks on loopback. */
export interface WebhookReceiver {
  readonly url: string
  readonly received: Received[]
  /** What it answers from now on; 204 until told. */
  answerWith(answer: (response: ServerResponse, count: number) => void): void
  close(): Promise<void>
}

const single = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))

/** Starts a receiver; it keeps what arrives. */
export const startReceiver = async (): Promise<WebhookReceiver> => {
  const received: Received[] = []
  let answer = (response: ServerResponse, _count: number): void => void response.writeHead(204).end()
  const server = createServer((request, response) => {
    response.on('error', () => undefined)
    void text(request).then((body) => {
      received.push({ headers: single(request.headers), body })
      answer(response, received.length)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/secret-path`,
    received,
    answerWith: (next) => {
      answer = next
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
