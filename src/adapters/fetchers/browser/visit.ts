import type { BrowserContext, Page, Route } from 'playwright-core'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Clock } from '../../../ports/clock.ts'
import { checkedUrl } from '../guard/index.ts'
import { createFailure, type Failure, type PageLimits, unlessAborted, watchLimits } from './limits.ts'
import type { LiveBrowser } from './live-browser.ts'
import { goTo, isOfMainPage, mediaTypeOf, pageAnswer, watchMain } from './main-page.ts'
import { openPageReader } from './page-reader.ts'
import type { ProxyLine } from './proxy-line.ts'
import { hasSettled, watchTraffic } from './settle.ts'
import { navigationError } from './translate.ts'
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

const readPage = async (page: Page, line: ProxyLine, visit: Visit, rules: VisitRules, failure: Failure) => {
  const main = watchMain(page, line, failure)
  const traffic = watchTraffic(page)
  await page.route('**/*', gatekeeper(page, rules, failure))
  await goTo(page, main, visit.url)
  pageAnswer(main, visit.url, visit.accept)
  const reader = await openPageReader(page)
  const settled = await hasSettled({ reader, traffic, ...rules, signal: failure.signal })
  if (!settled) throw new PigmeuError('FETCH_TIMEOUT', `${visit.url.host} took too long to send the page.`)
  const { html, url } = await reader.read(rules.maxCharacters)
  const finalUrl = checkedUrl(url, undefined, rules.allowLoopback)
  return { html, response: pageAnswer(main, visit.url, visit.accept), finalUrl }
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
