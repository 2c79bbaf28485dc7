import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RunningServer } from '../../src/app/serve.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { epubOf } from '../support/book-files/epub.ts'
import { pdfOf } from '../support/book-files/pdf.ts'
import { proseParagraph } from '../support/book-files/prose.ts'
import type { TestApp } from '../support/embedded.ts'
import { describeWith } from '../support/servers.ts'
import { openWebBench, type WebBench } from '../support/web-bench.ts'

const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 10_000 })
const fileOf = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})

describeWith('chromium', "an editor's own copy, from the page of a task", () => {
  let app: TestApp
  let server: RunningServer
  let bench: WebBench
  let page: Page
  let submission: Submission

  beforeAll(async () => {
    bench = await openWebBench({ PIGMEU_BOOK_MAX_MB: '1' })
    ;({ app, server, page } = bench)
    await page.goto(server.signInUrl)
    await page.getByRole('button', { name: 'Continue with the offline writer' }).click()
    await page.getByRole('heading', { name: 'Your first review starts with a book' }).waitFor()
    submission = await app.review({ title: 'The Quiet Ledger', author: 'Mara Lindqvist', notes: 'A colleague has it.' })
    await page.goto(`${server.url}/tasks/${submission.submission_id}`)
    await page.getByRole('button', { name: 'Your own copy of the book' }).click()
  }, 120_000)
  afterAll(async () => {
    await bench?.close()
  })

  const choose = async (name: string, bytes: Uint8Array): Promise<void> => {
    const form = page.locator('form', { has: page.getByText('Book or highlights', { exact: true }) })
    await form.locator('input[type="file"]').setInputFiles(fileOf(name, bytes))
  }
  const send = () => page.getByRole('button', { name: 'Upload the book' })

  it('says what becomes of it, and how large it may be, before anything is chosen', async () => {
    await page.getByText('It is private evidence: the file is read and not kept.').waitFor()
    await page.getByText('up to 1 MiB').waitFor()
    expect(await send().isDisabled()).toBe(true)
  })

  it('does not send what is too large', async () => {
    await choose('large.pdf', new Uint8Array(1024 * 1024 + 1))
    await page.getByText('is larger than 1 MiB').waitFor()
    expect(await send().isDisabled()).toBe(true)
  })

  it('says at the field why a file cannot be read, and keeps the choice', async () => {
    await choose('locked.pdf', pdfOf({ pages: [[['x']]], password: 'tulip' }))
    await send().click()
    await page.getByText('is protected with a password; remove it and upload again').waitFor()
    await page.getByText('locked.pdf').waitFor()
    expect((await app.store.get(submission.submission_id))?.sources).toHaveLength(1)
  })

  it('takes the right file and reads the sources again', async () => {
    const chapters = ['1. Postings', '2. Balances'].map((title, index) => ({
      title,
      markup: [0, 1, 2].map((paragraph) => `<p>${proseParagraph(index, paragraph)}</p>`).join(''),
    }))
    await choose('ledger.epub', epubOf({ chapters }))
    await send().click()
    await page.getByText('Added. It is read, and the book goes on.').waitFor()
    await app.settled(submission.submission_id)
    await eventually(() =>
      page.locator('.source-row[data-outcome="content"]', { hasText: 'The book itself' }).count(),
    ).toBe(1)
  })
})
