import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumPath } from './servers.ts'

/** A page of a real browser, with what it complained about. */
export interface WatchedPage {
  readonly page: Page
  /** Errors of scripts and of the content policy, in order. */
  readonly complaints: readonly string[]
}

/** Starts the Chromium of this machine, quiet and without talking to anyone. */
export const openBrowser = async (): Promise<Browser> => {
  const executablePath = chromiumPath()
  if (executablePath === null) throw new Error('there is no Chromium on this machine')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** Opens a page and writes down what goes wrong in it; answers with an error status are the product's business, not a complaint. */
export const openPage = async (browser: Browser): Promise<WatchedPage> => {
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 }, locale: 'en-US' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  return { page, complaints }
}
