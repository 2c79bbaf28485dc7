import type { Browser, Page } from 'playwright-core'
import { sessionCookie } from '../../src/http/auth/headers.ts'
import { openDeskPage } from './pages.ts'

/** The most JavaScript that a first visit of the list of books may fetch, in bytes, packed with gzip. */
export const mostScriptBytes = 250_000
/** The same of the review desk: what is needed to read an article beside its evidence. */
export const mostReviewBytes = 310_000
/** What people take for standing still. @source https://web.dev/articles/cls */
export const mostShift = 0.1

/** The cookie by which a browser is signed in. */
export interface BrowserSession {
  readonly name: string
  readonly value: string
  readonly url: string
}

/** What a browser that was never here fetches for a page. */
export interface FirstLoad {
  /** Bytes of JavaScript as they come over the wire, packed with gzip. */
  readonly scriptBytes: number
  /** Their file names. */
  readonly scripts: readonly string[]
  /** Shift of what already stood, summed as browsers do. @source https://web.dev/articles/cls */
  readonly layoutShift: number
}

const shifts = `new Promise((tell) => {
  let sum = 0
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) sum += value
  }).observe({ type: 'layout-shift', buffered: true })
  setTimeout(() => tell(sum), 300)
})`

/** The session of a page's browser, for another one. @throws Error where nobody is signed in */
export const sessionOf = async (page: Page): Promise<BrowserSession> => {
  const kept = (await page.context().cookies()).find(({ name }) => name === sessionCookie)
  if (kept === undefined) throw new Error('there is no session')
  return { name: kept.name, value: kept.value, url: new URL(page.url()).origin }
}

/** Opens a page in a new browser with a session and an empty cache, and adds up what it fetched. */
export const measureFirstLoad = async (
  browser: Browser,
  server: string,
  { address, session }: { readonly address: string; readonly session: BrowserSession },
): Promise<FirstLoad> => {
  const context = await browser.newContext({
    viewport: { width: 1360, height: 900 },
    locale: 'en-US',
    extraHTTPHeaders: { 'accept-encoding': 'gzip' },
  })
  await context.addCookies([session])
  const page = await context.newPage()
  const scripts: string[] = []
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return
    scripts.push(new URL(request.url()).pathname.split('/').at(-1) ?? '')
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  await openDeskPage(page, server, address)
  const layoutShift = await page.evaluate<number>(shifts)
  const bytes = await Promise.all(sizes)
  await context.close()
  return { scriptBytes: bytes.reduce((sum, one) => sum + one, 0), scripts, layoutShift }
}
