import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach } from 'vitest'
import { createInProcessCache } from '../../src/adapters/caches/in-process/index.ts'
import { createStoredCatalogue } from '../../src/adapters/catalogues/stored/index.ts'
import { createSystemClock } from '../../src/adapters/clocks/system/index.ts'
import { createHttpFetcher, type HttpFetcherOptions } from '../../src/adapters/fetchers/http/index.ts'
import { createInProcessLimiter } from '../../src/adapters/limiters/in-process/index.ts'
import { source as amazon } from '../../src/adapters/sources/amazon/index.ts'
import { source as goodreads } from '../../src/adapters/sources/goodreads/index.ts'
import { source as web } from '../../src/adapters/sources/web/index.ts'
import { createMemoryStore } from '../../src/adapters/stores/memory/index.ts'
import { type Snapshot, snapshotSchema } from '../../src/domain/evidence.ts'
import { newSubmission } from '../../src/domain/new-submission.ts'
import type { SourceRequest, Submission, Upload } from '../../src/domain/submission.ts'
import type { Fetcher } from '../../src/ports/fetcher.ts'
import type { Log } from '../../src/ports/log.ts'
import type { PageLook } from '../../src/ports/page-look.ts'
import type { Source } from '../../src/ports/source.ts'
import type { StageContext } from '../../src/ports/stage.ts'
import type { Store } from '../../src/ports/store.ts'
import { lookAtPage } from '../../src/stages/scrape/look.ts'
import { createScrapeStage, type ScrapeStageDeps } from '../../src/stages/scrape/stage.ts'

/** Answers a request of the site. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** The instant at which everything was asked for. */
export const instant = '2026-11-22T17:00:00.000Z'
const clock = createSystemClock()

let server: Server
let port: number
/** What the site answers, by path; everything else is not found. */
export let routes: Record<string, Handler> = {}
/** The paths that were asked for, in order. */
export let asked: string[] = []
let fetcher: Fetcher
/** The store of the present test. */
export let store: Store
/** What was logged as a warning or an error. */
export let logged: string[] = []
/** The steps that were done in the present test, by key and inputs. */
export let memo: Map<string, unknown>
/** The steps whose work was really done. */
export let done: string[] = []

const log: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: (message) => void logged.push(message),
  error: (message) => void logged.push(message),
  with: () => log,
}

/** Answers with a body. */
export const serve =
  (body: string | Buffer, status = 200, headers: Record<string, string> = {}): Handler =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)

/** An address of the site under a host of its own. */
export const at = (host: string, path: string) => `http://${host}.localhost:${port}${path}`

/** A source that was asked for. */
export const request = (number: number, changes: Partial<SourceRequest>): SourceRequest => ({
  source_id: `s${number}`,
  kind: 'web',
  url: null,
  upload_id: null,
  asked_at: instant,
  ...changes,
})

/** A submission of the sample book with sources. */
export const submissionWith = (sources: SourceRequest[], book: Partial<Submission['book']> = {}): Submission => ({
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

/** Runs the stage once; steps that were done in this test are not done again. */
export const run = async (
  submission: Submission,
  changes: Partial<Pick<ScrapeStageDeps, 'search' | 'choices'>> & { sources?: Source[]; signal?: AbortSignal } = {},
) => {
  const stage = createScrapeStage({
    fetcher,
    sources: changes.sources ?? [amazon, goodreads, web],
    store,
    catalogue: createStoredCatalogue({ store }),
    search: changes.search ?? null,
    ...(changes.choices ? { choices: changes.choices } : {}),
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
    tellWriting: () => undefined,
    recordCall: async () => undefined,
  }
  const result = await stage.run(context)
  const snapshots = (result.documents ?? []).flatMap((write) =>
    write.collection === 'snapshots' ? [snapshotSchema.parse(write.document)] : [],
  )
  const oneSnapshot = (): Snapshot => {
    const [first] = snapshots
    if (!first) throw new Error('no snapshot')
    return first
  }
  return { ...result, snapshots, oneSnapshot, keep: () => store.put(result.documents ?? []) }
}

/** Looks once at a page of the site, as before a book is submitted. */
export const look = (kind: string, url: string, signal = new AbortController().signal): Promise<PageLook> =>
  lookAtPage({ fetcher, sources: [amazon, goodreads, web], log }, { kind, url }, signal)

/** Something an editor handed over. */
export const upload = async (changes: Partial<Upload>): Promise<string> => {
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

/** Words about the sample book. */
export const prose =
  'The Queue Book explains how waiting lines behave in computer systems and why averages hide what users feel. It derives the few laws that matter and applies them to servers, databases and teams. '
/** A product page as the shop makes them. */
export const amazonPage = (
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
/** A page of any site. */
export const blogPage = `<html lang="en"><head><title>Thoughts on The Queue Book</title></head><body><article>
  <h1>Thoughts on The Queue Book</h1>${`<p>${prose}The second part was harder for me than the first.</p>`.repeat(6)}</article></body></html>`
/** A wall. */
export const captchaPage =
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

/** Opens the site and the store anew for every test of a file, and closes them after it. */
export const openScrapeBench = (): void => {
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
}

/** Fetches from now on under other rules. */
export const reopenFetcher = async (options: Partial<HttpFetcherOptions>): Promise<void> => {
  await fetcher.close()
  fetcher = openFetcher(options)
}
