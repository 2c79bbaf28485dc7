import { afterEach, describe, expect, it } from 'vitest'
import { viewTask } from '../../src/http/views/task-view.ts'
import { openTestApp, type TestApp } from '../support/embedded.ts'
import { type StandIns, serveStandIns } from '../support/open-source-site.ts'

const title = 'Ledgers in Practice'
const author = 'Ann Roe'
const isbn = '9781449373320'

const captcha =
  '<html><head><title>Robot Check</title></head><body><form action="/errors/validateCaptcha"><p>Type the characters you see</p><input id="captchacharacters"></form></body></html>'
const firewall =
  '<html><head><title>Just a moment...</title></head><body><p>Checking your browser before accessing the site.</p></body></html>'

const key = (place: string) => ({ key: place })
const edition = {
  type: key('/type/edition'),
  key: '/books/OL100M',
  title,
  works: [key('/works/OL10W')],
  publishers: ['Line Press'],
  publish_date: 'March 2021',
  isbn_13: [isbn],
  number_of_pages: 312,
  languages: [key('/languages/eng')],
}
const work = {
  type: key('/type/work'),
  key: '/works/OL10W',
  title,
  authors: [{ author: key('/authors/OL1A') }],
  description:
    'The book teaches engineers how to keep account of unfinished work in a database. It explains why a queue may lose a message and why a ledger must not.',
  subjects: ['Message queues', 'Databases'],
}
const person = {
  type: key('/type/author'),
  key: '/authors/OL1A',
  name: author,
  bio: 'Ann Roe has built payment systems for twenty years and lives in Lisbon.',
}
const volume = {
  id: 'abcDEF123_-1',
  volumeInfo: {
    title,
    authors: [author],
    publisher: 'Line Press',
    publishedDate: '2021-03-16',
    pageCount: 320,
    printType: 'BOOK',
    description: 'A practical guide for developers who run workers, retries and schedulers in production.',
    industryIdentifiers: [{ type: 'ISBN_13', identifier: isbn }],
    language: 'en',
  },
}
const article = {
  title,
  index: 1,
  description: `2021 book by ${author}`,
  extract: `${title} is a 2021 book by ${author}.\n\n== Synopsis ==\nThe first part describes leases, fences and retries in a single database.`,
  pageprops: { wikibase_item: 'Q42' },
}
const publisherPage = `<html lang="en"><head><title>${title}</title><script type="application/ld+json">${JSON.stringify(
  {
    '@context': 'https://schema.org',
    '@type': 'Book',
    name: title,
    author: { '@type': 'Person', name: author },
    isbn,
    numberOfPages: 312,
    publisher: { '@type': 'Organization', name: 'Line Press' },
  },
)}</script></head><body><main><h1>${title}</h1><p>${'Workers take a lease on each row, and a fence keeps a late worker from writing over a newer one. '.repeat(4)}</p></main></body></html>`

const openSources = {
  [`openlibrary.org/isbn/${isbn}.json`]: { json: edition },
  'openlibrary.org/books/OL100M.json': { json: edition },
  'openlibrary.org/search.json': {
    json: { docs: [{ key: '/works/OL10W', title, author_name: [author], editions: { docs: [key('/books/OL100M')] } }] },
  },
  'openlibrary.org/works/OL10W.json': { json: work },
  'openlibrary.org/authors/OL1A.json': { json: person },
  'www.googleapis.com/books/v1/volumes': { json: { totalItems: 1, items: [volume] } },
  'en.wikipedia.org/w/api.php': { json: { query: { pages: [article] } } },
  'api.crossref.org/works': { json: { message: { items: [] } } },
}

let app: TestApp | null = null
let site: StandIns | null = null
const sources = 'open-library,google-books,crossref,wikipedia'

afterEach(async () => {
  await app?.close()
  await site?.close()
})

const open = async (table: Parameters<typeof serveStandIns>[0], environment: Record<string, string> = {}) => {
  const standIns = await serveStandIns(table)
  site = standIns
  const opened = await openTestApp({
    PIGMEU_OPEN_SOURCES: sources,
    PIGMEU_STAND_IN_PORT: String(standIns.port),
    ...environment,
  })
  app = opened
  const task = async (submissionId: string) => {
    const submission = await opened.store.get(submissionId)
    if (!submission) throw new Error('no submission')
    return viewTask(opened.store, submission, new Date().toISOString())
  }
  return { site: standIns, app: opened, task }
}

