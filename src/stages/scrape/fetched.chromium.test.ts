import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { html, openBrowserFetcher, openSite, quietLog, type TestSite } from '../../../test/support/browser-bench.ts'
import { describeWith } from '../../../test/support/servers.ts'
import { createInProcessCache } from '../../adapters/caches/in-process/index.ts'
import { createSystemClock } from '../../adapters/clocks/system/index.ts'
import { createHttpFetcher } from '../../adapters/fetchers/http/index.ts'
import { createInProcessLimiter } from '../../adapters/limiters/in-process/index.ts'
import { source as web } from '../../adapters/sources/web/index.ts'
import { passageText, type Snapshot } from '../../domain/evidence.ts'
import { newSubmission } from '../../domain/new-submission.ts'
import type { SourceRequest } from '../../domain/submission.ts'
import type { Fetcher } from '../../ports/fetcher.ts'
import type { StageContext } from '../../ports/stage.ts'
import { fetchedSnapshot } from './fetched.ts'

const instant = '2026-11-22T17:00:00.000Z'
const prose =
  'The Queue Book by Ana Lima explains how waiting lines behave in computer systems and why averages hide what users feel. It derives the few laws that matter and applies them to servers, databases and teams. '
const bookPage = `<h1>The Queue Book</h1>${`<p>${prose}</p>`.repeat(4)}`
const app = `<!doctype html><html lang="en"><title>The Queue Book</title><body><div id="root"></div><script>
document.getElementById('root').innerHTML = ${JSON.stringify(bookPage)}</script></body></html>`
const captcha = `<html><title>Robot Check</title><body><form action="/errors/validateCaptcha"><p>Enter the characters you see below.
Sorry, we just need to make sure you're not a robot.</p><input name="field-keywords"></form></body></html>`
const fills = (text: string) =>
  `<body><div id="root"></div><script>root.innerHTML = ${JSON.stringify(text)}</script></body>`

const clock = createSystemClock()
let site: TestSite
let plain: Fetcher
/** The instants that the stage sees, the last one for good. */
let instants: string[]

const at = (path: string) => `http://blog.localhost:${site.port}${path}`
const read = (path: string, browser?: Fetcher): Promise<Snapshot> => {
  const request: SourceRequest = { source_id: 's1', kind: 'web', url: at(path), upload_id: null, asked_at: instant }
  const book = {
    title: 'The Queue Book',
    author: 'Ana Lima',
    language: 'en' as const,
    schema_id: 'book-review',
    category: null,
    approval_required: true,
  }
  const submission = newSubmission(
    { submission_id: 'sub-1', book, sources: [request], identity_keys: [], created_by: 'editor:eva' },
    instant,
  )
  const context: StageContext = {
    submission: { ...submission, attempts: 1 },
    signal: new AbortController().signal,
    log: quietLog,
    now: () => (instants.length > 1 ? instants.shift() : instants[0]) ?? instant,
    step: (_key, _inputs, work) => work(),
    tellWriting: () => undefined,
    recordCall: async () => undefined,
  }
  return fetchedSnapshot({ fetcher: plain, browser, sources: [{ ...web, robots: false }] }, context, request)
}

beforeAll(async () => {
  site = await openSite({
    '/app': html(app),
    '/shell': html('<body><div id="root"></div></body>'),
    '/needs-javascript': html(
      fills(bookPage).replace('<div', '<noscript>You need to enable JavaScript to run this app.</noscript><div'),
    ),
    '/captcha': html(captcha),
    '/captcha-by-script': html(fills(captcha)),
    '/loop': html('<body><div id="root"></div><script>for (;;) {}</script></body>'),
    '/plain': html(`<title>The Queue Book</title>${bookPage}`),
  })
})
afterAll(() => site.close())
beforeEach(() => {
  instants = [instant]
  plain = createHttpFetcher({
    clock,
    limiter: createInProcessLimiter(clock),
    cache: createInProcessCache({ clock, maxEntries: 10 }),
    intervalMsFor: () => 0,
    allowLoopback: true,
  })
  site.seen.length = 0
})
afterEach(() => plain.close())

describe('without a browser', () => {
  it('a page that is filled by scripts stays empty, and the editor is told what it takes', async () => {
    const snapshot = await read('/app')
    expect(snapshot).toMatchObject({ outcome: 'empty_shell', fetched_by: 'http', text: '', passages: [] })
    expect(snapshot.outcome_reason).toContain('the server has no browser (docs/browser.md')
  })
})

describeWith('chromium', 'with a browser', () => {
  let browser: Fetcher
  beforeAll(() => {
    browser = openBrowserFetcher({ allowLoopback: true, totalTimeoutMs: 8_000 })
  })
  afterAll(() => browser.close())

  it.each(['/app', '/needs-javascript'])('a page that is filled by scripts is read (%s)', async (path) => {
    const snapshot = await read(path, browser)
    expect(snapshot).toMatchObject({ outcome: 'content', fetched_by: 'browser', http_status: 200, final_url: at(path) })
    expect(snapshot.passages.map((passage) => passageText(snapshot, passage)).join(' ')).toContain(
      'averages hide what users feel',
    )
    expect(site.seen).toHaveLength(2)
  })

  it('a page that says what it has to say is read plainly', async () => {
    expect(await read('/plain', browser)).toMatchObject({ outcome: 'content', fetched_by: 'http' })
    expect(site.seen).toHaveLength(1)
  })

  it('a wall is not tried', async () => {
    expect(await read('/captcha', browser)).toMatchObject({ outcome: 'captcha', fetched_by: 'http' })
    expect(site.seen).toHaveLength(1)
  })

  it('a wall that scripts put up has its name', async () => {
    expect(await read('/captcha-by-script', browser)).toMatchObject({
      outcome: 'captcha',
      fetched_by: 'browser',
      text: '',
    })
  })

  it('a page that stays empty is a shell for certain', async () => {
    expect(await read('/shell', browser)).toMatchObject({ outcome: 'empty_shell', fetched_by: 'browser', text: '' })
  })

  it('a page that the browser could not read says so', async () => {
    const hasty = openBrowserFetcher({ allowLoopback: true, totalTimeoutMs: 1_500 })
    const snapshot = await read('/loop', hasty)
    await hasty.close()
    expect(snapshot).toMatchObject({ outcome: 'empty_shell', fetched_by: 'http' })
    expect(snapshot.outcome_reason).toMatch(/A browser could not read it either: .*in time/)
  })

  it('a site that took long to answer is not asked again', async () => {
    instants = [instant, '2026-11-22T17:00:09.000Z']
    const snapshot = await read('/app', browser)
    expect(snapshot).toMatchObject({ outcome: 'empty_shell', fetched_by: 'http' })
    expect(snapshot.outcome_reason).toContain('too slow')
    expect(site.seen).toHaveLength(1)
  })
})
