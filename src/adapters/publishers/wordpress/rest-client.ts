import { fetch } from 'undici'
import { z } from 'zod'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Limiter } from '../../../ports/limiter.ts'

/** A WordPress site and who writes there. */
export interface WordPressSite {
  /** The address of the site, with its folder if it lives in one. */
  readonly siteUrl: string
  readonly user: string
  /** An application password, never the user's own. */
  readonly applicationPassword: string
}

/** How a site is called. */
export interface RestOptions extends WordPressSite {
  readonly limiter: Limiter
  /** Least time between two calls to one site; 100 ms unless told. */
  readonly intervalMs?: number
  /** Time for one call; 30 s unless told. */
  readonly timeoutMs?: number
}

/** One call of the REST interface. */
export interface RestCall<T> {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** `/wp/v2/posts`. */
  readonly route: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly answer: z.ZodType<T>
  readonly signal: AbortSignal
}

/** Calls a site's REST interface; null stands for "there is nothing under this id". */
export interface RestClient {
  readonly host: string
  /** @throws PUBLISH_REFUSED PUBLISH_FAILED */
  call<T>(call: RestCall<T>): Promise<T | null>
}

const errorSchema = z.object({ code: z.string(), message: z.string() })

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Some hosts print warnings of PHP before the answer. */
const parsedLoosely = (text: string): unknown => parsed(text) ?? parsed(text.slice(Math.max(0, text.search(/[[{]/))))

const seconds = (header: string | null): number | undefined => {
  const value = Number(header ?? Number.NaN)
  return Number.isFinite(value) ? value * 1000 : undefined
}

const refusal = (host: string, status: number, body: unknown): PigmeuError => {
  const { data: said } = errorSchema.safeParse(body)
  const why = said === undefined ? 'without saying why' : `${said.code}: ${said.message.replaceAll(/<[^>]*>/g, '')}`
  const hint = status === 401 ? ' The user or the application password is not right.' : ''
  return new PigmeuError('PUBLISH_REFUSED', `${host} refused (status ${status}, ${why}).${hint}`, {
    context: { status, rest_code: said?.code ?? null },
  })
}

const failure = (host: string, what: string, details: { cause?: unknown; retryAfterMs?: number } = {}): PigmeuError =>
  new PigmeuError('PUBLISH_FAILED', `${host}: ${what}`, details)

/** What a site calls "there is nothing": a post, or a page of a list, that it does not have. */
const nothingThere = new Set(['rest_post_invalid_id', 'rest_already_trashed', 'rest_post_invalid_page_number'])

interface Reply {
  readonly status: number
  readonly location: string | null
  readonly retryAfterMs: number | undefined
  readonly text: string
}

/** Reads a reply as what was asked for, or as the error it is. */
const readReply = <T>(host: string, reply: Reply, answer: z.ZodType<T>): T | null => {
  const { status } = reply
  if (status >= 300 && status < 400)
    throw new PigmeuError(
      'PUBLISH_REFUSED',
      `${host} sends elsewhere (to ${reply.location ?? 'nowhere'}). Enter the address that the site itself uses.`,
    )
  if (status >= 500 || status === 408 || status === 429) {
    const wait = reply.retryAfterMs === undefined ? {} : { retryAfterMs: reply.retryAfterMs }
    throw failure(host, `failed with status ${status}`, wait)
  }
  const body = parsedLoosely(reply.text)
  if (status >= 400) {
    const code = errorSchema.safeParse(body).data?.code
    if (code !== undefined && nothingThere.has(code)) return null
    throw refusal(host, status, body)
  }
  const checked = answer.safeParse(body)
  if (checked.success) return checked.data
  throw failure(host, 'did not answer as the REST interface of WordPress does', { cause: checked.error })
}

const addressOf = ({ siteUrl }: WordPressSite): URL => {
  const refused = (why: string): PigmeuError =>
    new PigmeuError('PUBLISH_REFUSED', `The address "${siteUrl}" of the site ${why}.`)
  if (!URL.canParse(siteUrl)) throw refused('cannot be read')
  const url = new URL(siteUrl)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw refused('is not http or https')
  if (url.username !== '' || url.password !== '') throw refused('holds a password')
  url.search = ''
  url.hash = ''
  url.pathname = url.pathname.replace(/\/*$/, '/')
  return url
}

/**
 * Builds a client for one site. It asks by `?rest_route=`, which works whatever the site's permalinks are.
 * Redirects are not followed: a POST would arrive as a GET, and the password at another host.
 * @throws PUBLISH_REFUSED when the address is not usable
 * @source https://developer.wordpress.org/rest-api/extending-the-rest-api/routes-and-endpoints/
 */
export const createRestClient = (options: RestOptions): RestClient => {
  const { limiter, user, applicationPassword, intervalMs = 100, timeoutMs = 30_000 } = options
  const site = addressOf(options)
  const token = Buffer.from(`${user}:${applicationPassword}`).toString('base64')

  const send = async ({ method, route, query, body, signal }: RestCall<unknown>): Promise<Reply> => {
    const url = new URL(site)
    url.search = new URLSearchParams({ rest_route: route, ...query }).toString()
    try {
      const response = await fetch(url, {
        method,
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
        headers: { authorization: `Basic ${token}`, accept: 'application/json', 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return {
        status: response.status,
        location: response.headers.get('location'),
        retryAfterMs: seconds(response.headers.get('retry-after')),
        text: await response.text(),
      }
    } catch (thrown) {
      signal.throwIfAborted()
      const timedOut = thrown instanceof Error && thrown.name === 'TimeoutError'
      throw failure(site.host, timedOut ? 'did not answer in time' : 'could not be reached', { cause: thrown })
    }
  }
  return {
    host: site.host,
    call: async (call) => {
      await limiter.take(`wordpress:${site.host}`, intervalMs, call.signal)
      return readReply(site.host, await send(call), call.answer)
    },
  }
}
