import type { Browser } from 'playwright-core'
import { openDeskPage } from '../../test/desk/pages.ts'

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
  readonly scripts: number
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
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script')
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  await openDeskPage(page, server, address)
  const layoutShift = await page.evaluate<number>(shifts)
  const bytes = await Promise.all(sizes)
  await context.close()
  return { scriptBytes: bytes.reduce((sum, one) => sum + one, 0), scripts: bytes.length, layoutShift }
}
