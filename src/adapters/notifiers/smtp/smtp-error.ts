import { PigmeuError } from '../../../domain/errors.ts'

/** What the library tells of an error, as far as it matters here. */
interface SmtpFault {
  readonly code: string
  /** The server's own words. */
  readonly response: string | null
  /** Whether the server said that it will never take this; null when it said nothing. */
  readonly permanent: boolean | null
  readonly message: string
}

const textOf = (thrown: object, name: string): string | null => {
  const value: unknown = Reflect.get(thrown, name)
  return typeof value === 'string' && value !== '' ? value : null
}

const faultOf = (thrown: unknown): SmtpFault => {
  if (!(thrown instanceof Error)) return { code: '', response: null, permanent: null, message: String(thrown) }
  const permanent: unknown = Reflect.get(thrown, 'permanent')
  return {
    code: textOf(thrown, 'code') ?? '',
    response: textOf(thrown, 'response'),
    permanent: typeof permanent === 'boolean' ? permanent : null,
    message: thrown.message,
  }
}

/** What went wrong where the server itself did not say. */
const wireWords: Readonly<Record<string, string>> = {
  EDNS: 'has a name that leads nowhere; check the host of PIGMEU_SMTP_URL',
  ESOCKET: 'could not be reached',
  ECONNECTION: 'broke the connection off',
  ETIMEDOUT: 'did not answer in time',
  ETLS: 'offers no TLS that can be trusted; check port and certificate, or say tls=none where the network is your own',
  ENOAUTH: 'asks for a user and a password; put them into PIGMEU_SMTP_URL',
  EABORT: 'did not answer in time',
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, 200)

/**
 * What the server said, in the words of the product. A wrong password and an address that does not exist stay wrong; a server
 * without TLS may get it.
 */
export const smtpError = (host: string, thrown: unknown): PigmeuError => {
  const { code, response, permanent, message } = faultOf(thrown)
  const isRefusal = response !== null && code !== 'ETLS'
  const said = code === 'EAUTH' ? 'did not take user and password' : 'did not take the mail'
  const why = isRefusal ? `${said}: ${oneLine(response)}` : `${wireWords[code] ?? 'failed'}: ${oneLine(message)}`
  const isFinal = isRefusal && permanent === true
  return new PigmeuError(isFinal ? 'NOTIFY_REFUSED' : 'NOTIFY_FAILED', `The mail server at ${host} ${why}`, {
    cause: thrown,
  })
}
