import { Agent, request as httpRequest } from 'node:http'
import type { FuzzRequest } from './requests.ts'

/** What came back, or that nothing did. */
export interface FuzzAnswer {
  readonly status: number
  readonly mediaType: string
  readonly headers: string
  readonly body: string
}

/** Longer than any answer may be silent: until it begins, and between two pieces of it. */
export const longestSilenceMs = 10_000
/** Longer than a whole download may take. */
const longestAnswerMs = 60_000

/** A connection to one server, for requests that no well-behaved client would send. */
export interface Wire {
  /** @throws Error when no whole answer came in time, or the connection broke */
  send(request: FuzzRequest): Promise<FuzzAnswer>
  close(): void
}

/** A kept connection was gone before the request got through. */
class ConnectionEnded extends Error {}

const isReset = (thrown: Error): boolean =>
  'code' in thrown && (thrown.code === 'ECONNRESET' || thrown.code === 'EPIPE')

/** Opens a wire; answers of streams are taken at their beginning. */
export const openWire = (base: string, token: string): Wire => {
  const { hostname, port } = new URL(base)
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const sendOnce = (request: FuzzRequest): Promise<FuzzAnswer> =>
    new Promise((resolve, reject) => {
      const { method, target, headers, body } = request
      const length = body === null ? {} : { 'content-length': String(body.length) }
      const sent = httpRequest(
        {
          hostname,
          port,
          agent,
          method,
          path: target,
          headers: { authorization: `Bearer ${token}`, ...headers, ...length },
        },
        (response) => {
          const chunks: Buffer[] = []
          const mediaType = String(response.headers['content-type'] ?? '')
          const answer = () => ({
            status: response.statusCode ?? 0,
            mediaType,
            headers: JSON.stringify(response.headers),
            body: Buffer.concat(chunks).toString(),
          })
          if (mediaType.startsWith('text/event-stream')) {
            stopWaiting()
            resolve(answer())
            sent.destroy()
            return
          }
          response.on('data', (chunk: Buffer) => {
            chunks.push(chunk)
            silence.refresh()
          })
          response.once('end', () => {
            stopWaiting()
            resolve(answer())
          })
          response.once('error', reject)
        },
      )
      const giveUp = (limitMs: number) => (): void =>
        void sent.destroy(new Error(`no whole answer: waited for ${limitMs} ms`))
      const silence = setTimeout(giveUp(longestSilenceMs), longestSilenceMs)
      const whole = setTimeout(giveUp(longestAnswerMs), longestAnswerMs)
      const stopWaiting = (): void => {
        clearTimeout(silence)
        clearTimeout(whole)
      }
      sent.once('error', (thrown) => {
        stopWaiting()
        // The server may end a connection while the next request is on its way; that one was not looked at.
        reject(sent.reusedSocket && isReset(thrown) ? new ConnectionEnded() : thrown)
      })
      sent.end(body ?? undefined)
    })
  const send = async (request: FuzzRequest): Promise<FuzzAnswer> => {
    for (;;) {
      try {
        return await sendOnce(request)
      } catch (thrown) {
        if (!(thrown instanceof ConnectionEnded)) throw thrown
      }
    }
  }
  return { send, close: () => agent.destroy() }
}
