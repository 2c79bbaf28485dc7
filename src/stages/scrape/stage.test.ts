import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { corpusFolder, corpusMissing, corpusPage } from '../../../test/support/corpus.ts'
import { createInProcessCache } from '../../adapters/caches/in-process/index.ts'
import { createStoredCatalogue } from '../../adapters/catalogues/stored/index.ts'
import { createSystemClock } from '../../adapters/clocks/system/index.ts'
import { createHttpFetcher, type HttpFetcherOptions } from '../../adapters/fetchers/http/index.ts'
import { createInProcessLimiter } from '../../adapters/limiters/in-process/index.ts'
import { source as amazon } from '../../adapters/sources/amazon/index.ts'
import { source as goodreads } from '../../adapters/sources/goodreads/index.ts'
import { source as web } from '../../adapters/sources/web/index.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import { passageText, type Snapshot, snapshotSchema } from '../../domain/evidence.ts'
import { newSubmission } from '../../domain/new-submission.ts'
import type { SourceRequest, Submission, Upload } from '../../domain/submission.ts'
import type { Fetcher } from '../../ports/fetcher.ts'
import type { Log } from '../../ports/log.ts'
import type { Source } from '../../ports/source.ts'
import type { StageContext } from '../../ports/stage.ts'
import type { Store } from '../../ports/store.ts'
import { createScrapeStage } from './stage.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

const instant = '2026-11-22T17:00:00.000Z'
const clock = createSystemClock()

let server: Server
let port: number
let routes: Record<string, Handler> = {}
let asked: string[] = []
let fetcher: Fetcher
let store: Store
let logged: string[] = []
let memo: Map<string, unknown>
let done: string[] = []

const log: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: (message) => void logged.push(message),
  error: (message) => void logged.push(message),
  with: () => log,
}

const serve =
  (body: string | Buffer, status = 200, headers: Record<string, string> = {}): Handler =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)

const at = (host: string, path: string) => `http://${host}.localhost:${port}${path}`

const request = (number: number, changes: Partial<SourceRequest>): SourceRequest => ({
  source_id: `s${number}`,
  kind: 'web',
  url: null,
  upload_id: null,
  asked_at: instant,
  ...changes,
})

const submissionWith = (sources: SourceRequest[], book: Partial<Submission['book']> = {}): Submission => ({
  ...newSubmission(
    {
      submission_id: 'sub-1',
      book: {
        title: 'The Queue Book',
        author: 'Ana Lima',
        language: 'en',
        schema_id: 'book-review',
        category: null,
        approval_required: true,
        ...book,
      },
      sources,
      identity_keys: [],
      created_by: 'editor:eva',
    },
    instant,
  ),
  attempts: 1,
})

const run = async (submission: Submission, changes: { sources?: Source[]; signal?: AbortSignal } = {}) => {
  const stage = createScrapeStage({
    fetcher,
    sources: changes.sources ?? [amazon, goodreads, web],
    store,
    catalogue: createStoredCatalogue({ store }),
  })
  const context: StageContext = {
    submission,
    signal: changes.signal ?? new AbortController().signal,
    log,
    now: () => new Date().toISOString(),
    step: async <T>(key: string, inputs: unknown, work: () => Promise<T>): Promise<T> => {
      const id = `${key} ${JSON.stringify(inputs)}`
      if (!memo.has(id)) {
        memo.set(id, JSON.parse(JSON.stringify(await work())))
        done.push(key)
      }
      return memo.get(id) as T
    },
    recordCall: async () => undefined,
  }
  const result = await stage.run(context)
  const snapshots = (result.documents ?? []).flatMap((write) =>
    write.collection === 'snapshots' ? [snapshotSchema.parse(write.document)] : [],
  )
  const only = (): Snapshot => {
    const [first] = snapshots
    if (!first) throw new Error('no snapshot')
    return first
  }
  return { ...result, snapshots, only, keep: () => store.put(result.documents ?? []) }
}

