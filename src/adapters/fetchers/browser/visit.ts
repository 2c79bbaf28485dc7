import type { BrowserContext, Page, Request, Response, Route } from 'playwright-core'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Clock } from '../../../ports/clock.ts'
import { checkedUrl, refused } from '../guard/index.ts'
import { createFailure, type Failure, type PageLimits, unlessAborted, watchLimits } from './limits.ts'
import type { LiveBrowser } from './live-browser.ts'
import { openPageReader } from './page-reader.ts'
import { type ProxyLine, refusedByHeader } from './proxy-line.ts'
import { hasSettled, watchTraffic } from './settle.ts'
import { leadsAway, navigationError, proxyFailure } from './translate.ts'
import { isUnwanted } from './unwanted-requests.ts'

/** How pages are visited. */
export interface VisitRules extends PageLimits {
  readonly clock: Clock
  readonly allowLoopback: boolean
  readonly userAgent: (browserVersion: string) => string
  /** BCP 47; what the page is told that its reader prefers. */
  readonly locale: string
  /** Resolves when it is the host's turn. */
  readonly takeTurn: (url: URL, signal: AbortSignal) => Promise<void>
}

/** One page to visit. */
export interface Visit {
  readonly url: URL
  readonly accept: readonly string[]
  readonly signal: AbortSignal
}

/** What a visit came to. */
export interface VisitedPage {
  readonly finalUrl: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly mediaType: string
  readonly html: string
}

/** Pages that one visit may lead through by scripts and refreshes; more lead nowhere. */
const maxNavigations = 8

/** How long the browser may take to put a page away before it is ended itself. */
const putAwayMs = 2_000

/** What became of the requests for the page itself: the answer of the one now shown, the failure of the last one. */
interface MainRequests {
  response: Response | null
  failed: PigmeuError | null
}

const isOfMainPage = (page: Page, request: Request): boolean => {
  if (!request.isNavigationRequest()) return false
  try {
    return request.frame() === page.mainFrame()
  } catch {
    // The frame is not there yet: a window that the page opens, and that is closed again.
    return false
  }
}

/** Answers every request of a page: goes on, or is left out. */
const gatekeeper = (page: Page, rules: VisitRules, failure: Failure) => {
  let requests = 0
  let navigations = 0
  const decide = async (route: Route): Promise<void> => {
    const request = route.request()
    const isMain = isOfMainPage(page, request)
    requests += 1
    if (isMain) navigations += 1
    if (navigations > maxNavigations)
      failure.fail(new PigmeuError('FETCH_FAILED', 'The page leads from page to page without end.'))
    if (failure.signal.aborted || requests > rules.maxRequests || isUnwanted(request, isMain))
      return route.abort('blockedbyclient')
    const url = URL.parse(request.url())
    // The first page has had its turn; those that scripts go on to wait like any other.
    if (isMain && navigations > 1 && url) await rules.takeTurn(url, failure.signal)
    await route.continue()
  }
  // A page that is put away takes its requests with it.
  return (route: Route): Promise<void> => decide(route).catch(() => undefined)
}

/** What may end a visit before its time. */
const watchForTrouble = (context: BrowserContext, page: Page, failure: Failure): void => {
  page.on('crash', () => failure.fail(new PigmeuError('FETCH_FAILED', 'The page crashed in the browser.')))
  page.on('close', () => failure.fail(new PigmeuError('FETCH_FAILED', 'The page closed itself.')))
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined))
  page.on('download', (file) => {
    failure.fail(new PigmeuError('FETCH_NOT_A_PAGE', 'The address holds a file to be downloaded, not a page.'))
    file.cancel().catch(() => undefined)
  })
  context.on('page', (other) => void other.close().catch(() => undefined))
}

const mediaTypeOf = (headers: Readonly<Record<string, string>>): string =>
  (headers['content-type'] ?? 'text/html').split(';')[0]?.trim().toLowerCase() ?? ''

/** The failure behind an answer that is our proxy's, not the site's; null for the site's. */
const refusalBy = (line: ProxyLine, response: Response): PigmeuError | null => {
  const { hostname, host } = new URL(response.url())
  const isOurs = response.headers()[refusedByHeader] === line.username
  return (isOurs ? line.refusalOf(hostname) : null) ?? proxyFailure(host, response.status())
}

/** @throws FETCH_FAILED FETCH_NOT_A_PAGE */
const pageAnswer = ({ response }: MainRequests, visit: Visit): Response => {
  if (response === null) throw new PigmeuError('FETCH_FAILED', `${visit.url.host} gave no page.`)
  const mediaType = mediaTypeOf(response.headers())
  if (visit.accept.includes(mediaType)) return response
  throw new PigmeuError('FETCH_NOT_A_PAGE', `The address holds ${mediaType}, not a page.`, { context: { mediaType } })
}

