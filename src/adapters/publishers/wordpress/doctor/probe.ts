import { type Dispatcher, fetch, type Response } from 'undici'
import type { Limiter } from '../../../../ports/limiter.ts'

/** What a site answered. */
export interface Answer {
  readonly kind: 'answer'
  readonly url: URL
  readonly status: number
  readonly headers: { get(name: string): string | null }
  /** Its beginning; long pages are not read to their end. */
  readonly text: string
}

/** Nobody answered. */
export interface NoAnswer {
  readonly kind: 'none'
  readonly url: URL
  /** The code of the system or of TLS, such as `ENOTFOUND`; `TIMEOUT` when it took too long. */
  readonly code: string
}

/** One thing to ask. */
export interface Question {
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** Whether the user's name and password go along. */
  readonly signedIn?: boolean
  /** How much longer than usual the answer may take. */
  readonly patience?: number
}

/** Asks a site once, by hand: no redirect is followed, and no status is an error. */
export type Probe = (url: URL, question?: Question) => Promise<Answer | NoAnswer>

/** How a site is asked. */
export interface ProbeOptions {
  readonly user: string
  readonly applicationPassword: string
  /** Ends the whole examination; its reason is thrown. */
  readonly signal: AbortSignal
  readonly limiter?: Limiter
  /** Least time between two questions; 100 ms unless told. */
  readonly intervalMs?: number
  /** Time for one answer; 10 s unless told. */
  readonly timeoutMs?: number
  /** Where connections come from; the usual ones unless told. */
  readonly dispatcher?: Dispatcher
}

/** Enough of a page to know it by; more is not read. */
const mostCharacters = 400_000

const beginningOf = async (response: Response): Promise<string> => {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > mostCharacters) break
  }
  return text
}

/** The code that says why nothing was answered, from as deep in the chain of causes as it stands. */
const codeOf = (thrown: unknown): string => {
  if (!(thrown instanceof Error)) return 'UNKNOWN'
  if (thrown.name === 'TimeoutError') return 'TIMEOUT'
  // Several addresses of one name were tried: each has failed, the first tells as much as any.
  const first = thrown instanceof AggregateError ? thrown.errors[0] : undefined
  const deeper = thrown.cause ?? first
  if (deeper instanceof Error) return codeOf(deeper)
  return 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : thrown.name
}

/** Builds the way in which one site is asked. */
export const createProbe = (options: ProbeOptions): Probe => {
  const { user, applicationPassword, signal, limiter, intervalMs = 100, timeoutMs = 10_000, dispatcher } = options
  const token = Buffer.from(`${user}:${applicationPassword}`).toString('base64')
  return async (url, { method = 'GET', headers = {}, body, signedIn = false, patience = 1 } = {}) => {
    await limiter?.take(`wordpress:${url.host}`, intervalMs, signal)
    try {
      const response = await fetch(url, {
        method,
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs * patience)]),
        headers: {
          accept: 'application/json, text/html;q=0.9',
          ...headers,
          ...(signedIn ? { authorization: `Basic ${token}` } : {}),
        },
        ...(body === undefined ? {} : { body }),
        ...(dispatcher === undefined ? {} : { dispatcher }),
      })
      const text = await beginningOf(response)
      return { kind: 'answer', url, status: response.status, headers: response.headers, text }
    } catch (thrown) {
      signal.throwIfAborted()
      return { kind: 'none', url, code: codeOf(thrown) }
    }
  }
}
