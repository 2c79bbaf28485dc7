import { PigmeuError } from '../../../domain/errors.ts'

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

/** Gives whatever went wrong on the wire the product's form; the cause is kept. */
export const fetchError = (host: string, thrown: unknown): PigmeuError => {
  const chain = chainOf(thrown)
  const ours = chain.find((error) => error instanceof PigmeuError)
  if (ours) return ours
  const codes = chain.map(codeOf).filter((code) => code !== '')
  const details = { cause: thrown, context: { host, codes } }
  if (codes.some((code) => timeoutCodes.has(code)))
    return new PigmeuError('FETCH_TIMEOUT', `${host} did not answer in time.`, details)
  const why =
    codes.map((code) => words[code]).find(Boolean) ?? (thrown instanceof Error ? thrown.message : String(thrown))
  return new PigmeuError('FETCH_FAILED', `${host} could not be read: ${why}.`, details)
}
