import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleBook, sampleBooks, samplePage } from '../../src/app/demo/sample-book.ts'
import type { Article } from '../../src/domain/article/article.ts'
import type { Snapshot } from '../../src/domain/evidence.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { articleKey } from '../../src/ports/store.ts'
import { openTestApp, type TestApp } from '../support/embedded.ts'
import { type StandIns, serveStandIns } from '../support/open-source-site.ts'

const captcha = '<title>Robot Check</title><form action="/errors/validateCaptcha"><p>Type the characters.</p></form>'
const firewall = '<title>Just a moment...</title><p>Checking your browser before accessing the site.</p>'
const isbn = '9781449373320'

const sampleOf = (bookId: string): SampleBook => {
  const found = sampleBooks().find((one) => one.book_id === bookId)
  if (!found) throw new Error(`no sample book ${bookId}`)
  return found
}
const book = sampleOf('en/designing-data-intensive-applications')
const pageAt = (address: string | undefined): string => samplePage(book.book_id, book.pages[address ?? ''] ?? '')
const [publisher, review] = book.other_urls
const key = (place: string) => ({ key: place })

/** What stands in for the world: both big sites show walls, the smaller ones have the book. */
const world = {
  'www.amazon.com/dp/1449373321': { html: captcha },
  'www.goodreads.com/book/show/23463279': { status: 403, html: firewall },
  'kleppmann.example/book': { html: pageAt(book.author_site_url ?? undefined) },
  [`www.oreilly.com/library/view/-/${isbn}/`]: { html: pageAt(publisher) },
  'lantern-street-review.example/reviews/ddia': { html: pageAt(review) },
  'openlibrary.org/search.json': {
    json: {
      docs: [
        {
          key: '/works/OL19293745W',
          title: 'Designing Data-Intensive Applications',
          author_name: [book.author],
          editions: { docs: [key('/books/OL26836056M')] },
        },
      ],
    },
  },
  'openlibrary.org/books/OL26836056M.json': {
    json: {
      type: key('/type/edition'),
      key: '/books/OL26836056M',
      title: 'Designing Data-Intensive Applications',
      works: [key('/works/OL19293745W')],
      publishers: ["O'Reilly Media"],
      publish_date: 'March 2017',
      isbn_13: [isbn],
      number_of_pages: 616,
      languages: [key('/languages/eng')],
    },
  },
  'openlibrary.org/works/OL19293745W.json': {
    json: { type: key('/type/work'), key: '/works/OL19293745W', title: 'Designing Data-Intensive Applications' },
  },
  '127.0.0.1/search': ({ port }: URL) => ({
    json: {
      results: [{ url: `http://lantern-street-review.example.localhost:${port}/reviews/ddia`, title: 'A review' }],
    },
  }),
}

describe('with Amazon and Goodreads closed, a whole article', () => {
  let site: StandIns
  let app: TestApp
  let submission: Submission
  let snapshots: readonly Snapshot[]
  let article: Article | null

  beforeAll(async () => {
    site = await serveStandIns(world)
    app = await openTestApp({
      PIGMEU_OPEN_SOURCES: 'open-library,publisher-site',
      PIGMEU_STAND_IN_PORT: String(site.port),
      PIGMEU_SEARCH: 'searxng',
      PIGMEU_SEARXNG_URL: `http://127.0.0.1:${site.port}`,
    })
    submission = await app.review({
      title: book.title,
      author: book.author,
      amazon_url: site.urlOf('https://www.amazon.com/dp/1449373321'),
      goodreads_url: site.urlOf('https://www.goodreads.com/book/show/23463279'),
      author_site: site.urlOf('https://kleppmann.example/book'),
    })
    snapshots = await app.store.documents('snapshots', `${submission.submission_id}/`)
    article = await app.store.document('articles', articleKey(submission.submission_id, submission.article_version))
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await site?.close()
  })

  it('comes from what is open: found by author, number and search', () => {
    expect(snapshots.map(({ source, outcome }) => [source, outcome])).toEqual([
      ['amazon', 'captcha'],
      ['goodreads', 'bot_wall'],
      ['author-site', 'content'],
      ['open-library', 'content'],
      ['publisher-site', 'content'],
      ['web', 'content'],
    ])
  })

  it('is ready for review with every gate green, and rests on nothing that a wall said', () => {
    expect(submission.status).toBe('ready_for_review')
    expect(article?.validation.green).toBe(true)
    const cited = new Set(
      article?.support.sentences.flatMap(({ passage_ids }) => passage_ids.map((id) => id.split('.')[0])),
    )
    expect([...cited].sort()).toEqual(['s3', 's4', 's5', 's6'])
    expect(article?.markdown).not.toMatch(/robot|captcha|browser before/i)
  })

  it('carries the facts of the edition; what open sources disagree on is shown', async () => {
    const known = await app.store.document('knowledge_base', submission.submission_id)
    expect(known?.record.isbn_13?.value).toBe(isbn)
    expect(known?.record.pages).toMatchObject({ value: 590, lost: [{ source_id: 's4', value: 616 }] })
    expect(known?.markdown).toContain('other values: 616 (Open Library')
    expect(known?.record.authors?.value).toEqual(['Martin Kleppmann'])
  })
})