const upload = async (changes: Partial<Upload>): Promise<string> => {
  const document: Upload = {
    upload_id: 'u1',
    submission_id: 'sub-1',
    kind: 'text',
    url: null,
    label: 'Back cover',
    body: '',
    by: 'editor:eva',
    at: instant,
    ...changes,
  }
  await store.put([{ collection: 'uploads', document }])
  return document.upload_id
}

const prose =
  'The Queue Book explains how waiting lines behave in computer systems and why averages hide what users feel. It derives the few laws that matter and applies them to servers, databases and teams. '
const amazonPage = (
  title = 'The Queue Book',
  author = 'Ana Lima',
) => `<html lang="en"><head><title>${title}</title></head>
  <body><span id="productTitle">${title}</span>
  <div id="bylineInfo"><span class="author"><a class="a-link-normal">${author}</a>
  <span class="contribution">(Author)</span></span></div>
  <div id="bookDescription_feature_div"><div class="a-expander-content"><p>${prose.repeat(3)}</p></div></div>
  <div id="detailBullets_feature_div"><ul>
  <li><span class="a-list-item"><span class="a-text-bold">Publisher :</span> <span>Line Press (March 1, 2021)</span></span></li>
  <li><span class="a-list-item"><span class="a-text-bold">ISBN-10 :</span> <span>1449373321</span></span></li>
  </ul></div></body></html>`
const blogPage = `<html lang="en"><head><title>Thoughts on The Queue Book</title></head><body><article>
  <h1>Thoughts on The Queue Book</h1>${`<p>${prose}The second part was harder for me than the first.</p>`.repeat(6)}</article></body></html>`
const captchaPage =
  '<html><head><title>Robot Check</title></head><body><form action="/errors/validateCaptcha"><p>Type the characters you see</p><input id="captchacharacters"></form></body></html>'

const openFetcher = (options: Partial<HttpFetcherOptions> = {}): Fetcher =>
  createHttpFetcher({
    clock,
    limiter: createInProcessLimiter(clock),
    cache: createInProcessCache({ clock, maxEntries: 50 }),
    intervalMsFor: () => 0,
    allowLoopback: true,
    headerTimeoutMs: 800,
    // Shorter than the wait before a second try: what is tried again, and when, is the fetcher's own affair.
    totalTimeoutMs: 900,
    random: () => 0.999,
    ...options,
  })

