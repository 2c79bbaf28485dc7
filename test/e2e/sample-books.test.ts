import { afterEach, describe, expect, it } from 'vitest'
import { sampleInput } from '../../src/app/demo/sample-input.ts'
import { createSampleSite, type SampleSite, type SampleSiteOptions } from '../../src/app/demo/sample-site.ts'
import type { Article } from '../../src/domain/article/article.ts'
import { parseArticle } from '../../src/domain/article/parse.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { articleKey } from '../../src/ports/store.ts'
import { openTestApp, type TestApp } from '../support/embedded.ts'

const kleppmann = 'en/designing-data-intensive-applications'
const fowler = 'en/refactoring'
const bhargava = 'pt-BR/entendendo-algoritmos'

interface Reviewed {
  readonly submission: Submission
  readonly article: Article
}

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

const openSite = async (options?: SampleSiteOptions): Promise<SampleSite> => {
  const site = await createSampleSite(options)
  open.push(site)
  return site
}
const openApp = async (): Promise<TestApp> => {
  const app = await openTestApp()
  open.push(app)
  return app
}

const review = async (app: TestApp, site: SampleSite, bookId: string): Promise<Reviewed> => {
  const book = site.books.find((one) => one.book_id === bookId)
  if (!book) throw new Error(`no sample book ${bookId}`)
  const submission = await app.review({ ...sampleInput(book, site.urlOf), allow_duplicate: true })
  const article = await app.store.document('articles', articleKey(submission.submission_id, submission.article_version))
  if (!article) throw new Error(`no article; ${submission.status}: ${JSON.stringify(submission.needs)}`)
  return { submission, article }
}

const failed = (article: Article) => article.validation.gates.filter((gate) => gate.verdict !== 'pass')
const paragraphs = (article: Article): readonly string[] =>
  parseArticle(article.markdown)
    .sections.flatMap((section) => section.blocks)
    .filter((block) => block.kind === 'paragraph')
    .map((block) => block.text)

describe('sample books, from submission to review', () => {
  it.each([kleppmann, fowler, bhargava])('%s is ready for review with every gate green', async (bookId) => {
    const { submission, article } = await review(await openApp(), await openSite(), bookId)
    expect(submission.status).toBe('ready_for_review')
    expect(failed(article)).toEqual([])
    expect(article.label).toBe('offline draft')
    expect(article.language).toBe(bookId.startsWith('pt-BR') ? 'pt-BR' : 'en')
    expect(article.support.totals.unsupported).toBe(0)
  })

  it('shows the sources that differ on the number of pages', async () => {
    const app = await openApp()
    const { submission } = await review(app, await openSite(), kleppmann)
    const knowledgeBase = await app.store.document('knowledge_base', submission.submission_id)
    expect(knowledgeBase?.record.pages?.value).toBe(616)
    expect(knowledgeBase?.record.pages?.lost.map((origin) => origin.value)).toEqual([590])
    expect(knowledgeBase?.record.isbn_13?.value).toBe('9781449373320')
  })

  it('changes every paragraph when the pages are those of another book', async () => {
    const [ownSite, swappedSite] = [await openSite(), await openSite({ replace: { [kleppmann]: fowler } })]
    const app = await openApp()
    const own = await review(app, ownSite, kleppmann)
    const book = ownSite.books.find((one) => one.book_id === fowler)
    if (!book) throw new Error('the second sample book is missing')
    const addresses = swappedSite.books.find((one) => one.book_id === kleppmann)
    if (!addresses) throw new Error('the first sample book is missing')
    const input = { ...sampleInput(addresses, swappedSite.urlOf), title: book.title, author: book.author }
    const submission = await app.review({ ...input, allow_duplicate: true })
    const swapped = await app.store.document(
      'articles',
      articleKey(submission.submission_id, submission.article_version),
    )
    if (!swapped) throw new Error(`no article: ${submission.status}`)
    const before = new Set(paragraphs(own.article))
    expect(before.size).toBeGreaterThan(8)
    expect(paragraphs(swapped).filter((paragraph) => before.has(paragraph))).toEqual([])
  })

  it('gives the same article again on another data folder, and reads the pages again', async () => {
    const site = await openSite()
    const first = await review(await openApp(), site, kleppmann)
    const second = await review(await openApp(), site, kleppmann)
    expect(second.article.markdown).toBe(first.article.markdown)
    expect(second.submission.submission_id).not.toBe(first.submission.submission_id)
  })
})
