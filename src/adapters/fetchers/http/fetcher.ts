import { createHash } from 'node:crypto'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Cache } from '../../../ports/cache.ts'
import { type Clock, instant } from '../../../ports/clock.ts'
import type { Fetcher, FetchRequest } from '../../../ports/fetcher.ts'
import type { Limiter } from '../../../ports/limiter.ts'
import { checkedUrl, type ResolveHost, systemResolver } from '../guard/index.ts'
import { createGuardedAgent } from './agent.ts'
import { decodeBody } from './charset.ts'
import { createFetchCookies, type FetchCookies } from './cookies.ts'
import { type Exchange, type ExchangeRules, exchange } from './exchange.ts'
import { isHtml, pageMediaTypes } from './media-type.ts'
import { createPageCache, type KeptAnswer } from './page-cache.ts'
import { redirectTarget, refreshTarget } from './redirects.ts'

/** What a fetcher is made of and bound by. */
export interface HttpFetcherOptions {
  readonly clock: Clock
  readonly limiter: Limiter
  readonly cache: Cache
  /** The least time between two requests to one host (`name` or `name:port`). */
  readonly intervalMsFor: (host: string) => number
  /** Lets 127.0.0.0/8, ::1 and names ending in `.localhost` through; for samples and tests. Off unless told. */
  readonly allowLoopback?: boolean
  /** How long a page is given again without asking the site; 24 hours unless told, 0 turns it off. */
  readonly cacheLifeMs?: number
  /** Who is asking, in the honest words that a site's owner reads in the log. */
  readonly userAgent?: string
  readonly acceptLanguage?: string
  /** Of the body, packed and unpacked; 8 MiB unless told. */
  readonly maxBytes?: number
  /** For one fetch with all its redirects, time spent waiting for the host's turn left out; 30 s unless told. */
  readonly totalTimeoutMs?: number
  /** From the start of a request to its headers, connecting included; 15 s unless told. */
  readonly headerTimeoutMs?: number
  /** Asks a name server; the system's unless told. */
  readonly resolveHost?: ResolveHost
}

const defaults = {
  allowLoopback: false,
  cacheLifeMs: 24 * 3_600_000,
  userAgent: 'Mozilla/5.0 (compatible; PigmeuCopilot/0.1; reads pages about books for an editor)',
  acceptLanguage: 'en,*;q=0.5',
  maxBytes: 8 * 2 ** 20,
  totalTimeoutMs: 30_000,
  headerTimeoutMs: 15_000,
  resolveHost: systemResolver,
}

/** More redirects than this lead nowhere. */
const maxRedirects = 8

type Settings = Required<HttpFetcherOptions>

interface Journey {
  readonly start: URL
  readonly request: FetchRequest
  readonly accept: readonly string[]
  readonly cookies: FetchCookies
}

const answerOf = (start: URL, end: URL, answer: Exchange, body: string, fetchedAt: string): KeptAnswer => ({
  url: start.href,
  finalUrl: end.href,
  status: answer.status,
  headers: answer.headers,
  mediaType: answer.mediaType,
  body,
  byteLength: answer.bytes.length,
  fetchedBy: 'http',
  contentHash: createHash('sha256').update(answer.bytes).digest('hex'),
  fetchedAt,
})

/** Follows a journey hop by hop; every hop is checked, waits for its host's turn and spends from one time budget. */
const travel = async (settings: Settings, rules: ExchangeRules, journey: Journey): Promise<KeptAnswer> => {
  const { clock, limiter } = settings
  const { start, request, accept, cookies } = journey
  let here = start
  let spentMs = 0
  let mayRefresh = true
  for (let hops = 0; hops <= maxRedirects; hops += 1) {
    await limiter.take(`host:${here.host}`, settings.intervalMsFor(here.host), request.signal)
    const startedAt = clock.now()
    const remainingMs = settings.totalTimeoutMs - spentMs
    const answer = await exchange(rules, { url: here, accept, cookies, remainingMs, signal: request.signal })
    spentMs += clock.now() - startedAt
    const body = decodeBody(answer.bytes, answer.mediaType, answer.charset)
    const refresh = mayRefresh && answer.status === 200 && isHtml(answer.mediaType) ? refreshTarget(body) : null
    const target = redirectTarget(answer.status, answer.headers) ?? refresh
    const next = target === null ? null : checkedUrl(target, here, settings.allowLoopback)
    if (next === null || (refresh !== null && next.href === here.href))
      return answerOf(start, here, answer, body, instant(clock.now()))
    if (refresh !== null) mayRefresh = false
    here = next
  }
  throw new PigmeuError('FETCH_FAILED', `${start.host} redirects without end.`, { context: { url: start.href } })
}

/**
 * Fetches pages over HTTP from public addresses. Names are resolved once and the connection goes to the very addresses
 * that were checked, on every redirect too. Redirects (8 at most) and one quick meta refresh are followed.
 */
export const createHttpFetcher = (options: HttpFetcherOptions): Fetcher => {
  const settings: Settings = { ...defaults, ...options }
  const agent = createGuardedAgent({ ...settings, connectTimeoutMs: settings.headerTimeoutMs })
  const rules: ExchangeRules = { dispatcher: agent, ...settings }
  const pages = createPageCache(settings.cache, settings.cacheLifeMs)
  return {
    async fetch(request) {
      request.signal.throwIfAborted()
      const start = checkedUrl(request.url, undefined, settings.allowLoopback)
      const accept = request.accept ?? pageMediaTypes
      const kept = await pages.find(start.href)
      if (kept && accept.includes(kept.mediaType)) return kept
      const answer = await travel(settings, rules, { start, request, accept, cookies: createFetchCookies() })
      if (answer.status === 200 && (request.worthKeeping?.(answer) ?? true)) await pages.keep(answer)
      return answer
    },
    close: () => agent.destroy(),
  }
}