beforeEach(async () => {
  routes = {}
  asked = []
  logged = []
  done = []
  memo = new Map()
  store = createMemoryStore()
  server = createServer((incoming, response) => {
    const path = (incoming.url ?? '').split('?')[0] ?? ''
    asked.push(path)
    const route = routes[path] ?? serve('<title>404 not found</title>', 404)
    route(incoming, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  fetcher = openFetcher()
})
afterEach(async () => {
  await fetcher.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

describe('fetched sources', () => {
  it('become snapshots with facts and passages, each in its own step', async () => {
    routes['/dp/1449373321'] = serve(amazonPage())
    routes['/thoughts'] = serve(blogPage)
    const result = await run(
      submissionWith([
        request(1, { kind: 'amazon', url: at('www.amazon.com', '/dp/1449373321') }),
        request(2, { url: at('www.blog', '/thoughts') }),
      ]),
    )
    expect(result).toMatchObject({ to: 'scraped', reason: null })
    expect(done.sort()).toEqual(['read:s1', 'read:s2'])
    const [shop, blog] = result.snapshots
    expect(shop).toMatchObject({
      submission_id: 'sub-1',
      source_id: 's1',
      source: 'amazon',
      label: 'Amazon',
      outcome: 'content',
      http_status: 200,
      fetched_by: 'http',
    })
    expect(shop?.record.find(({ field }) => field === 'title')?.value).toBe('The Queue Book')
    const words = (snapshot: Snapshot | undefined) =>
      snapshot ? snapshot.passages.map((passage) => passageText(snapshot, passage)) : []
    expect(words(shop)).toContain('Title: The Queue Book')
    expect(words(shop).join(' ')).toContain('why averages hide what users feel')
    expect(blog).toMatchObject({ source: 'web', label: 'blog', outcome: 'content', language: 'en' })
    expect(words(blog).join(' ')).toContain('harder for me than the first')
  })

  it('are read side by side', async () => {
    let together = 0
    let most = 0
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
      routes[`/${name}`] = (incoming, response) => {
        together += 1
        most = Math.max(most, together)
        setTimeout(() => {
          together -= 1
          serve(blogPage)(incoming, response)
        }, 60)
      }
    const sources = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, index) =>
      request(index + 1, { url: at(name, `/${name}`) }),
    )
    const result = await run(submissionWith(sources))
    expect(result.snapshots.map(({ source_id }) => source_id)).toEqual(sources.map(({ source_id }) => source_id))
    expect(most).toBe(8)
  })

  it('asked for as any page are read by the source that they lead to', async () => {
    routes['/short'] = serve('', 302, { location: at('www.amazon.com', '/dp/1449373321') })
    routes['/dp/1449373321'] = serve(amazonPage())
    const result = await run(submissionWith([request(1, { url: at('short', '/short') })]))
    expect(result.only()).toMatchObject({
      source: 'amazon',
      label: 'Amazon',
      final_url: at('www.amazon.com', '/dp/1449373321'),
    })
  })
})

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
    expect(result.only()).toMatchObject({ outcome, text: '', passages: [], record: [], label: 'Amazon', url })
    expect(result.only().outcome_reason).toMatch(/\w/)
    expect(result.reason).toContain(url)
    expect(asked).toHaveLength(1)
  })

  it.each([
    ['amazon', 'www.amazon.com', 1],
    ['web', 'blog', 2],
  ] as const)('by status 503 are asked for %s once or again, as the source has it', async (kind, host, times) => {
    routes['/dp/1449373321'] = serve('<p>sorry</p>', 503)
    await fetcher.close()
    fetcher = openFetcher({ totalTimeoutMs: 2_000, random: () => 0 })
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
    expect(result.only()).toMatchObject({ outcome: 'wrong_product', text: '', record: [] })
    expect(result.reason).toContain('Baking Bread at Home')
    expect(result.reason).toContain('The Queue Book')
  })

  it('without any source ask for one', async () => {
    expect(await run(submissionWith([]))).toMatchObject({ to: 'needs_sources', reason: 'No source was given.' })
  })
})

describe('faults', () => {
  it('of one reader leave the other sources in peace and stand in the log', async () => {
    const broken: Source = {
      ...amazon,
      read: () => {
        throw new Error('a bug')
      },
    }
    routes['/dp/1449373321'] = serve(amazonPage())
    routes['/thoughts'] = serve(blogPage)
    const result = await run(
      submissionWith([
        request(1, { kind: 'amazon', url: at('www.amazon.com', '/dp/1449373321') }),
        request(2, { url: at('blog', '/thoughts') }),
      ]),
      { sources: [broken, web] },
    )
    expect(result.to).toBe('scraped')
    expect(result.snapshots[0]?.outcome).toBe('unavailable')
    expect(logged).toContain('a source could not read its page')
  })

  it('are not made of the end of a run', async () => {
    routes['/slow'] = () => undefined
    const ending = new AbortController()
    const running = run(submissionWith([request(1, { url: at('slow', '/slow') })]), { signal: ending.signal })
    setTimeout(() => ending.abort(new Error('shutting down')), 50)
    await expect(running).rejects.toThrow('shutting down')
    expect(memo.size).toBe(0)
  })
})

