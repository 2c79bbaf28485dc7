import { describe, expect, it } from 'vitest'
import {
  amazonPage,
  asked,
  at,
  blogPage,
  captchaPage,
  type Handler,
  instant,
  openScrapeBench,
  reopenFetcher,
  request,
  routes,
  run,
  serve,
  store,
  submissionWith,
  upload,
} from '../../../test/support/scrape-bench.ts'

openScrapeBench()

describe('walls', () => {
  const cases: [string, Handler, string][] = [
    ['a captcha with status 200', serve(captchaPage), 'captcha'],
    ['a page that is not there', serve('<title>Nothing</title>', 404), 'not_found'],
    ['a page that is gone', serve('<title>Nothing</title>', 410), 'gone'],
    ['too many requests', serve('<p>slow down</p>', 429), 'unavailable'],
    ['a site out of order', serve('<p>sorry</p>', 503), 'unavailable'],
    ['an error that looks like a book', serve(amazonPage(), 503), 'unavailable'],
    ['a site that is silent', () => undefined, 'timeout'],
    ['a connection that breaks', (incoming) => void incoming.socket.destroy(), 'unavailable'],
    ['a redirect into a private network', serve('', 302, { location: 'http://10.0.0.1/' }), 'refused'],
    ['a file that is no page', serve('%PDF', 200, { 'content-type': 'application/pdf' }), 'refused'],
    ['an empty page', serve('<html><body><div id="root"></div></body></html>'), 'empty_shell'],
  ]
  it.each(cases)('%s is an outcome, never content', async (_name, handler, outcome) => {
    routes['/dp/1449373321'] = handler
    const url = at('www.amazon.com', '/dp/1449373321')
    const result = await run(submissionWith([request(1, { kind: 'amazon', url })]))
    expect(result.to).toBe('needs_sources')
    expect(result.oneSnapshot()).toMatchObject({ outcome, text: '', passages: [], record: [], label: 'Amazon', url })
    expect(result.oneSnapshot().outcome_reason).toMatch(/\w/)
    expect(result.reason).toContain(url)
    expect(asked).toHaveLength(1)
  })

  it.each([
    ['amazon', 'www.amazon.com', 1],
    ['web', 'blog', 2],
  ] as const)('by status 503 are asked for %s once or again, as the source has it', async (kind, host, times) => {
    routes['/dp/1449373321'] = serve('<p>sorry</p>', 503)
    await reopenFetcher({ totalTimeoutMs: 2_000, random: () => 0 })
    await run(submissionWith([request(1, { kind, url: at(host, '/dp/1449373321') })]))
    expect(asked.filter((path) => path !== '/robots.txt')).toHaveLength(times)
  })

  it('are each named with their outcome in plain words', async () => {
    routes['/dp/1449373321'] = serve(captchaPage)
    const result = await run(
      submissionWith([
        request(1, { kind: 'amazon', url: at('www.amazon.com', '/dp/1449373321') }),
        request(2, { url: 'http://192.168.1.1/admin' }),
        request(3, { url: at('blog', '/missing') }),
      ]),
    )
    expect(result.to).toBe('needs_sources')
    expect(result.reason?.split('\n')).toEqual([
      'None of the sources could be read.',
      expect.stringMatching(/^Amazon, http.*The site asked for a captcha/),
      expect.stringMatching(/^http:\/\/192\.168\.1\.1\/admin: The address was not read\..*not public/),
      expect.stringMatching(/^http:\/\/blog.*There is no such page/),
    ])
  })

  it('leave every section in need, to be told', async () => {
    routes['/dp/1449373321'] = serve(captchaPage)
    const result = await run(
      submissionWith([request(1, { kind: 'amazon', url: at('www.amazon.com', '/dp/1449373321') })]),
    )
    const needs = result.set?.needs ?? []
    expect(needs.length).toBeGreaterThan(5)
    expect(needs.every(({ claims_held }) => claims_held === 0)).toBe(true)
    expect(needs.filter(({ starved }) => starved).map(({ title }) => title)).toContain('Introduction')
  })

  it('are each told by their own reason when the address holds no page, or a huge one', async () => {
    routes['/book.pdf'] = serve('%PDF-1.7', 200, { 'content-type': 'application/pdf' })
    routes['/huge'] = serve('x', 200, { 'content-length': String(64 * 1024 * 1024) })
    const result = await run(
      submissionWith([request(1, { url: at('blog', '/book.pdf') }), request(2, { url: at('blog', '/huge') })]),
    )
    expect(result.snapshots.map(({ outcome }) => outcome)).toEqual(['refused', 'refused'])
    const [, pdf, huge] = result.reason?.split('\n') ?? []
    expect(pdf).toMatch(/The address was not read\. \(The address holds application\/pdf, not a page\.\)$/)
    expect(huge).toMatch(/The address was not read\. \(The page is larger than \d+ KiB\.\)$/)
  })

  it('beside a page that was read do not stop the book, and are told', async () => {
    routes['/dp/1449373321'] = serve(captchaPage)
    routes['/thoughts'] = serve(blogPage)
    const result = await run(
      submissionWith([
        request(1, { kind: 'amazon', url: at('www.amazon.com', '/dp/1449373321') }),
        request(2, { url: at('blog', '/thoughts') }),
      ]),
    )
    expect(result.to).toBe('scraped')
    expect(result.reason).toContain('1 of 2 sources were read.')
    expect(result.reason).toContain('captcha')
  })

  it('are not knocked at again once an editor handed the page over', async () => {
    const url = at('www.amazon.com', '/dp/1449373321')
    routes['/dp/1449373321'] = serve(captchaPage)
    await (await run(submissionWith([request(1, { kind: 'amazon', url })]))).keep()
    asked.length = 0
    const upload_id = await upload({ kind: 'html', body: amazonPage(), url, label: 'page.html' })
    const both = [request(1, { kind: 'amazon', url }), request(2, { kind: 'amazon', url, upload_id })]
    const result = await run(submissionWith(both))
    expect(asked).toEqual([])
    expect(result.snapshots.map(({ source_id, outcome }) => [source_id, outcome])).toEqual([['s2', 'content']])
    expect(result.reason).toBeNull()
  })

  it('are left in peace when another source is added', async () => {
    const submission = submissionWith([request(1, { kind: 'amazon', url: at('www.amazon.com', '/dp/1449373321') })])
    routes['/dp/1449373321'] = serve(captchaPage)
    routes['/thoughts'] = serve(blogPage)
    await store.create(submission, { actor: 'editor:eva', reason: null }, [])
    await run(submission)
    const later = '2026-11-02T10:00:00.000Z'
    const added = { ...request(2, { url: at('blog', '/thoughts') }), asked_at: later }
    const moves = (['needs_sources', 'pending_scrape'] as const).map((to) => ({
      to,
      actor: 'editor:eva',
      reason: null,
    }))
    await store.change(
      submission.submission_id,
      submission.version,
      { moves: moves.slice(0, 1), set: {}, documents: [] },
      instant,
    )
    const waiting = await store.get(submission.submission_id)
    await store.change(
      submission.submission_id,
      waiting?.version ?? 0,
      { moves: moves.slice(1), set: {}, documents: [] },
      later,
    )
    const second = await run({ ...submission, sources: [...submission.sources, added] })
    expect(asked.filter((path) => path !== '/robots.txt').sort()).toEqual(['/dp/1449373321', '/thoughts'])
    expect(second.snapshots.map(({ source_id, outcome }) => [source_id, outcome])).toEqual([
      ['s1', 'captcha'],
      ['s2', 'content'],
    ])
  })

  it('are tried again in the next run, what was read is not', async () => {
    const captcha = { kind: 'amazon', url: at('www.amazon.com', '/dp/1449373321') } as const
    const submission = submissionWith([request(1, captcha), request(2, { url: at('blog', '/thoughts') })])
    routes['/dp/1449373321'] = serve(captchaPage)
    routes['/thoughts'] = serve(blogPage)
    await store.create(submission, { actor: 'editor:eva', reason: null }, [])
    await run(submission)
    await run(submission)
    expect(asked.filter((path) => path !== '/robots.txt').sort()).toEqual(['/dp/1449373321', '/thoughts'])
    const moves = (['needs_sources', 'pending_scrape'] as const).map((to) => ({
      to,
      actor: 'editor:eva',
      reason: null,
    }))
    await store.change(
      submission.submission_id,
      submission.version,
      { moves, set: {}, documents: [] },
      '2026-11-02T10:00:00.000Z',
    )
    routes['/dp/1449373321'] = serve(amazonPage())
    const second = await run(submission)
    expect(asked.filter((path) => path === '/thoughts')).toHaveLength(1)
    expect(second.snapshots.map(({ source_id, outcome }) => [source_id, outcome])).toEqual([['s1', 'content']])
    expect(second.reason).toBeNull()
  })

  it('that are another book’s page name both books', async () => {
    routes['/dp/1449373321'] = serve(amazonPage('Baking Bread at Home', 'John Baker'))
    const url = at('www.amazon.com', '/dp/1449373321')
    const submission = submissionWith([request(1, { kind: 'amazon', url })])
    const result = await run({ ...submission, identity_keys: ['asin:1449373321', 'isbn:9781449373320'] })
    expect(result.oneSnapshot()).toMatchObject({ outcome: 'wrong_product', text: '', record: [] })
    expect(result.reason).toContain('Baking Bread at Home')
    expect(result.reason).toContain('The Queue Book')
  })

  it('without any source ask for one', async () => {
    expect(await run(submissionWith([]))).toMatchObject({ to: 'needs_sources', reason: 'No source was given.' })
  })
})