describe('with Amazon and Goodreads closed', () => {
  it('the record fills from open sources, with what was missing and why', async () => {
    const world = await open({
      'www.amazon.com/dp/1449373321': { html: captcha },
      'www.goodreads.com/book/show/77': { status: 403, html: firewall },
      'www.linepress.example/ledgers': { html: publisherPage },
      ...openSources,
    })
    const submission = await world.app.review({
      title,
      author,
      amazon_url: world.site.urlOf('https://www.amazon.com/dp/1449373321'),
      goodreads_url: world.site.urlOf('https://www.goodreads.com/book/show/77'),
      links: [world.site.urlOf('https://www.linepress.example/ledgers')],
    })
    const { sources: told, history } = await world.task(submission.submission_id)
    expect(told.map(({ kind, outcome }) => [kind, outcome?.outcome])).toEqual([
      ['amazon', 'captcha'],
      ['goodreads', 'bot_wall'],
      ['web', 'content'],
      ['open-library', 'content'],
      ['google-books', 'content'],
      ['crossref', 'not_found'],
      ['wikipedia', 'content'],
    ])
    const blocked = told.filter(({ kind }) => kind === 'amazon' || kind === 'goodreads')
    expect(blocked.every(({ outcome }) => outcome?.remedy?.includes('paste') && outcome.meaning !== '')).toBe(true)
    expect(told.find(({ kind }) => kind === 'crossref')?.outcome).toMatchObject({
      meaning: 'This source does not have the book.',
      remedy: null,
    })
    const scraped = history.find(({ to }) => to === 'scraped')
    expect(scraped?.reason).toContain('4 of 6 sources were read.')
    expect(scraped?.reason).toMatch(/Amazon.*captcha/s)
    expect(scraped?.reason).not.toContain('Crossref')

    const known = await world.app.store.document('knowledge_base', submission.submission_id)
    expect(known?.record.isbn_13?.value).toBe(isbn)
    expect(known?.record.authors?.value).toEqual([author])
    expect(known?.record.publisher?.value).toBe('Line Press')
    expect(known?.record.pages).toMatchObject({ value: 312, lost: [expect.objectContaining({ value: 320 })] })
    const waits = submission.status === 'needs_sources' && submission.needs.some(({ starved }) => starved)
    expect(waits || submission.status === 'ready_for_review').toBe(true)
  })

  it('a title and an author are enough, and the ISBN that is found tells the book again', async () => {
    const world = await open(openSources)
    const submission = await world.app.review({ title, author })
    expect(submission.identity_keys).toContain(`isbn:${isbn}`)
    const { sources: told } = await world.task(submission.submission_id)
    expect(told.map(({ kind, url }) => [kind, url])).toEqual(sources.split(',').map((kind) => [kind, null]))
    const again = world.app.actions.submit(
      { name: 'test' },
      { title, author, amazon_url: 'https://www.amazon.com/dp/1449373321' },
    )
    await expect(again).rejects.toMatchObject({ code: 'DUPLICATE_BOOK' })
  })

  it('a wall stands in the task while a slow source is still being read', async () => {
    let release: () => void = () => undefined
    const after = new Promise<void>((resolve) => {
      release = resolve
    })
    const world = await open(
      {
        'www.amazon.com/dp/1449373321': { html: captcha },
        'www.linepress.example/ledgers': { html: publisherPage, after },
      },
      { PIGMEU_OPEN_SOURCES: 'none' },
    )
    const named = new Promise<void>((resolve) =>
      world.app.events.subscribe((event) => {
        if (event.kind === 'source' && event.outcome === 'captcha') resolve()
      }),
    )
    const { submission_id: id } = await world.app.actions.submit(
      { name: 'test' },
      {
        title,
        author,
        amazon_url: world.site.urlOf('https://www.amazon.com/dp/1449373321'),
        links: [world.site.urlOf('https://www.linepress.example/ledgers')],
      },
    )
    await named
    const { sources: told, submission } = await world.task(id)
    expect(submission.status).toBe('pending_scrape')
    expect(told.map(({ outcome }) => outcome?.outcome)).toEqual(['captcha', undefined])
    release()
    const { sources: ended } = await world.task((await world.app.settled(id)).submission_id)
    expect(ended.map(({ outcome }) => outcome?.outcome)).toEqual(['captcha', 'content'])
  })
})

