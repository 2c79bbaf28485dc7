import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '../../src/domain/article/article.ts'
import { parseArticle } from '../../src/domain/article/parse.ts'
import type { BookField, BookRecord } from '../../src/domain/book-record.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { splitSentences } from '../../src/domain/words.ts'
import { articleKey } from '../../src/ports/store.ts'
import { corpusFolder, corpusMissing, corpusPage } from '../support/corpus.ts'
import { openTestApp, type TestApp } from '../support/embedded.ts'
import { type PageSite, servePages } from '../support/page-site.ts'

interface RealBook {
  readonly page: string
  readonly address: string
  readonly truth: Readonly<Record<string, unknown>>
}

const folder = corpusFolder()

/** Every saved Amazon page of a printed book that has a truth file, under the address that it was saved from. */
const realBooks = (root: string): readonly RealBook[] =>
  readFileSync(join(root, 'INDEX.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([page, kind, , , , , , , , , , truth]) => page && kind === 'amazon-book' && truth === 'yes')
    .flatMap(([page = '', , marketplace = '']) => {
      const truth = JSON.parse(readFileSync(join(root, page.replace(/\.html$/, '.truth.json')), 'utf8'))
      const host = marketplace.split('/')[0] ?? ''
      return truth.asin ? [{ page, address: `http://www.${host}.localhost/dp/${truth.asin}`, truth }] : []
    })

/** The facts that must be those of the truth file, with the truth file's name for each. */
const facts: readonly (readonly [BookField, string])[] = [
  ['isbn_13', 'isbn_13'],
  ['isbn_10', 'isbn_10'],
  ['pages', 'pages'],
  ['publisher', 'publisher'],
  ['publication_date', 'publication_date'],
  ['authors', 'authors'],
]

const factsOf = (record: BookRecord) =>
  Object.fromEntries(facts.map(([field]) => [field, record[field]?.value ?? null]))
const truthOf = (truth: RealBook['truth']) =>
  Object.fromEntries(facts.map(([field, name]) => [field, truth[name] ?? null]))

const proseSentences = (article: Article): readonly string[] =>
  parseArticle(article.markdown)
    .sections.flatMap((section) => section.blocks)
    .filter((block) => block.kind === 'paragraph')
    .flatMap((block) => splitSentences(block.text, article.language))

describe.skipIf(folder === null)(folder === null ? `real pages [${corpusMissing}]` : 'real pages', () => {
  const books = folder === null ? [] : realBooks(folder)
  let site: PageSite
  let app: TestApp
  const ended = new Map<string, Submission>()

  beforeAll(async () => {
    site = await servePages(Object.fromEntries(books.map((book) => [book.address, { body: corpusPage(book.page) }])))
    app = await openTestApp()
    await Promise.all(
      books.map(async ({ address, truth }) => {
        const [author] = truth['authors'] as readonly string[]
        const input = { title: truth['title'], author, amazon_url: site.urlOf(address), allow_duplicate: true }
        ended.set(address, await app.review(input))
      }),
    )
  }, 120_000)
  afterAll(async () => {
    await app.close()
    await site.close()
  })

  it('has books in English and in German, and at least six different ones', () => {
    expect(new Set(books.map((book) => book.truth['isbn_13'])).size).toBeGreaterThanOrEqual(6)
    expect(new Set(books.map((book) => book.truth['language_code']))).toContain('de')
  })

  it.each(books)('$page ends green, or names the starved sections', async ({ address }) => {
    const submission = ended.get(address)
    if (submission?.status === 'ready_for_review') {
      const article = await app.store.document(
        'articles',
        articleKey(submission.submission_id, submission.article_version),
      )
      expect(article?.validation.gates.filter((gate) => gate.verdict === 'fail')).toEqual([])
    } else {
      expect(submission).toMatchObject({ status: 'needs_sources', failure: null })
      const starved = submission?.needs.filter((need) => need.starved) ?? []
      expect(starved.length).toBeGreaterThan(0)
      for (const need of starved) expect(need.title.length).toBeGreaterThan(0)
    }
  })

  it.each(books)('$page gives the facts of its truth file', async ({ address, truth }) => {
    const knowledgeBase = await app.store.document('knowledge_base', ended.get(address)?.submission_id ?? '')
    expect(factsOf(knowledgeBase?.record ?? {})).toEqual(truthOf(truth))
  })

  it('repeats no prose sentence in articles about different books', async () => {
    const articles = await app.store.documents('articles', '')
    const bookOf = new Map(books.map((book) => [ended.get(book.address)?.submission_id ?? '', book.truth['isbn_13']]))
    const seen = new Map<string, unknown>()
    const repeated: string[] = []
    for (const article of articles) {
      const book = bookOf.get(article.submission_id)
      for (const sentence of proseSentences(article)) {
        if (seen.has(sentence) && seen.get(sentence) !== book) repeated.push(sentence)
        seen.set(sentence, book)
      }
    }
    expect(repeated).toEqual([])
  })
})
