import { PigmeuError } from '../../../domain/errors.ts'
import { fetchSentences } from '../../../domain/kept-words/fetch-sentences.ts'

const timeoutCodes: ReadonlySet<string> = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
])

const words: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name server did not answer',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection broke off',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  UND_ERR_SOCKET: 'the connection broke off',
  UND_ERR_HEADERS_OVERFLOW: 'its headers are too long',
  Z_DATA_ERROR: 'its packed body is damaged',
  CERT_HAS_EXPIRED: 'its certificate has expired',
}

/** What may be over in a second: the next try may find the host well. A host that does not exist will not begin to. */
const passingCodes: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'UND_ERR_SOCKET',
  // A tunnel that was refused; another proxy may open it.
  'UND_ERR_ABORTED',
])

const isProxyCode = (code: string): boolean => code.startsWith('UND_ERR_SOCKS5') || code.startsWith('UND_ERR_PRX')

/** A tunnel that a proxy did not open. */
const tunnelRefusal = /^Proxy response \((\d{3})\)/

/** Why a proxy did not lead to the host, or null when it was not the proxy. */
const proxyFault = (chain: readonly unknown[]): string | null => {
  for (const error of chain) {
    if (!(error instanceof Error)) continue
    const status = tunnelRefusal.exec(error.message)?.[1]
    if (status === '407' || codeOf(error).startsWith('UND_ERR_SOCKS5_AUTH')) return 'the proxy refuses its credentials'
    if (status !== undefined) return `the proxy answered ${status}`
    if (isProxyCode(codeOf(error))) return 'the proxy did not lead there'
  }
  return null
}

const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : ''

/** The errors inside an error, outermost first. */
const chainOf = (thrown: unknown): readonly unknown[] => {
  const chain: unknown[] = []
  let next: unknown[] = [thrown]
  while (next.length > 0 && chain.length < 20) {
    chain.push(...next)
    next = next.flatMap((error) => [
      ...(error instanceof AggregateError ? error.errors : []),
      ...(error instanceof Error && error.cause !== undefined ? [error.cause] : []),
    ])
  }
  return chain
}

/** Whether an error may be over at the next try. */
export const isPassing = (error: PigmeuError): boolean => {
  const { codes } = error.context
  return (
    error.code === 'FETCH_FAILED' &&
    Array.isArray(codes) &&
    codes.some((code: string) => passingCodes.has(code) || isProxyCode(code))
  )
}

/** Gives whatever went wrong on the wire the product's form; the cause is kept. */
export const fetchError = (host: string, thrown: unknown): PigmeuError => {
  const chain = chainOf(thrown)
  const ours = chain.find((error) => error instanceof PigmeuError)
  if (ours) return ours
  const codes = chain.map(codeOf).filter((code) => code !== '')
  const details = { cause: thrown, context: { host, codes } }
  if (codes.some((code) => timeoutCodes.has(code)))
    return new PigmeuError('FETCH_TIMEOUT', fetchSentences.late({ host }), details)
  const why =
    proxyFault(chain) ??
    codes.map((code) => words[code]).find(Boolean) ??
    (thrown instanceof Error ? thrown.message : String(thrown))
  return new PigmeuError('FETCH_FAILED', fetchSentences.unread({ host, fault: why }), details)
}