describe('open sources', () => {
  it('help each other: the publisher’s own page is found by the ISBN that Open Library told', async () => {
    const page = 'www.oreilly.com/library/view/-/9781449373320/'
    const world = await open(
      { ...openSources, [page]: { html: publisherPage } },
      { PIGMEU_OPEN_SOURCES: 'publisher-site,open-library' },
    )
    const submission = await world.app.review({ title, author })
    const { sources: told } = await world.task(submission.submission_id)
    expect(told.map(({ kind, outcome }) => [kind, outcome?.outcome, outcome?.final_url])).toEqual([
      ['publisher-site', 'content', world.site.urlOf(`https://${page}`)],
      ['open-library', 'content', world.site.urlOf('https://openlibrary.org/books/OL100M')],
    ])
  })

  it('named by an editor are asked about that very book; the page is read where the interface has nothing', async () => {
    const page = publisherPage.replaceAll('Line Press', 'Page Press')
    const world = await open(
      { ...openSources, 'doi.org/10.1000/1': { html: page } },
      { PIGMEU_OPEN_SOURCES: 'none', PIGMEU_STAND_IN_PORT: '' },
    )
    const links = ['https://openlibrary.org/books/OL100M', 'https://doi.org/10.1000/1'].map(world.site.urlOf)
    const submission = await world.app.review({ title, author, links })
    const { sources: told } = await world.task(submission.submission_id)
    expect(told.map(({ kind, outcome }) => [kind, outcome?.outcome])).toEqual([
      ['open-library', 'content'],
      ['crossref', 'content'],
    ])
    const [byInterface, byPage] = await world.app.store.documents('snapshots', `${submission.submission_id}/`)
    expect(byInterface).toMatchObject({ identity: { edition: ['openlibrary:OL100M', `isbn:${isbn}`] }, weight: 0.6 })
    expect(byPage?.record.find(({ field }) => field === 'publisher')?.value).toBe('Page Press')
  })

  it('that ask to slow down are told, those without the book are not', async () => {
    const world = await open({
      ...openSources,
      'www.googleapis.com/books/v1/volumes': { status: 403, json: { error: { message: 'Rate Limit Exceeded' } } },
    })
    const submission = await world.app.review({ title, author })
    const { history } = await world.task(submission.submission_id)
    const reason = history.find(({ to }) => to === 'scraped')?.reason
    expect(reason).toContain('2 of 3 sources were read.')
    expect(reason).toContain('Google Books asks to slow down (status 403): Rate Limit Exceeded')
    expect(reason).not.toContain('Crossref')
  })

  it('that all lack the book leave it to an editor, each named', async () => {
    const world = await open({
      'en.wikipedia.org/w/api.php': { json: {} },
      'api.crossref.org/works': { json: { message: { items: [] } } },
      'www.googleapis.com/books/v1/volumes': { json: { totalItems: 0 } },
      'openlibrary.org/search.json': { json: { docs: [] } },
    })
    const submission = await world.app.review({ title, author })
    expect(submission.status).toBe('needs_sources')
    const { history } = await world.task(submission.submission_id)
    expect(history.at(-1)?.reason?.split('\n')).toEqual([
      'None of the sources could be read.',
      'Open Library does not have this book.',
      'Google Books does not have this book.',
      'Crossref does not have this book.',
      'Wikipedia does not have this book.',
    ])
  })
})

describe('a web search', () => {
  it('finds reviews that nobody named; shops and pages about other books are left out', async () => {
    const hits = ['www.amazon.com/dp/1449373321', 'www.reddit.com/r/books/1', 'blog.example/ledgers']
    const more = ['blog.example/again', 'paper.example/bread']
    const another = publisherPage.replaceAll(title, 'Baking Bread').replaceAll(author, 'John Baker')
    const standIns = await serveStandIns({
      ...openSources,
      'blog.example/ledgers': { html: publisherPage },
      'paper.example/bread': { html: another.replaceAll(isbn, '9780131103627') },
      '127.0.0.1/search': ({ port }) => ({
        json: {
          results: [...hits, ...more].map((place) => ({ url: `http://${place.replace('/', `.localhost:${port}/`)}` })),
        },
      }),
    })
    site = standIns
    app = await openTestApp({
      PIGMEU_OPEN_SOURCES: sources,
      PIGMEU_STAND_IN_PORT: String(standIns.port),
      PIGMEU_SEARCH: 'searxng',
      PIGMEU_SEARXNG_URL: `http://127.0.0.1:${standIns.port}`,
    })
    const submission = await app.review({ title, author })
    expect(submission.sources.slice(4).map(({ source_id, kind, url }) => [source_id, kind, url])).toEqual([
      ['s5', 'web', standIns.urlOf('https://blog.example/ledgers')],
      ['s6', 'web', standIns.urlOf('https://paper.example/bread')],
    ])
    const snapshots = await app.store.documents('snapshots', `${submission.submission_id}/`)
    const outcomes = snapshots.filter(({ source }) => source === 'web').map(({ outcome }) => outcome)
    expect(outcomes).toEqual(['content', 'wrong_product'])
  })
})
