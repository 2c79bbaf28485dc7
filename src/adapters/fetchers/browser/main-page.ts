import type { Page, Request, Response } from 'playwright-core'
import { PigmeuError } from '../../../domain/errors.ts'
import { refused } from '../guard/index.ts'
import type { Failure } from './limits.ts'
import { type ProxyLine, refusedByHeader } from './proxy-line.ts'
import { leadsAway, navigationError, proxyFailure } from './translate.ts'

/** What became of the requests for the page itself: the answer of the one now shown, the failure of the last one. */
export interface MainRequests {
  response: Response | null
  failed: PigmeuError | null
}

/** Whether a request is for the page itself, not for something in it. */
export const isOfMainPage = (page: Page, request: Request): boolean => {
  if (!request.isNavigationRequest()) return false
  try {
    return request.frame() === page.mainFrame()
  } catch {
    // The frame is not there yet: a window that the page opens, and that is closed again.
    return false
  }
}

/** The media type of an answer; a page when the site does not say. */
export const mediaTypeOf = (headers: Readonly<Record<string, string>>): string =>
  (headers['content-type'] ?? 'text/html').split(';')[0]?.trim().toLowerCase() ?? ''

/** The failure behind an answer that is our proxy's, not the site's; null for the site's. */
const refusalBy = (line: ProxyLine, response: Response): PigmeuError | null => {
  const { hostname, host } = new URL(response.url())
  const isOurs = response.headers()[refusedByHeader] === line.username
  return (isOurs ? line.refusalOf(hostname) : null) ?? proxyFailure(host, response.status())
}

/**
 * The answer of the page that is shown.
 * @throws FETCH_FAILED when there is none, FETCH_NOT_A_PAGE when it is of another kind
 */
export const pageAnswer = ({ response }: MainRequests, url: URL, accept: readonly string[]): Response => {
  if (response === null) throw new PigmeuError('FETCH_FAILED', `${url.host} gave no page.`)
  const mediaType = mediaTypeOf(response.headers())
  if (accept.includes(mediaType)) return response
  throw new PigmeuError('FETCH_NOT_A_PAGE', `The address holds ${mediaType}, not a page.`, { context: { mediaType } })
}

/** A navigation that was overtaken by another, that came to a file or to nothing: no failure by itself. */
const isOvertaken = (request: Request): boolean => request.failure()?.errorText === 'net::ERR_ABORTED'

/** Follows the requests for the page itself; one that cannot be answered fails the visit. */
export const watchMain = (page: Page, line: ProxyLine, failure: Failure): MainRequests => {
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

/**
 * Goes to an address, as far as its answer.
 * @throws FETCH_ADDRESS_REFUSED FETCH_FAILED FETCH_NOT_A_PAGE
 */
export const goTo = async (page: Page, main: MainRequests, url: URL): Promise<void> => {
  try {
    await page.goto(url.href, { waitUntil: 'commit', timeout: 0 })
  } catch (thrown) {
    // Broken off without an answer: the site redirects to a scheme that is another program's.
    const isLedAway = main.response === null && thrown instanceof Error && thrown.message.includes('net::ERR_ABORTED')
    throw main.failed ?? (isLedAway ? refused(url.host, leadsAway) : navigationError(url.host, thrown))
  }
}
