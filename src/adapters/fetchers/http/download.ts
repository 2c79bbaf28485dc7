import { PigmeuError } from '../../../domain/errors.ts'
import { checkedUrl } from '../guard/index.ts'
import { startBudget } from './budget.ts'
import { createFetchCookies } from './cookies.ts'
import { type Exchange, exchange } from './exchange.ts'
import { redirectTarget } from './redirects.ts'
import { createRoutes, type Routes } from './routes.ts'
import { defaults, type HttpFetcherOptions } from './settings.ts'

/** A file as it came. */
export interface Download {
  readonly status: number
  readonly mediaType: string
  /** After redirects. */
  readonly finalUrl: string
  /** Unpacked. */
  readonly bytes: Uint8Array
}

/** Fetches files that are not pages. */
export interface Downloader {
  /**
   * Whatever the site answers; only no answer is an error. Nothing is kept and nothing is asked twice: who needs the file asks again.
   * @throws FETCH_ADDRESS_REFUSED FETCH_FAILED FETCH_TIMEOUT FETCH_TOO_LARGE FETCH_PAUSED
   */
  download(url: string, limits: { readonly maxBytes: number }, signal: AbortSignal): Promise<Download>
  close(): Promise<void>
}

/** What a downloader is made of: as a fetcher of pages, without its memory. */
export type DownloaderOptions = Pick<
  HttpFetcherOptions,
  | 'clock'
  | 'limiter'
  | 'intervalMsFor'
  | 'allowLoopback'
  | 'userAgent'
  | 'totalTimeoutMs'
  | 'headerTimeoutMs'
  | 'resolveHost'
  | 'proxies'
>

/** More redirects than this lead nowhere: a picture needs two or three. */
const maxRedirects = 8

/** How long a download waits for the end of a pause that a page of the host brought upon it. */
const patienceMs = 5_000

/** Pictures first; what came is judged by its bytes, not by what it is called. */
const accept = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', '*/*']

type Rules = Omit<Required<DownloaderOptions>, 'resolveHost' | 'allowLoopback' | 'proxies'> & {
  readonly routes: Routes
  readonly acceptLanguage: string
  readonly maxBytes: number
}

/** One request of a download, in the host's turn; its redirect is an answer here. */
type Ask = (url: URL) => Promise<Exchange>

const asker = (rules: Rules, signal: AbortSignal): Ask => {
  const cookies = createFetchCookies()
  const budget = startBudget(rules.clock, rules.totalTimeoutMs)
  return async (url) => {
    await budget.spare(() => rules.limiter.take(`host:${url.host}`, rules.intervalMsFor(url.host), signal, patienceMs))
    const came = await exchange(rules, {
      url,
      accept,
      headers: {},
      post: null,
      cookies,
      remainingMs: budget.remainingMs(),
      signal,
    })
    came.proxy?.answered()
    return came
  }
}

/** Follows redirects to the file; every hop is checked anew. */
const follow = async (ask: Ask, start: URL, allowLoopback: boolean): Promise<Download> => {
  let here = start
  for (let hops = 0; hops <= maxRedirects; hops += 1) {
    const { status, headers, mediaType, bytes } = await ask(here)
    const target = redirectTarget(status, headers)
    if (target === null) return { status, mediaType, finalUrl: here.href, bytes }
    here = checkedUrl(target, here, allowLoopback)
  }
  throw new PigmeuError('FETCH_FAILED', `${start.host} redirects without end.`, { context: { url: start.href } })
}

const inWordsOfFiles = (thrown: unknown, maxBytes: number): unknown => {
  if (!(thrown instanceof PigmeuError) || thrown.code !== 'FETCH_TOO_LARGE') return thrown
  const said = `The file is larger than ${Math.round(maxBytes / 1024)} KiB.`
  return new PigmeuError('FETCH_TOO_LARGE', said, { cause: thrown })
}

/** Fetches files from public addresses only: the guard, the limits and the turns of hosts are those of pages. */
export const createDownloader = (options: DownloaderOptions): Downloader => {
  const settings = { ...defaults, ...options }
  const routes = createRoutes(settings)
  return {
    download: async (url, { maxBytes }, signal) => {
      signal.throwIfAborted()
      const start = checkedUrl(url, undefined, settings.allowLoopback)
      try {
        return await follow(asker({ ...settings, routes, maxBytes }, signal), start, settings.allowLoopback)
      } catch (thrown) {
        throw inWordsOfFiles(thrown, maxBytes)
      }
    },
    close: () => routes.close(),
  }
}
