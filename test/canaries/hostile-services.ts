import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { type MailServer, smtpAnswer, startMailServer } from '../notifications/mail-server.ts'

/** A service on loopback, with all that it was sent. */
export interface Service {
  readonly port: number
  readonly url: string
  /** The bodies that arrived, unpacked. */
  readonly bodies: string[]
  close(): Promise<void>
}

const unpacked = (request: IncomingMessage, body: Buffer): string =>
  (request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString('latin1')

const startService = async (
  answer: (request: IncomingMessage, body: string, response: ServerResponse) => void,
): Promise<Service> => {
  const bodies: string[] = []
  const server = createServer((request, response) => {
    void buffer(request).then((bytes) => {
      const body = unpacked(request, bytes)
      bodies.push(body)
      answer(request, body, response)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    port,
    bodies,
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Takes whatever it is sent, as collectors of traces, metrics and errors do. */
export const startCollector = (): Promise<Service> =>
  startService((_request, _body, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'))

/** Takes nobody's password, and quotes it. */
export const startQuotingMailServer = (): Promise<MailServer> =>
  startMailServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      done(smtpAnswer(535, `5.7.8 ${username} does not sign in with ${password}`)),
  })

/** Refuses everything and quotes all that it was sent, the secrets first: as some services do in the messages of their errors. */
export const startQuotingService = (status: number): Promise<Service> =>
  startService(({ headers, url = '' }, body, response) => {
    const authorization = String(headers.authorization ?? '')
    const pair = authorization.startsWith('Basic ') ? Buffer.from(authorization.slice(6), 'base64').toString() : ''
    const message = `Incorrect key provided: ${authorization.replace('Bearer ', '')} ${pair} at ${url}, signed ${JSON.stringify(headers)} ${body.slice(0, 500)}`
    const answer = {
      code: 'refused',
      message,
      error: { message, type: 'invalid_request_error', code: 'invalid_api_key' },
      errors: [{ message, field: null }],
    }
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
