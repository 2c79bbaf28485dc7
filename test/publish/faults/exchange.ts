import { type IncomingHttpHeaders, type IncomingMessage, request as open, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** What a site answered, whole. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: Buffer
}

/** One request on its way to the site, and what may be done with it. */
export interface Exchange {
  /** The method and the route: `POST /wp/v2/posts`. */
  readonly name: string
  readonly method: string
  readonly headers: Readonly<IncomingHttpHeaders>
  readonly body: Buffer
  /** Sends it to the site, with other headers if told; every call is a request of its own. */
  forward(headers?: Readonly<IncomingHttpHeaders>): Promise<Answer>
  /** Answers the caller. */
  answer(answer: Partial<Answer>): void
  /** For answers that do not come at once. */
  readonly response: ServerResponse
  /** Ends the caller's connection without an answer. */
  reset(): void
}

/** The method and the REST route of a request, whichever way it asks for it. */
export const nameOf = ({ method, url }: Pick<IncomingMessage, 'method' | 'url'>): string => {
  const address = new URL(url ?? '/', 'http://site')
  const route = address.searchParams.get('rest_route') ?? address.pathname.replace(/^.*\/wp-json(?=\/)/u, '')
  return `${method} ${route}`
}

/** Headers that belong to one connection, not to the message. @source RFC 9110, section 7.6.1 */
const ofConnection: ReadonlySet<string> = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length'])

const headersOf = (answer: IncomingMessage): Answer['headers'] =>
  Object.fromEntries(
    Object.entries(answer.headers).flatMap(([name, value]) =>
      value === undefined || ofConnection.has(name) ? [] : [[name, value]],
    ),
  )

const send = (siteUrl: string, path: string, method: string, headers: IncomingHttpHeaders, body: Buffer) =>
  new Promise<Answer>((resolve, reject) => {
    const { hostname, port } = new URL(siteUrl)
    const own = { ...headers, connection: 'close', 'content-length': String(body.length) }
    const onward = open({ hostname, port, path, method, headers: own }, (answer) => {
      buffer(answer).then(
        (read) => resolve({ status: answer.statusCode ?? 502, headers: headersOf(answer), body: read }),
        reject,
      )
    })
    onward.on('error', reject)
    onward.end(body)
  })

/** Reads a request whole, so that it can be sent as often as wanted. */
export const openExchange = async (
  siteUrl: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Exchange> => {
  const { method = 'GET', url = '/', headers } = request
  const body = await buffer(request)
  return {
    name: nameOf(request),
    method,
    headers,
    body,
    response,
    forward: (others = headers) => send(siteUrl, url, method, others, body),
    answer: ({ status = 200, headers: told = {}, body: words = Buffer.alloc(0) }) => {
      for (const [name, value] of Object.entries(told)) response.setHeader(name, value)
      response.writeHead(status, { 'content-length': words.length }).end(words)
    },
    reset: () => request.socket.destroy(),
  }
}
