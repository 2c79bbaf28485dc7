import type { Browser, Page } from 'playwright-core'
import { buildWebWhenStale } from '../../scripts/build-web.ts'
import { type RunningServer, serve } from '../../src/app/serve.ts'
import { openBrowser, openPage, type WatchedPage } from './browser.ts'
import { openTestApp, type TestApp } from './embedded.ts'

/** The product on the network of this machine, with a page of a real browser. */
export interface WebBench {
  readonly app: TestApp
  readonly server: RunningServer
  readonly browser: Browser
  readonly watched: WatchedPage
  readonly page: Page
  /** Closes the browser, the server and the product. */
  close(): Promise<void>
}

/** Opens the product and a browser beside it; nobody is signed in yet. */
export const openWebBench = async (environment: Readonly<Record<string, string>> = {}): Promise<WebBench> => {
  await buildWebWhenStale()
  const app = await openTestApp(environment)
  const server = await serve(app, { host: '127.0.0.1', port: 0 })
  const browser = await openBrowser()
  const watched = await openPage(browser)
  const close = async (): Promise<void> => {
    await browser.close()
    await server.close()
    await app.close()
  }
  return { app, server, browser, watched, page: watched.page, close }
}
