import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type SampleBook, sampleBooks, samplePage } from '../../src/app/demo/sample-book.ts'
import type { RunningServer } from '../../src/app/serve.ts'
import type { Submission } from '../../src/domain/submission.ts'
import type { TestApp } from '../support/embedded.ts'
import { type PageSite, servePages } from '../support/page-site.ts'
import { describeWith } from '../support/servers.ts'
import { openWebBench, type WebBench } from '../support/web-bench.ts'

const captcha =
  '<title>Robot Check</title><form action="/errors/validateCaptcha"><p>Type the characters you see.</p></form>'
/** A policy that lets a page do nothing by itself. */
const strictest = {
  'content-security-policy':
    "default-src 'none'; script-src 'none'; connect-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'referrer-policy': 'no-referrer',
}
const alone = { ...strictest, 'cross-origin-opener-policy': 'same-origin' }
const shopper = 'Zenobia Quixwood'

const bookOf = (bookId: string): SampleBook => {
  const found = sampleBooks().find((one) => one.book_id === bookId)
  if (!found) throw new Error(`no sample book ${bookId}`)
  return found
}
const book = bookOf('en/designing-data-intensive-applications')
const bookPage = samplePage(book.book_id, book.pages[book.amazon_url] ?? '').replace(
  /<body[^>]*>/,
  (body) =>
    `${body}<div id="nav-tools"><a id="nav-link-accountList"><span id="nav-link-accountList-nav-line-1">Hello, ${shopper}</span></a></div>`,
)

const shop = 'http://www.amazon.com.localhost/dp/1449373321'
const aloneShop = 'http://www.amazon.de.localhost/dp/1449373321'
const impostor = 'http://impostor.localhost/'

