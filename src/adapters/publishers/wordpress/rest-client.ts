import { fetch, type Response } from 'undici'
import type { z } from 'zod'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Limiter } from '../../../ports/limiter.ts'
import { retryAfterMs } from '../../../reading/retry-after.ts'
import { failure, type Reply, readReply } from './rest-reply.ts'

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

/** A file on its way to the site's media. */
export interface RestUpload {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** Letters, digits, dots, dashes and underscores; anything else becomes a dash. */
  readonly filename: string
}

/** One call of the REST interface. */
export interface RestCall<T> {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** `/wp/v2/posts`. */
  readonly route: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** A file in place of a body. */
  readonly upload?: RestUpload
  readonly answer: z.ZodType<T>
  readonly signal: AbortSignal
}

/** Calls a site's REST interface; null stands for "there is nothing under this id". */
export interface RestClient {
  readonly host: string
  /** @throws PUBLISH_REFUSED PUBLISH_FAILED */
  call<T>(call: RestCall<T>): Promise<T | null>
}

/** How long a site asks to be left alone, by its own clock where it names an instant. */
const askedMsOf = (headers: { get(name: string): string | null }): number | undefined => {
  const said = { 'retry-after': headers.get('retry-after') ?? '' }
  return retryAfterMs(said, Date.parse(headers.get('date') ?? '')) ?? undefined
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

/** Bytes of one answer: more than a hundred long posts, less than a site could fill the memory with. */
const mostAnswerBytes = 32 * 1024 * 1024

/** The text of an answer. @throws PUBLISH_FAILED when a site goes on telling beyond any answer's length */
const textOf = async (host: string, { body }: Response): Promise<string> => {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength
    if (bytes > mostAnswerBytes)
      throw failure(host, `answered with more than ${mostAnswerBytes / 2 ** 20} MiB, which is no answer of WordPress`)
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

interface Payload {
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** What goes along with a call. @source https://developer.wordpress.org/rest-api/reference/media/ (Content-Disposition names the file) */
const payloadOf = ({ body, upload }: Pick<RestCall<unknown>, 'body' | 'upload'>): Payload => {
  if (upload !== undefined) {
    const filename = upload.filename.replaceAll(/[^\w.-]+/g, '-')
    const disposition = `attachment; filename="${filename}"`
    return { headers: { 'content-type': upload.mediaType, 'content-disposition': disposition }, body: upload.bytes }
  }
  const headers = { 'content-type': 'application/json' }
  return body === undefined ? { headers } : { headers, body: JSON.stringify(body) }
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

  const send = async (call: RestCall<unknown>): Promise<Reply> => {
    const { method, route, query, signal } = call
    const url = new URL(site)
    url.search = new URLSearchParams({ rest_route: route, ...query }).toString()
    const { headers, body } = payloadOf(call)
    try {
      const response = await fetch(url, {
        method,
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
        headers: { authorization: `Basic ${token}`, accept: 'application/json', ...headers },
        ...(body === undefined ? {} : { body }),
      })
      return {
        status: response.status,
        location: response.headers.get('location'),
        retryAfterMs: askedMsOf(response.headers),
        text: await textOf(site.host, response),
      }
    } catch (thrown) {
      signal.throwIfAborted()
      if (thrown instanceof PigmeuError) throw thrown
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
