import { PigmeuError } from '../../../domain/errors.ts'
import { fetchSentences } from '../../../domain/kept-words/fetch-sentences.ts'
import { refused } from '../guard/index.ts'

/** What Chromium's names for a failed navigation mean. @source chromium: net/base/net_error_list.h */
const words: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/ERR_TOO_MANY_REDIRECTS/, 'it redirects without end'],
  [/ERR_CERT_|ERR_SSL_/, 'its certificate or its encryption is not right'],
  [/ERR_CONNECTION_REFUSED/, 'the connection was refused'],
  [
    /ERR_CONNECTION_|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONTENT_LENGTH_MISMATCH/,
    'the connection broke off',
  ],
  [/ERR_TUNNEL_CONNECTION_FAILED|ERR_PROXY_CONNECTION_FAILED/, 'it could not be connected to'],
  [/ERR_CONTENT_DECODING_FAILED/, 'its packed body is damaged'],
  [/ERR_RESPONSE_HEADERS_|ERR_INVALID_RESPONSE|ERR_INVALID_HTTP_RESPONSE/, 'its headers make no sense'],
]

/** Why an address is refused that redirects to something else than a web page. */
export const leadsAway = 'it leads to something that is not fetched'

/** A redirect to another scheme (`file:`, `data:`, `ftp:` ...). */
const otherScheme =
  /ERR_UNSAFE_REDIRECT|ERR_UNKNOWN_URL_SCHEME|ERR_DISALLOWED_URL_SCHEME|ERR_UNSAFE_PORT|ERR_INVALID_URL/

/** Playwright's and Chromium's words for an address that holds a file to be kept. */
const download = /Download is starting|ERR_ABORTED.*download/i

/** Gives whatever went wrong while a page was opened the product's form; the cause is kept. */
export const navigationError = (host: string, thrown: unknown): PigmeuError => {
  if (thrown instanceof PigmeuError) return thrown
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  if (otherScheme.test(message)) return refused(host, leadsAway)
  if (download.test(message))
    return new PigmeuError('FETCH_NOT_A_PAGE', fetchSentences.download({}), {
      cause: thrown,
    })
  const why = words.find(([pattern]) => pattern.test(message))?.[1] ?? 'the browser could not open it'
  return new PigmeuError('FETCH_FAILED', fetchSentences.unread({ host, fault: why }), { cause: thrown })
}

/** What the proxy's own statuses mean. @source proxy-chain, README: error status codes */
const proxyStatuses: Readonly<Record<number, string>> = {
  593: 'there is no such host',
  594: 'the connection was refused',
  595: 'the connection broke off',
  596: 'the connection broke off',
}

/** The failure behind a status that only the proxy gives, or null. */
export const proxyFailure = (host: string, status: number): PigmeuError | null => {
  if (status < 590 || status > 599) return null
  const why = proxyStatuses[status] ?? 'the connection failed'
  return new PigmeuError('FETCH_FAILED', fetchSentences.unread({ host, fault: why }), { context: { host, status } })
}
