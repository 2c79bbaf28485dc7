import type { BrowserContext } from 'playwright-core'
import { sampleInput } from '../../src/app/demo/sample-input.ts'
import { createSampleSite } from '../../src/app/demo/sample-site.ts'
import { articleKey } from '../../src/ports/store.ts'
import { seedSubmission } from '../support/action-bench.ts'
import { openWebBench, type WebBench } from '../support/web-bench.ts'

/** The product with books in every state that its pages show, and somebody signed in. */
export interface DeskWorld extends WebBench {
  /** Ids of books: one to be reviewed, one published into files, one without enough evidence. */
  readonly inReview: string
  readonly published: string
  readonly thin: string
  /** A browser that nobody signed in with. */
  outside(): Promise<BrowserContext>
}

const editor = { name: 'Ana Editor' }

/** Has a person correct the article in review and remark on it, so that there are versions to compare and a comment to read. */
export const workAtDesk = async ({ app, inReview: id }: DeskWorld): Promise<void> => {
  const article = await app.store.document('articles', articleKey(id, 1))
  const sentence = article?.support.sentences.find(({ text }) => article.markdown.includes(text))
  if (!article || !sentence) throw new Error('there is no article in review')
  const markdown = article.markdown.replace(sentence.text, '$& It sold 73 million copies in 1875.')
  await app.actions.editArticle(editor, id, { base_version: 1, markdown })
  await app.actions.addComment(editor, id, { sentence: sentence.text, text: 'Who says so?' })
}

/** Opens the product, has books of the sample site written, and signs the first owner in. */
export const openDeskWorld = async (): Promise<DeskWorld> => {
  const site = await createSampleSite()
  const bench = await openWebBench()
  const { app, server, browser, page } = bench
  const [first, second] = site.books
  if (!first || !second) throw new Error('there are fewer than two sample books')
  const inReview = (await app.review(sampleInput(first, site.urlOf))).submission_id
  const published = (await app.review(sampleInput(second, site.urlOf))).submission_id
  const approval = { reason: 'It is a sample.', publish: { target: 'file' } }
  await app.actions.approve(editor, published, approval)
  await app.settled(published)
  const links = first.other_urls.slice(-1).map(site.urlOf)
  const unknown = { title: 'A book that one page knows', author: first.author, links, allow_duplicate: true }
  const thin = (await app.review(unknown)).submission_id
  const failure = { stage: 'context', code: 'MODEL_REFUSED', message: 'the key is not valid', attempts: 1 } as const
  await seedSubmission(app, {
    book: {
      title: 'A Failed Book',
      author: 'Ada Writer',
      language: 'en',
      schema_id: 'book-review',
      category: null,
      approval_required: true,
    },
    status: 'failed',
    article_version: 0,
    failure: { ...failure, at: '2026-01-02T03:04:05.000Z' },
  })
  await page.goto(server.signInUrl)
  await page.waitForURL(({ pathname }) => pathname === '/' || pathname === '/welcome')
  return {
    ...bench,
    inReview,
    published,
    thin,
    outside: () => browser.newContext({ viewport: { width: 1360, height: 900 }, locale: 'en-US' }),
    close: async () => {
      await bench.close()
      await site.close()
    },
  }
}
