import { isIP } from 'node:net'

/** Where a mail server is, and how it is spoken to. */
export interface SmtpAddress {
  readonly host: string
  readonly port: number
  /** `from_start`: TLS before the first word; `required`: none is said before STARTTLS; `offered`: where the server has it. */
  readonly tls: 'from_start' | 'required' | 'offered' | 'none'
  readonly auth: { readonly user: string; readonly pass: string } | null
}

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

const isThisMachine = (host: string): boolean =>
  host === 'localhost' || (isIP(host) > 0 && (host.startsWith('127.') || host === '::1'))

const tlsOf = (url: URL, host: string, hasAuth: boolean): SmtpAddress['tls'] | null => {
  const said = url.searchParams.get('tls')
  if (url.protocol === 'smtps:') return said === null ? 'from_start' : null
  // A password goes through a network in clear only where somebody said so.
  if (said === null) return hasAuth && !isThisMachine(host) ? 'required' : 'offered'
  return said === 'required' || said === 'offered' || said === 'none' ? said : null
}

/**
 * Reads `smtp://user:password@host:587?tls=required` or `smtps://...`; null for what is none. Ports are 587 and 465 unless
 * told. User and password are percent-encoded.
 * @source RFC 8314, 3.3
 */
export const parseSmtpAddress = (text: string): SmtpAddress | null => {
  const url = URL.parse(text)
  if (url === null || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')) return null
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1').toLowerCase()
  const [user, pass] = [decoded(url.username), decoded(url.password)]
  const isUnknown = [...url.searchParams.keys()].some((name) => name !== 'tls')
  if (host === '' || isUnknown || user === null || pass === null || !['', '/'].includes(url.pathname)) return null
  const auth = user === '' ? null : { user, pass }
  const tls = tlsOf(url, host, auth !== null)
  if (tls === null) return null
  return { host, port: url.port === '' ? (tls === 'from_start' ? 465 : 587) : Number(url.port), tls, auth }
}
