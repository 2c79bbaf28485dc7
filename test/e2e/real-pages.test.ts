import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, serve } from '../../src/app/serve.ts'
import type { Article } from '../../src/domain/article/article.ts'
import { parseArticle } from '../../src/domain/article/parse.ts'
import type { BookField, BookRecord } from '../../src/domain/book-record.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { splitSentences } from '../../src/domain/words.ts'
import { articleKey } from '../../src/ports/store.ts'
import { runCommand } from '../support/command-line.ts'
import { corpusFolder, corpusMissing, corpusPage } from '../support/corpus.ts'
import { openTestApp, type TestApp } from '../support/embedded.ts'
import { type PageSite, servePages } from '../support/page-site.ts'

interface RealBook {
  readonly page: string
  readonly address: string
  readonly truth: Readonly<Record<string, unknown>>
}

const folder = corpusFolder()

/** The saved Amazon pages of printed books that have a truth file, one an address, under the address they were saved from. */
const realBooks = (root: string): readonly RealBook[] => [
  ...new Map(allBooks(root).map((book) => [book.address, book])).values(),
]

const allBooks = (root: string): readonly RealBook[] =>
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
  let server: RunningServer
  const ended = new Map<string, { readonly submission: Submission; readonly code: number }>()

  const found = (address: string) => {
    const one = ended.get(address)
    if (!one) throw new Error(`${address} was not reviewed`)
    return one
  }

  beforeAll(async () => {
    site = await servePages(Object.fromEntries(books.map((book) => [book.address, { body: corpusPage(book.page) }])))
    app = await openTestApp()
    server = await serve(app, { host: '127.0.0.1', port: 0 })
    await Promise.all(
      books.map(async ({ address, truth }) => {
        const [author = ''] = truth['authors'] as readonly string[]
        const options = ['--author', author, '--amazon', site.urlOf(address), '--duplicate', '--wait']
        const { code, lines } = await runCommand(server, ['review', String(truth['title']), ...options])
        const submitted = lines.find((line) => line.startsWith('submitted '))?.slice('submitted '.length) ?? ''
        const submission = await app.store.get(submitted)
        if (!submission) throw new Error(`review ended with ${code}: ${lines.join(' | ')}`)
        ended.set(address, { submission, code })
      }),
    )
  }, 120_000)
  afterAll(async () => {
    await server.close()
    await app.close()
    await site.close()
  })

  it('has books in English and in German, and at least six different ones', () => {
    expect(new Set(books.map((book) => book.truth['isbn_13'])).size).toBeGreaterThanOrEqual(6)
    expect(new Set(books.map((book) => book.truth['language_code']))).toContain('de')
  })

  it.each(books)('$page ends green, or names the starved sections', async ({ address }) => {
    const { submission, code } = found(address)
    if (submission.status === 'ready_for_review') {
      expect(code).toBe(0)
      const article = await app.store.document(
        'articles',
        articleKey(submission.submission_id, submission.article_version),
      )
      expect(article?.validation.gates.filter((gate) => gate.verdict === 'fail')).toEqual([])
    } else {
      expect(submission).toMatchObject({ status: 'needs_sources', failure: null })
      expect(code).toBe(3)
      const starved = submission.needs.filter((need) => need.starved)
      expect(starved.length).toBeGreaterThan(0)
      for (const need of starved) expect(need.title.length).toBeGreaterThan(0)
    }
  })

  it.each(books)('$page gives the facts of its truth file', async ({ address, truth }) => {
    const knowledgeBase = await app.store.document('knowledge_base', found(address).submission.submission_id)
    expect(factsOf(knowledgeBase?.record ?? {})).toEqual(truthOf(truth))
  })

  it('repeats no prose sentence in articles about different books', async () => {
    const articles = await app.store.documents('articles', '')
    const bookOf = new Map(books.map((book) => [found(book.address).submission.submission_id, book.truth['isbn_13']]))
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
