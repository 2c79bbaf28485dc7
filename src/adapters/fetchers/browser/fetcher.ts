import { createHash } from 'node:crypto'
import PQueue from 'p-queue'
import { PigmeuError } from '../../../domain/errors.ts'
import { type Clock, instant } from '../../../ports/clock.ts'
import type { FetchAnswer, Fetcher } from '../../../ports/fetcher.ts'
import type { Limiter } from '../../../ports/limiter.ts'
import type { Log } from '../../../ports/log.ts'
import { checkedUrl, type ResolveHost, systemResolver } from '../guard/index.ts'
import { createBrowserKeeper } from './browser-keeper.ts'
import type { ConnectTo } from './guarded-proxy.ts'
import type { PageLimits } from './limits.ts'
import { unlessAborted } from './limits.ts'
import { type VisitedPage, type VisitRules, visitPage } from './visit.ts'

/** What a browser fetcher is made of and bound by. */
export interface BrowserFetcherOptions extends Partial<PageLimits> {
  readonly clock: Clock
  readonly limiter: Limiter
  readonly log: Log
  /** The Chromium to use; see `findChromium`. */
  readonly executablePath: string
  /** The least time between two requests to one host (`name` or `name:port`). */
  readonly intervalMsFor: (host: string) => number
  /** Whether Chromium's sandbox is used; on unless told, and not to be had as root. */
  readonly sandbox?: boolean
  /** Lets 127.0.0.0/8, ::1 and names ending in `.localhost` through; for samples and tests. Off unless told. */
  readonly allowLoopback?: boolean
  /** For one page with all that it takes: waiting for its turn, starting the browser, settling. 12 s unless told. */
  readonly totalTimeoutMs?: number
  /** Pages open at the same time; 3 unless told. */
  readonly pagesAtOnce?: number
  /** How long a browser that is not used is kept; 2 minutes unless told. */
  readonly idleMs?: number
  /** The folder for the folders of browser runs; the system's for temporary files unless told. */
  readonly folder?: string
  readonly locale?: string
  /** Asks a name server; the system's unless told. */
  readonly resolveHost?: ResolveHost
  /** Where checked connections lead instead; for tests with public names. */
  readonly connectTo?: ConnectTo
}

const defaults = {
  sandbox: true,
  allowLoopback: false,
  totalTimeoutMs: 12_000,
  pagesAtOnce: 3,
  idleMs: 120_000,
  locale: 'en-US',
  resolveHost: systemResolver,
  maxCharacters: 8 * 2 ** 20,
  maxTransferBytes: 32 * 2 ** 20,
  maxRequests: 300,
  maxMemoryBytes: 1.5 * 2 ** 30,
  settleMs: 6_000,
}

/** What a browser shows as a page; anything else it wraps into a viewer of its own. */
const shownAsPages: readonly string[] = ['text/html', 'application/xhtml+xml']

/** A real browser's name, so that pages serve it, and ours, so that a site's owner knows who asks. */
const userAgent = (version: string): string =>
  `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version} Safari/537.36 ` +
  '(compatible; PigmeuCopilot/0.1; reads pages about books for an editor)'

/** The browser may have ended by another page's fault; a page that ends it twice is left alone. */
const triesWhenTheBrowserEnds = 2

/** Aborts when the caller does, or with FETCH_TIMEOUT when time is up. */
const timeLimit = (clock: Clock, durationMs: number, host: string, caller: AbortSignal) => {
  const expired = new AbortController()
  const stopped = new AbortController()
  const error = new PigmeuError('FETCH_TIMEOUT', `${host} could not be read in a browser in time.`)
  clock.sleep(durationMs, stopped.signal).then(
    () => expired.abort(error),
    () => undefined,
  )
  return { signal: AbortSignal.any([caller, expired.signal]), stop: () => stopped.abort() }
}

const answerOf = (url: URL, page: VisitedPage, fetchedAt: string): FetchAnswer => {
  const bytes = Buffer.from(page.html)
  return {
    url: url.href,
    finalUrl: page.finalUrl,
    status: page.status,
    headers: page.headers,
    mediaType: page.mediaType,
    body: page.html,
    byteLength: bytes.length,
    fetchedBy: 'browser',
    contentHash: createHash('sha256').update(bytes).digest('hex'),
    fetchedAt,
  }
}

/**
 * Fetches pages with a headless Chromium, for those that are filled by scripts. One browser serves all, each page in a context
 * of its own; all its connections go through a guarded proxy. A page whose browser died is tried once more. A site's robots.txt
 * was asked by whoever fetched the page plainly before; nothing is kept for the next asker.
 */
export const createBrowserFetcher = (options: BrowserFetcherOptions): Fetcher => {
  const settings = { ...defaults, ...options }
  const { clock, limiter, log } = settings
  const pages = new PQueue({ concurrency: settings.pagesAtOnce })
  const launch = async () => {
    // Loaded when it is first needed: Playwright takes 75 MB and a third of a second.
    const { launchBrowser } = await import('./live-browser.ts')
    const live = await launchBrowser(settings)
    log.info('a browser was started', { version: live.browser.version(), sandbox: settings.sandbox })
    return live
  }
  const keeper = createBrowserKeeper({ launch, clock, idleMs: settings.idleMs })
  const takeTurn = (url: URL, signal: AbortSignal) =>
    limiter.take(`host:${url.host}`, settings.intervalMsFor(url.host), signal, settings.totalTimeoutMs)
  const rules: VisitRules = { ...settings, userAgent, takeTurn }

  /** Null when the browser ended while it read the page, which need not be the page's fault. */
  const once = (url: URL, accept: readonly string[], signal: AbortSignal): Promise<VisitedPage | null> =>
    keeper.use(async (live) => {
      try {
        return await visitPage(live, { url, accept, signal }, rules)
      } catch (thrown) {
        const isFailed = thrown instanceof PigmeuError && thrown.code === 'FETCH_FAILED'
        if (isFailed && live.ended.aborted && !signal.aborted) return null
        throw thrown
      }
    })

  const visit = async (url: URL, accept: readonly string[], signal: AbortSignal): Promise<FetchAnswer> => {
    for (let tries = 1; tries <= triesWhenTheBrowserEnds; tries += 1) {
      await takeTurn(url, signal)
      const page = await unlessAborted(once(url, accept, signal), signal)
      if (page) return answerOf(url, page, instant(clock.now()))
      log.warn('the browser ended while it read a page', { host: url.host, tries })
    }
    throw new PigmeuError('FETCH_FAILED', `${url.host} could not be read: the browser ended while it read the page.`)
  }

  return {
    async fetch(request) {
      request.signal.throwIfAborted()
      const url = checkedUrl(request.url, undefined, settings.allowLoopback)
      const limit = timeLimit(clock, settings.totalTimeoutMs, url.host, request.signal)
      try {
        const accept = shownAsPages.filter((type) => request.accept?.includes(type) ?? true)
        const visited = pages.add(() => visit(url, accept, limit.signal), { signal: limit.signal })
        return await unlessAborted(visited, limit.signal)
      } finally {
        limit.stop()
      }
    },
    close: () => keeper.close(),
  }
}
