import { type Dispatcher, request } from 'undici'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Clock } from '../../../ports/clock.ts'
import { acceptedEncodings, readBody, tooLarge } from './body.ts'
import type { FetchCookies } from './cookies.ts'
import { type ContentType, contentTypeOf } from './media-type.ts'
import { redirectTarget } from './redirects.ts'
import { startTimeLimit } from './time-limit.ts'
import { fetchError } from './translate.ts'

/** What bounds and identifies every request. */
export interface ExchangeRules {
  readonly dispatcher: Dispatcher
  readonly clock: Clock
  readonly userAgent: string
  readonly acceptLanguage: string
  readonly maxBytes: number
  readonly headerTimeoutMs: number
}

/** One request: where, what is taken, how long it may last. */
export interface ExchangeRequest {
  readonly url: URL
  readonly accept: readonly string[]
  readonly cookies: FetchCookies
  readonly remainingMs: number
  readonly signal: AbortSignal
}

/** One answer as it came, redirects included. Bodies that nobody will read are empty. */
export interface Exchange extends ContentType {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Buffer
}

type AnswerHeaders = Dispatcher.ResponseData['headers']

const nothing = Buffer.alloc(0)

const flat = (headers: AnswerHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || name === 'set-cookie' ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  )

const requestHeaders = (rules: ExchangeRules, { url, accept, cookies }: ExchangeRequest): Record<string, string> => {
  const cookie = cookies.headerFor(url)
  return {
    'user-agent': rules.userAgent,
    accept: accept.join(', '),
    'accept-language': rules.acceptLanguage,
    'accept-encoding': acceptedEncodings,
    ...(cookie === null ? {} : { cookie }),
  }
}

/** A request that still looks for its host does not heed its signal, so the signal is heard here. */
const unlessAborted = <T>(pending: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason)
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp, { once: true })
    pending.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
  })

/** Whether a body is to be read. @throws FETCH_NOT_A_PAGE FETCH_TOO_LARGE for a success that is not what was asked for */
const isWanted = (exchange: Omit<Exchange, 'bytes'>, accept: readonly string[], maxBytes: number): boolean => {
  const { status, headers, mediaType } = exchange
  if (redirectTarget(status, headers) !== null || status === 204 || status === 304) return false
  const isTaken = accept.includes(mediaType)
  if (!isTaken && status >= 200 && status < 300)
    throw new PigmeuError('FETCH_NOT_A_PAGE', `The address holds ${mediaType}, not a page.`, { context: { mediaType } })
  if (isTaken && Number(headers['content-length']) > maxBytes) throw tooLarge(maxBytes)
  return isTaken
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
  try {
    const pending = request(url, {
      dispatcher: rules.dispatcher,
      headers: requestHeaders(rules, asked),
      signal: limits,
    })
    const answer = await unlessAborted(pending, limits)
    head.stop()
    answer.body.on('error', () => undefined)
    const headers = flat(answer.headers)
    const facts = { status: answer.statusCode, headers, ...contentTypeOf(headers['content-type']) }
    asked.cookies.remember(url, [answer.headers['set-cookie'] ?? []].flat())
    try {
      const wanted = isWanted(facts, asked.accept, rules.maxBytes)
      const bytes = wanted ? await readBody(answer.body, headers['content-encoding'] ?? '', rules.maxBytes) : nothing
      return { ...facts, bytes }
    } finally {
      // What was not read to its end is cut off, connection and all.
      answer.body.destroy()
    }
  } catch (thrown) {
    if (signal.aborted) throw signal.reason
    throw limits.aborted ? fetchError(url.host, limits.reason) : fetchError(url.host, thrown)
  } finally {
    head.stop()
    whole.stop()
  }
}
