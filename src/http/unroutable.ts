import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { PigmeuError } from '../domain/errors.ts'
import type { Redactor } from '../ports/redactor.ts'
import { problemMediaType, problemOf } from './problem.ts'

/** What was wrong before there was a request to answer, by Node's own codes. */
const reasons: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: 'the address and the headers are larger than 16 KiB together; send less in them',
  ERR_HTTP_REQUEST_TIMEOUT: 'the request did not come in whole in time; send it again',
}

const problemBody = (reason: string, redactor: Redactor): { readonly status: number; readonly body: string } => {
  const problem = problemOf(new PigmeuError('INVALID_INPUT', reason), redactor)
  return { status: problem.status, body: JSON.stringify(problem) }
}

/**
 * Makes what answers what is no request at all, and ends the connection: nothing that follows on it can be told apart. Who opened a
 * connection and said nothing, as browsers and pools of connections do to be quick later, is told nothing either: the answer
 * would be taken for that to a request which they are just sending.
 */
export const answerBrokenRequests =
  (redactor: Redactor) =>
  (error: Error & { readonly code?: string | undefined }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return
    if (socket.bytesRead === 0) return void socket.destroy()
    const reason = reasons[error.code ?? ''] ?? 'this is no request of HTTP that can be understood'
    const { status, body } = problemBody(reason, redactor)
    const lines = [
      `HTTP/1.1 ${status} Bad Request`,
      `content-type: ${problemMediaType}; charset=utf-8`,
      `content-length: ${Buffer.byteLength(body)}`,
      'cache-control: no-store',
      'connection: close',
    ]
    if (socket.writable) socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`)
    socket.destroySoon()
  }

/**
 * Answers requests that expect of the server what it does not do.
 * @source https://datatracker.ietf.org/doc/html/rfc9110, section 10.1.1
 */
export const refuseExpectations = (app: FastifyInstance, redactor: Redactor): void => {
  app.server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const { status, body } = problemBody(
      'the header "expect" asks for something other than 100-continue; leave it out',
      redactor,
    )
    const headers = {
      'content-type': `${problemMediaType}; charset=utf-8`,
      'cache-control': 'no-store',
      'content-length': Buffer.byteLength(body),
      connection: 'close',
    }
    response.writeHead(status, headers).end(body)
  })
}
