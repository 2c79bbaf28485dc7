import type { Mail, MailTransport } from '../../../ports/mail.ts'
import type { SmtpAddress } from './smtp-address.ts'
import { smtpError } from './smtp-error.ts'

/** How mails go to a mail server. */
export interface SmtpOptions {
  readonly address: SmtpAddress
  /** Who sends: `books@example.org`. */
  readonly from: string
  /** A certificate to be trusted besides those that the system trusts. */
  readonly ca?: string
  /** Time for each silence of the server; 30 s unless told. */
  readonly silenceMs?: number
}

const usualSilenceMs = 30_000

/** The library is loaded with the first mail: most installations send none. */
const openLibrary = async ({ address, ca, silenceMs = usualSilenceMs }: SmtpOptions) => {
  const { createTransport } = await import('nodemailer')
  const { host, port, tls, auth } = address
  return createTransport({
    host,
    port,
    secure: tls === 'from_start',
    requireTLS: tls === 'required',
    ignoreTLS: tls === 'none',
    ...(auth === null ? {} : { auth: { ...auth } }),
    ...(ca === undefined ? {} : { tls: { ca } }),
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
    // What a mail says is never taken for a file or an address to be read.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

const domainOf = (from: string): string => from.slice(from.lastIndexOf('@') + 1)

/** Sends mails by SMTP, each over a connection of its own. */
export const createSmtpTransport = (options: SmtpOptions): MailTransport => {
  const { address, from } = options
  let opened: ReturnType<typeof openLibrary> | null = null
  return {
    send: async ({ to, subject, text, html, headers, message_id }: Mail, signal) => {
      opened ??= openLibrary(options)
      const library = await opened
      try {
        await library.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          html,
          headers: { ...headers },
          messageId: `<${message_id}@${domainOf(from)}>`,
          signal,
        })
      } catch (thrown) {
        throw smtpError(`${address.host}:${address.port}`, thrown)
      }
    },
  }
}
