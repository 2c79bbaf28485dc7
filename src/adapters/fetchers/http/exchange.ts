import { type Dispatcher, request } from 'undici'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { PostedBody } from '../../../ports/fetcher.ts'
import type { ProxyTurn } from '../../../ports/proxies.ts'
import { acceptedEncodings, readBody, tooLarge } from './body.ts'
import type { FetchCookies } from './cookies.ts'
import { type ContentType, contentTypeOf } from './media-type.ts'
import { redirectTarget } from './redirects.ts'
import type { Route, Routes } from './routes.ts'
import { startTimeLimit } from './time-limit.ts'
import { fetchError } from './translate.ts'
import { unlessAborted } from './unless-aborted.ts'

/** What bounds and identifies every request. */
export interface ExchangeRules {
  readonly routes: Routes
  readonly clock: Clock
  readonly userAgent: string
  readonly acceptLanguage: string
  readonly maxBytes: number
  readonly headerTimeoutMs: number
}

/** One request: where, what is taken, how long it may last. */
export interface ExchangeRequest {
  readonly url: URL
  /** Media types; with a wildcard among them anything is taken. */
  readonly accept: readonly string[]
  /** Besides the fetcher's own, names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Sent as POST; a plain question without. */
  readonly post: PostedBody | null
  /** Whether a body that is too large is cut off where the limit is, instead of being refused. */
  readonly cut?: boolean
  readonly cookies: FetchCookies
  readonly remainingMs: number
  readonly signal: AbortSignal
}

/** One answer as it came, redirects included. Bodies that nobody will read are empty. */
export interface Exchange extends ContentType {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Buffer
  /** The proxy by which it came; whoever reads the answer tells it how it went. */
  readonly proxy: ProxyTurn | null
}

type AnswerHeaders = Dispatcher.ResponseData['headers']

const nothing = Buffer.alloc(0)

const flat = (headers: AnswerHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || name === 'set-cookie' ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  )

const requestHeaders = (rules: ExchangeRules, asked: ExchangeRequest): Record<string, string> => {
  const { url, accept, cookies, headers, post } = asked
  const cookie = cookies.headerFor(url)
  return {
    host: url.host,
    'user-agent': rules.userAgent,
    accept: accept.join(', '),
    'accept-language': rules.acceptLanguage,
    'accept-encoding': acceptedEncodings,
    ...(cookie === null ? {} : { cookie }),
    ...(post === null ? {} : { 'content-type': post.mediaType }),
    ...headers,
  }
}

/** Whether a body is to be read. @throws FETCH_NOT_A_PAGE FETCH_TOO_LARGE for a success that is not what was asked for */
const isWanted = (facts: Omit<Exchange, 'bytes' | 'proxy'>, asked: ExchangeRequest, maxBytes: number): boolean => {
  const { status, headers, mediaType } = facts
  if (redirectTarget(status, headers) !== null || status === 204 || status === 304) return false
  const isTaken = asked.accept.some((type) => type === mediaType || type === '*/*')
  if (!isTaken && status >= 200 && status < 300)
    throw new PigmeuError('FETCH_NOT_A_PAGE', `The address holds ${mediaType}, not a page.`, { context: { mediaType } })
  if (isTaken && !asked.cut && Number(headers['content-length']) > maxBytes) throw tooLarge(maxBytes)
  return isTaken
}

const ask = async (
  rules: ExchangeRules,
  asked: ExchangeRequest,
  { dispatcher, target, proxy }: Route,
  { limits, headArrived }: { limits: AbortSignal; headArrived: () => void },
): Promise<Exchange> => {
  const answer = await unlessAborted(
    request(target, {
      dispatcher,
      method: asked.post === null ? 'GET' : 'POST',
      body: asked.post?.text ?? null,
      headers: requestHeaders(rules, asked),
      signal: limits,
    }),
    limits,
  )
  headArrived()
  answer.body.on('error', () => undefined)
  const headers = flat(answer.headers)
  const facts = { status: answer.statusCode, headers, ...contentTypeOf(headers['content-type']) }
  asked.cookies.remember(asked.url, [answer.headers['set-cookie'] ?? []].flat())
  try {
    const unpacking = { contentEncoding: headers['content-encoding'] ?? '', maxBytes: rules.maxBytes, cut: asked.cut }
    const bytes = isWanted(facts, asked, rules.maxBytes) ? await readBody(answer.body, unpacking) : nothing
    return { ...facts, bytes, proxy }
  } finally {
    // What was not read to its end is cut off, connection and all.
    answer.body.destroy()
  }
}

/** An answer that never came, or broke off, speaks against the proxy; one that is not wanted does not. */
const tellProxy = (proxy: ProxyTurn | null, error: PigmeuError): void => {
  if (error.code === 'FETCH_FAILED' || error.code === 'FETCH_TIMEOUT') proxy?.failed()
}

/**
 * Makes one request and reads its answer within all limits; redirects are answers here.
 * @throws FETCH_ADDRESS_REFUSED FETCH_FAILED FETCH_TIMEOUT FETCH_TOO_LARGE FETCH_NOT_A_PAGE
 */
export const exchange = async (rules: ExchangeRules, asked: ExchangeRequest): Promise<Exchange> => {
  const { url, signal } = asked
  const whole = startTimeLimit(rules.clock, asked.remainingMs, `${url.host} took too long to send the page.`)
  const head = startTimeLimit(rules.clock, rules.headerTimeoutMs, `${url.host} did not begin to answer in time.`)
  const limits = AbortSignal.any([signal, whole.signal, head.signal])
  let proxy: ProxyTurn | null = null
  try {
    const route = await rules.routes.routeTo(url, limits)
    proxy = route.proxy
    return await ask(rules, asked, route, { limits, headArrived: head.stop })
  } catch (thrown) {
    if (signal.aborted) throw signal.reason
    const error = fetchError(url.host, limits.aborted ? limits.reason : thrown)
    tellProxy(proxy, error)
    throw error
  } finally {
    head.stop()
    whole.stop()
  }
}
