import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A mail as it arrived. */
export interface Arrived {
  readonly mail: Email
  readonly raw: string
  readonly to: readonly string[]
  readonly secure: boolean
  readonly user: string | undefined
}

/** An SMTP server on loopback that keeps what arrives. */
export interface MailServer {
  readonly port: number
  readonly arrived: Arrived[]
  /** What the next mails come to; taken unless told. An error's `responseCode` is what the server says. */
  readonly answers: (Error | null)[]
  close(): Promise<void>
}

/** What an SMTP server says in place of taking a mail. */
export const smtpAnswer = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode })

/** Starts an SMTP server; options are those of the library. */
export const startMailServer = async (options: SMTPServerOptions = {}): Promise<MailServer> => {
  const arrived: Arrived[] = []
  const answers: (Error | null)[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    closeTimeout: 100,
    onData: (stream, session, done) => {
      void buffer(stream).then(async (bytes) => {
        const answer = answers.shift() ?? null
        const mail = await PostalMime.parse(bytes)
        const to = session.envelope.rcptTo.map(({ address }) => address)
        if (answer === null)
          arrived.push({ mail, raw: bytes.toString(), to, secure: session.secure, user: String(session.user ?? '') })
        done(answer)
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.server.address() as AddressInfo).port,
    arrived,
    answers,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