/** A navigation that was overtaken by another, that came to a file or to nothing: no failure by itself. */
const isOvertaken = (request: Request): boolean => request.failure()?.errorText === 'net::ERR_ABORTED'

const watchMain = (page: Page, line: ProxyLine, failure: Failure): MainRequests => {
  const main: MainRequests = { response: null, failed: null }
  page.on('response', (response) => {
    if (!isOfMainPage(page, response.request())) return
    main.response = response
    const refusal = refusalBy(line, response)
    if (refusal) failure.fail(refusal)
  })
  page.on('requestfailed', (request) => {
    if (!isOfMainPage(page, request) || isOvertaken(request)) return
    const { host, hostname } = new URL(request.url())
    main.failed = line.refusalOf(hostname) ?? navigationError(host, new Error(request.failure()?.errorText))
    failure.fail(main.failed)
  })
  return main
}

const goTo = async (page: Page, main: MainRequests, { url }: Visit): Promise<void> => {
  try {
    await page.goto(url.href, { waitUntil: 'commit', timeout: 0 })
  } catch (thrown) {
    // Broken off without an answer: the site redirects to a scheme that is another program's.
    const isLedAway = main.response === null && thrown instanceof Error && thrown.message.includes('net::ERR_ABORTED')
    throw main.failed ?? (isLedAway ? refused(url.host, leadsAway) : navigationError(url.host, thrown))
  }
}

const readPage = async (page: Page, line: ProxyLine, visit: Visit, rules: VisitRules, failure: Failure) => {
  const main = watchMain(page, line, failure)
  const traffic = watchTraffic(page)
  await page.route('**/*', gatekeeper(page, rules, failure))
  await goTo(page, main, visit)
  pageAnswer(main, visit)
  const reader = await openPageReader(page)
  const settled = await hasSettled({ reader, traffic, ...rules, signal: failure.signal })
  if (!settled) throw new PigmeuError('FETCH_TIMEOUT', `${visit.url.host} took too long to send the page.`)
  const { html, url } = await reader.read(rules.maxCharacters)
  const finalUrl = checkedUrl(url, undefined, rules.allowLoopback)
  return { html, response: pageAnswer(main, visit), finalUrl }
}

const openContext = (live: LiveBrowser, line: ProxyLine, rules: VisitRules): Promise<BrowserContext> =>
  live.browser.newContext({
    proxy: { server: live.proxy.url, bypass: '<-loopback>', username: line.username, password: line.password },
    userAgent: rules.userAgent(live.browser.version()),
    locale: rules.locale,
    viewport: { width: 1280, height: 2400 },
    acceptDownloads: false,
    serviceWorkers: 'block',
    permissions: [],
  })

/** Puts a page away with all that belongs to it; a browser that cannot even do that is ended. */
const putAway = async (live: LiveBrowser, context: BrowserContext, clock: Clock): Promise<void> => {
  const done = new AbortController()
  clock.sleep(putAwayMs, done.signal).then(live.kill, () => undefined)
  await context.close().catch(() => undefined)
  done.abort()
}

/**
 * Opens a page in a browser context of its own, waits until it has settled, and reads it.
 * @throws FETCH_ADDRESS_REFUSED FETCH_FAILED FETCH_TIMEOUT FETCH_TOO_LARGE FETCH_NOT_A_PAGE and the signal's reason
 */
export const visitPage = async (live: LiveBrowser, visit: Visit, rules: VisitRules): Promise<VisitedPage> => {
  const line = live.proxy.openLine()
  const failure = createFailure()
  const over = new AbortController()
  const ended = AbortSignal.any([visit.signal, failure.signal, live.ended])
  const opening = openContext(live, line, rules)
  try {
    const context = await unlessAborted(opening, ended)
    const page = await unlessAborted(context.newPage(), ended)
    watchForTrouble(context, page, failure)
    void watchLimits(live, line.transferredBytes, rules, { clock: rules.clock, failure, over: over.signal })
    const { html, response, finalUrl } = await unlessAborted(readPage(page, line, visit, rules, failure), ended)
    const headers = response.headers()
    return { finalUrl: finalUrl.href, status: response.status(), headers, mediaType: mediaTypeOf(headers), html }
  } catch (thrown) {
    if (visit.signal.aborted) throw visit.signal.reason
    throw ended.aborted ? ended.reason : navigationError(visit.url.host, thrown)
  } finally {
    over.abort()
    failure.fail(new PigmeuError('FETCH_FAILED', 'The visit is over.'))
    line.close()
    const context = await opening.catch(() => null)
    if (context) await putAway(live, context, rules.clock)
  }
}