describe('what an editor hands over', () => {
  it('a saved page is read as the page itself would be', async () => {
    const url = 'https://www.amazon.com/dp/1449373321'
    const upload_id = await upload({ kind: 'html', body: amazonPage(), url, label: 'page.html' })
    const result = await run(submissionWith([request(1, { kind: 'amazon', url, upload_id })]))
    expect(result.only()).toMatchObject({
      source: 'amazon',
      label: 'Amazon',
      url,
      fetched_by: 'uploaded',
      fetched_at: instant,
      outcome: 'content',
      http_status: null,
    })
    expect(result.only().record.map(({ field }) => field)).toContain('publisher')
    expect(asked).toEqual([])
  })

  it('a web archive is read by the source of its own address', async () => {
    const body = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://www.amazon.com/dp/1449373321',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://www.amazon.com/dp/1449373321',
      '',
      Buffer.from(amazonPage()).toString('base64').replace(/.{76}/g, '$&\r\n'),
      '--b--',
    ].join('\r\n')
    const upload_id = await upload({ kind: 'mhtml', body })
    const result = await run(submissionWith([request(1, { upload_id })]))
    expect(result.only()).toMatchObject({
      source: 'amazon',
      url: 'https://www.amazon.com/dp/1449373321',
      fetched_by: 'uploaded',
      outcome: 'content',
    })
  })

  it('a saved page from nowhere is read as any page, under its title and never the file’s name', async () => {
    const upload_id = await upload({ kind: 'html', body: blogPage, label: 'thoughts.html' })
    const result = await run(submissionWith([request(1, { upload_id })]))
    expect(result.only()).toMatchObject({
      source: 'web',
      label: 'Thoughts on The Queue Book',
      url: null,
      outcome: 'content',
    })
    const untitled = blogPage.replace(/<title>.*<\/title>/, '').replace(/<h1>.*<\/h1>/, '')
    const upload_2 = await upload({ kind: 'html', body: untitled, label: 'publisher.html', upload_id: 'u2' })
    const other = await run(submissionWith([request(2, { upload_id: upload_2 })]))
    expect(other.only().label).toBe('Uploaded page')
  })

  it('a saved captcha is still a captcha', async () => {
    const url = 'https://www.amazon.com/dp/1449373321'
    const upload_id = await upload({ kind: 'html', body: captchaPage, url })
    const result = await run(submissionWith([request(1, { kind: 'amazon', url, upload_id })]))
    expect(result.only()).toMatchObject({ outcome: 'captcha', text: '' })
  })

  it('a pasted text, notes and answers keep who speaks', async () => {
    const answers = JSON.stringify([
      { question: 'Whom is the book for?', answer: 'It is for engineers who run servers.', topic: 'audience' },
      { question: 'What is weak?', answer: 'The last chapter is thin.\n\nThe index has gaps.', topic: 'criticism' },
    ])
    await upload({ upload_id: 'u1', kind: 'text', body: `${prose}\n\nAbout the author\n\nAna Lima teaches in Recife.` })
    await upload({ upload_id: 'u2', kind: 'notes', body: 'I have met the author twice.', label: 'Notes of eva' })
    await upload({ upload_id: 'u3', kind: 'answers', body: answers, label: 'Answers of eva' })
    const result = await run(
      submissionWith([
        request(1, { kind: 'pasted', upload_id: 'u1' }),
        request(2, { kind: 'editor', upload_id: 'u2' }),
        request(3, { kind: 'editor', upload_id: 'u3' }),
      ]),
    )
    const [pasted, notes, answered] = result.snapshots
    expect(pasted).toMatchObject({ source: 'pasted', fetched_by: 'pasted', label: 'Back cover', language: 'en' })
    expect(pasted?.passages.map(({ kind }) => kind)).toEqual(['body', 'about_author'])
    expect(notes).toMatchObject({ source: 'editor', fetched_by: 'editor', label: 'Notes of eva' })
    expect(answered?.passages.map(({ kind, voice }) => [kind, voice])).toEqual(Array(3).fill(['editor', 'editor']))
    expect(answered?.passages.map(({ locator }) => locator)).toEqual([
      'answer 1: Whom is the book for?',
      'answer 2: What is weak?',
      'answer 2: What is weak?',
    ])
    expect(answered?.text).toContain('The last chapter is thin.')
    expect(result.to).toBe('scraped')
  })

  it('an upload that is gone is told', async () => {
    const result = await run(submissionWith([request(1, { upload_id: 'lost' })]))
    expect(result.only()).toMatchObject({ outcome: 'not_found', outcome_reason: 'The upload is no longer there.' })
  })
})

