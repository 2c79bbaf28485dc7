import type { Cache } from '../../../ports/cache.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Limiter } from '../../../ports/limiter.ts'
import type { Proxies } from '../../../ports/proxies.ts'
import { type ResolveHost, systemResolver } from '../guard/index.ts'

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
  /** For one fetch with all its redirects, tries and waits between them, time spent waiting for the host's turn left out; 18 s unless told. */
  readonly totalTimeoutMs?: number
  /** From the start of a request to its headers, connecting included; 10 s unless told. */
  readonly headerTimeoutMs?: number
  /** Asks a name server; the system's unless told. */
  readonly resolveHost?: ResolveHost
  /** Whether robots.txt is heeded for requests that ask for it; on unless told. */
  readonly robots?: boolean
  /** By which proxies sites are asked; straight when there are none. */
  readonly proxies?: Proxies | null
  /** From 0 up to 1; spreads the waits between tries. */
  readonly random?: () => number
}

/** The product's name, as sites address it in robots.txt. */
export const productToken = 'PigmeuCopilot'

/**
 * An editor is told which sources are blocked within 20 s, so a fetch that got nothing ends before that, with 2 s to spare
 * for reading and storing. A site that says nothing for 10 s will not say it in 18.
 */
export const defaults = {
  allowLoopback: false,
  cacheLifeMs: 24 * 3_600_000,
  userAgent: `Mozilla/5.0 (compatible; ${productToken}/0.1; reads pages about books for an editor)`,
  acceptLanguage: 'en,*;q=0.5',
  maxBytes: 8 * 2 ** 20,
  totalTimeoutMs: 18_000,
  headerTimeoutMs: 10_000,
  resolveHost: systemResolver,
  robots: true,
  proxies: null,
  random: Math.random,
}

/** All options, each with a value. */
export type Settings = Required<HttpFetcherOptions>