describeWith('chromium', 'a page handed over from the browser', () => {
  let site: PageSite
  let app: TestApp
  let server: RunningServer
  let bench: WebBench
  let context: BrowserContext
  let page: Page
  let submission: Submission

  beforeAll(async () => {
    const forPrograms = { body: captcha }
    site = await servePages({
      [shop]: { body: bookPage, headers: strictest, forPrograms },
      [aloneShop]: { body: bookPage, headers: alone, forPrograms },
      [impostor]: { body: '<title>Impostor</title><p>Nothing.</p>' },
    })
    bench = await openWebBench()
    ;({ app, server, page } = bench)
    context = page.context()
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(server.signInUrl)
    await page.getByRole('button', { name: 'Continue with the offline writer' }).click()
    await page.getByRole('heading', { name: 'Your first review starts with a book' }).waitFor()
  }, 120_000)
  afterEach(async () => {
    for (const other of context.pages()) if (other !== page) await other.close()
  })
  afterAll(async () => {
    await bench?.close()
    await site?.close()
  })

  /** A book whose only source shows programs a captcha; its task is open in the browser. */
  const blocked = async (address: string): Promise<void> => {
    const input = { title: book.title, author: book.author, amazon_url: site.urlOf(address), allow_duplicate: true }
    submission = await app.review(input)
    expect(submission.status).toBe('needs_sources')
    await page.goto(`${server.url}/tasks/${submission.submission_id}`)
    // A blocked page is what the bookmark is for, so its way lies open.
    await page.getByText('Once: drag this bookmark').waitFor()
  }
  /** Presses the bookmark while a page is shown, as a person does; gives the tab that it opens. */
  const pressBookmark = async (shown: Page): Promise<Page> => {
    const address = await page
      .getByRole('button', { name: 'Send page to Pigmeu' })
      .or(page.getByRole('link', { name: 'Send page to Pigmeu' }))
      .first()
      .getAttribute('href')
    const code = decodeURIComponent((address ?? '').replace(/^javascript:/, ''))
    const session = await context.newCDPSession(shown)
    const opened = context.waitForEvent('page')
    const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: code, userGesture: true })
    expect(exceptionDetails).toBeUndefined()
    return opened
  }
  const openedBy = async (press: () => Promise<void>): Promise<Page> => {
    const opened = context.waitForEvent('page')
    await press()
    const shown = await opened
    await shown.waitForLoadState()
    return shown
  }
  const taken = async () => {
    await app.settled(submission.submission_id)
    const snapshots = await app.store.documents('snapshots', `${submission.submission_id}/`)
    return snapshots.find(({ fetched_by }) => fetched_by === 'pasted')
  }

  it('becomes a source although the site’s policy forbids everything', async () => {
    await blocked(shop)
    const shown = await openedBy(() => page.getByRole('link', { name: 'Open amazon.com.localhost' }).click())
    const tab = await pressBookmark(shown)
    await tab.waitForURL(`${server.url}/tasks/${submission.submission_id}`)
    const snapshot = await taken()
    expect(snapshot).toMatchObject({ outcome: 'content', source: 'amazon', url: site.urlOf(shop) })
    await tab.locator('.source-row[data-outcome="replaced"]').getByText('Handed over by an editor').first().waitFor()
    expect(snapshot?.record.find(({ field }) => field === 'isbn_13')?.value).toBe('9781449373320')
    // The page greets whoever looks at it by name; that stays theirs.
    const [upload] = await app.store.documents('uploads', `${submission.submission_id}/`)
    expect(bookPage).toContain(shopper)
    expect(upload?.body).toContain('9781449373320')
    expect(upload?.body).not.toContain(shopper.split(' ')[0])
  })

  it('is copied and pasted where the site cuts the tie between tabs', async () => {
    await blocked(aloneShop)
    const shown = await openedBy(() => page.getByRole('link', { name: 'Open amazon.de.localhost' }).click())
    const tab = await pressBookmark(shown)
    await shown.getByRole('button', { name: 'Copy the page' }).click()
    await shown.getByText('Copied.').waitFor()
    await tab.bringToFront()
    await tab.getByLabel('Nothing arrives?').focus()
    await tab.keyboard.press('Control+V')
    await tab.waitForURL(`${server.url}/tasks/${submission.submission_id}`)
    expect(await taken()).toMatchObject({ outcome: 'content', source: 'amazon', url: site.urlOf(aloneShop) })
  })

  it('is not taken from a site that pretends to be another', async () => {
    await blocked(shop)
    const asked: string[] = []
    const watch = (request: { url(): string }) => {
      if (request.url().includes('/hand-overs')) asked.push(request.url())
    }
    context.on('request', watch)
    const liar = await context.newPage()
    await liar.goto(site.urlOf(impostor))
    const opened = context.waitForEvent('page')
    const claimed = { pigmeu: 'offer', url: site.urlOf(shop), title: 'Falsely offered' }
    await liar.evaluate(`{
      const tab = window.open(${JSON.stringify(`${server.url}/hand-over`)})
      window.addEventListener('message', (event) => {
        if (event.data?.pigmeu !== 'here') return
        tab.postMessage(${JSON.stringify(claimed)}, ${JSON.stringify(server.url)})
        document.title = 'offered'
      })
    }`)
    const tab = await opened
    await expect.poll(() => liar.title()).toBe('offered')
    await tab.getByLabel('Nothing arrives?').waitFor()
    expect(await tab.getByText('Falsely offered').count()).toBe(0)
    expect(asked).toEqual([])
    context.off('request', watch)
  })

  it('asks for the book where none was waiting for this site', async () => {
    await blocked(shop)
    const shown = await context.newPage()
    await shown.goto(site.urlOf(aloneShop).replace('.de.', '.com.'))
    await page.evaluate(() => localStorage.clear())
    const tab = await pressBookmark(shown)
    await tab.getByRole('heading', { name: 'For which book?' }).waitFor()
    await tab.getByRole('button', { name: 'For this book' }).first().click()
    await tab.waitForURL(/\/tasks\//)
    expect(await taken()).toMatchObject({ outcome: 'content', source: 'amazon' })
  })
})