describe.skipIf(corpusFolder() === null)(corpusFolder() === null ? corpusMissing : 'real pages', () => {
  const page = (path: string) => serve(corpusPage(path))
  const books = [
    [
      'amazon',
      'www.amazon.com',
      '/dp/0131103628',
      'amazon-book/rejoiceinhope+amazon-page-parser__us-0131103628',
      'The C Programming Language',
      'Brian Kernighan',
    ],
    [
      'amazon',
      'www.amazon.de',
      '/dp/0131103628',
      'amazon-book/rejoiceinhope+amazon-page-parser__de-0131103628',
      'The C Programming Language',
      'Dennis Ritchie',
    ],
    [
      'amazon',
      'www.amazon.com',
      '/dp/1838554599',
      'amazon-book/DoomHammer+bookmon_renew__index-1838554599-2021-07-02T09_23_51.047Z',
      'Software Architecture with C++',
      'Adrian Ostrowski',
    ],
    [
      'amazon',
      'www.amazon.com',
      '/dp/1849967202',
      'amazon-book/Nkoy+AmazonParse__normal',
      'The Algorithm Design Manual',
      'Steven Skiena',
    ],
    [
      'amazon',
      'www.amazon.de',
      '/dp/3518366823',
      'amazon-book/tfonteyn+NeverTooManyBooks__amazon_3518366823',
      'Siddhartha',
      'Hermann Hesse',
    ],
    [
      'goodreads',
      'www.goodreads.com',
      '/book/show/77566',
      'goodreads-new/neodb-social+neodb__book_show_77566',
      'Hyperion',
      'Dan Simmons',
    ],
  ] as const

  it.each(books)('of %s at %s%s (%s) are evidence', async (kind, host, path, file, title, author) => {
    routes[path] = page(`${file}.html`)
    const result = await run(submissionWith([request(1, { kind, url: at(host, path) })], { title, author }))
    const snapshot = result.only()
    expect(snapshot).toMatchObject({ source: kind, outcome: 'content', outcome_reason: null })
    const truth: { isbn_13: string | null; publisher: string | null } = JSON.parse(
      corpusPage(`${file}.truth.json`).toString(),
    )
    const value = (field: string) => snapshot.record.find((one) => one.field === field)?.value ?? null
    expect(value('isbn_13')).toBe(truth.isbn_13)
    for (const passage of snapshot.passages) expect(passageText(snapshot, passage).trim()).not.toBe('')
    expect(snapshot.passages.some(({ kind: about }) => about === 'description')).toBe(true)
  })

  it.each(books)('of %s at %s%s (%s) are found out when another book was asked for', async (kind, host, path, file) => {
    routes[path] = page(`${file}.html`)
    const other = { title: 'Designing Data-Intensive Applications', author: 'Martin Kleppmann' }
    const result = await run(submissionWith([request(1, { kind, url: at(host, path) })], other))
    expect(result.only().outcome).toBe('wrong_product')
  })

  it.each([
    ['captcha', 'amazon-captcha/DoomHammer+bookmon_renew__index-1838554599-2021-06-13T07_46_51.720Z.html'],
    ['captcha', 'amazon-captcha/nebiyuelias1+amazon-scraper__amazon_product_page.html'],
    ['captcha', 'amazon-captcha/rejoiceinhope+amazon-page-parser__us-captcha.html'],
    ['unavailable', 'amazon-503/DoomHammer+bookmon_renew__index-1838554599-2021-07-03T19_11_15.429Z.html'],
    ['not_found', 'amazon-503/discourse+discourse__amazon-error.html'],
  ])('that are a wall (%s, %s) never become content', async (outcome, file) => {
    routes['/dp/1838554599'] = page(file)
    const url = at('www.amazon.com', '/dp/1838554599')
    const result = await run(submissionWith([request(1, { kind: 'amazon', url })]))
    expect(result.only()).toMatchObject({ outcome, text: '', passages: [], record: [] })
  })
})
