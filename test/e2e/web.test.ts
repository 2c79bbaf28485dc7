import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { version } from '../../src/app/about.ts'
import type { SampleBook } from '../../src/app/demo/sample-book.ts'
import { createSampleSite, type SampleSite } from '../../src/app/demo/sample-site.ts'
import { type RunningServer, serve } from '../../src/app/serve.ts'
import { articleKey } from '../../src/ports/store.ts'
import type { WatchedPage } from '../support/browser.ts'
import type { TestApp } from '../support/embedded.ts'
import { describeWith } from '../support/servers.ts'
import { openWebBench } from '../support/web-bench.ts'

/** What a live page shows in the end: it may still be on its way when it is first looked at. */
const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 10_000 })

/** A sentence that no source carries. */
const invented = 'The book sold 73 million copies in 1875.'

describeWith('chromium', 'the web UI', () => {
  let site: SampleSite
  let app: TestApp
  let server: RunningServer
  let browser: Browser
  let watched: WatchedPage
  let page: Page
  let book: SampleBook
  let submissionId = ''

  beforeAll(async () => {
    site = await createSampleSite()
    ;({ app, server, browser, watched, page } = await openWebBench())
    const [first] = site.books
    if (!first) throw new Error('there is no sample book')
    book = first
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await server?.close()
    await app?.close()
    await site?.close()
  })

  const submission = async () => {
    const found = await app.store.get(submissionId)
    if (!found) throw new Error(`no submission ${submissionId}`)
    return found
  }
  const button = (name: string) => page.getByRole('button', { name, exact: true })

  it('asks to sign in, and tells a wrong password', async () => {
    await page.goto(`${server.url}/articles`)
    await page.waitForURL(/\/sign-in\?next=/)
    await page.getByLabel('Token or password').fill('not the password')
    await button('Sign in').click()
    await page.getByRole('alert').waitFor()
    await eventually(() => page.getByRole('alert').innerText()).toMatch(/not right/)
  })

  it('lets in by the link, and asks first who shall write', async () => {
    await page.goto(server.signInUrl)
    await page.waitForURL(/\/welcome$/)
    await button('Continue with the offline writer').click()
    await page.getByRole('heading', { name: 'Your first review starts with a book' }).waitFor()
    expect((await app.models.describeModel()).origin).toBe('stored')
  })

  it('shows what is wrong at the fields, and keeps what was typed', async () => {
    await page.getByRole('link', { name: 'Submit a book' }).first().click()
    await page.getByLabel('Author', { exact: false }).first().fill(book.author)
    await page.getByLabel('Amazon link').fill('http://www.amazon.com/gp/help')
    await button('Submit').click()
    await page.getByText('Title is missing').waitFor()
    await eventually(() => page.getByLabel('Title').getAttribute('aria-invalid')).toBe('true')
    await eventually(() => page.getByLabel('Amazon link').getAttribute('aria-invalid')).toBe('true')
    await eventually(() => page.getByLabel('Author', { exact: false }).first().inputValue()).toBe(book.author)
    await page.reload()
    await eventually(() => page.getByLabel('Author', { exact: false }).first().inputValue()).toBe(book.author)
  })

  it('submits a book and shows live how it becomes ready for review', async () => {
    await page.getByLabel('Title').fill(book.title)
    await page.getByLabel('Amazon link').fill(site.urlOf(book.amazon_url))
    await button('More').click()
    if (book.goodreads_url) await page.getByLabel('Goodreads link').fill(site.urlOf(book.goodreads_url))
    if (book.author_site_url) await page.getByLabel('Author site').fill(site.urlOf(book.author_site_url))
    await page.getByLabel('Other links').fill(book.other_urls.map(site.urlOf).join('\n'))
    await button('Submit').click()
    await page.waitForURL(/\/tasks\//)
    submissionId = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '')
    await page.locator('.page-heading [data-status="ready_for_review"]').waitFor({ timeout: 60_000 })
    await eventually(() => page.locator('.stage[data-state="done"]').count()).toBe(3)
    await eventually(() => page.locator('.source-row[data-outcome="content"]').count()).toBe(
      (await submission()).sources.length,
    )
  })

  it('offers the existing one when a book is submitted again', async () => {
    await page.goto(`${server.url}/submit`)
    await page.getByLabel('Title').fill(book.title)
    await page.getByLabel('Author', { exact: false }).first().fill(book.author)
    await page.getByLabel('Amazon link').fill(site.urlOf(book.amazon_url))
    await button('Submit').click()
    await page.getByText('This book was submitted before', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Open the existing one' }).click()
    await page.waitForURL(`${server.url}/tasks/${submissionId}`)
  })

  it('shows the evidence of a sentence, by click and by key', async () => {
    await page.getByRole('link', { name: 'Read and review the article' }).click()
    const article = await app.store.document('articles', articleKey(submissionId, 1))
    const cited = article?.support.sentences.filter(({ passage_ids }) => passage_ids.length > 0) ?? []
    const [first, second] = cited
    if (!first || !second) throw new Error('the article cites nothing')
    await page.locator(`[data-sentence="${first.sentence_id}"]`).first().click()
    const shown = page.locator(`[data-evidence-of="${first.sentence_id}"]`)
    await shown.waitFor()
    const passages = await shown
      .locator('[data-passage]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-passage')))
    expect(passages).toEqual(first.passage_ids)
    const snapshot = await app.store.document('snapshots', `${submissionId}/${first.passage_ids[0]?.split('.')[0]}`)
    const passage = snapshot?.passages.find(({ passage_id }) => passage_id === first.passage_ids[0])
    const marked = await shown.locator('mark').first().textContent()
    expect(marked).toBe(snapshot?.text.slice(passage?.start, passage?.end))
    await page.keyboard.press('ArrowDown')
    await page.locator(`[data-evidence-of="${second.sentence_id}"]`).waitFor()
  })

  it('marks every sentence of the article by its support', async () => {
    const article = await app.store.document('articles', articleKey(submissionId, 1))
    const shown = await page
      .locator('.article .sentence[id]')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('data-sentence'), one.getAttribute('data-verdict')]))
    expect(shown).toEqual(article?.support.sentences.map(({ sentence_id, verdict }) => [sentence_id, verdict]))
  })

  it('checks an edit as it is typed, by the rules of the server', async () => {
    await button('Edit').click()
    const area = page.getByLabel('Article (Markdown)')
    const before = (await app.store.document('articles', articleKey(submissionId, 1)))?.markdown ?? ''
    const edited = before.replace(/^## .+\n\n/mu, (heading) => `${heading}${invented} `)
    await area.fill(edited)
    await page.getByText('1 check fails').waitFor()
    await eventually(() => page.locator('.findings').allInnerTexts()).toContainEqual(expect.stringContaining(invented))
    await page.getByRole('tab', { name: 'Preview' }).click()
    await eventually(() => page.locator('.article-preview [data-verdict="unsupported"]').first().innerText()).toBe(
      invented,
    )
    await area.fill(before)
    await page.getByRole('tab', { name: 'Front matter' }).click()
    await page.getByLabel('Excerpt').fill('What the sources say, in short.')
    await button('Save as a new version').click()
    await page.getByText('Saved as version 2.').waitFor()
    const saved = await app.store.document('articles', articleKey(submissionId, 2))
    expect(saved).toMatchObject({ excerpt: 'What the sources say, in short.', markdown: before })
    expect(saved?.validation.green).toBe(true)
    expect(saved?.made_by).toMatch(/^editor:/)
  })

  it('tells of a conflict when somebody else saved meanwhile, and keeps the text', async () => {
    await button('Edit').click()
    await page.getByLabel('Title', { exact: true }).fill('A title of my own')
    await app.actions.editArticle({ name: 'Someone else' }, submissionId, { base_version: 2, excerpt: 'Theirs.' })
    const dialog = page.getByRole('dialog', { name: 'Two wordings of the same article' })
    await dialog.getByText('Someone else made a new version').waitFor()
    await dialog.getByRole('button', { name: 'Decide later' }).click()
    expect(await button('Save as a new version').isDisabled()).toBe(true)
    await eventually(() => page.getByLabel('Title', { exact: true }).inputValue()).toBe('A title of my own')
    await button('Compare the two').click()
    await dialog.getByRole('button', { name: 'Take theirs' }).click()
    await eventually(() => page.getByLabel('Title', { exact: true }).inputValue()).not.toBe('A title of my own')
    await button('Back').click()
    await page.getByRole('tab', { name: 'Versions' }).click()
    await page.locator('[data-version]').nth(2).waitFor()
    await eventually(() => page.locator('[data-version]').count()).toBe(3)
  })

  it('approves and publishes to files', async () => {
    await button('Approve').click()
    await button('Approve and publish').click()
    await page.locator('.desk-bar [data-status="published"]').waitFor({ timeout: 30_000 })
    const { approved_by: approvedBy, publications } = await submission()
    expect(approvedBy).toBeTruthy()
    expect(publications).toHaveLength(1)
    const [publication] = publications
    if (!publication) throw new Error('nothing was published')
    const published = readFileSync(join(dirname(fileURLToPath(publication.url)), 'article.md'), 'utf8')
    const approved = await app.store.document('articles', articleKey(submissionId, 3))
    expect(published).toContain(approved?.markdown.trim())
    await page.getByRole('link', { name: 'Progress and sources' }).click()
    await page.locator('.stage[data-state="done"]').nth(3).waitFor()
  })

  it('comes back by itself when the server was away', async () => {
    const { port } = new URL(server.url)
    await page.goto(server.url)
    const sign = (connected: boolean) => page.locator(`.live-sign[data-connected="${connected}"]`).waitFor()
    await sign(true)
    await server.close()
    await sign(false)
    server = await serve(app, { host: '127.0.0.1', port: Number(port) })
    await sign(true)
  })

  it('gives each way out when sources are too few', async () => {
    const { submission_id: id } = await app.actions.submit(
      { name: 'test' },
      {
        title: 'A Book That Nobody Knows',
        author: 'Nobody',
        amazon_url: site.urlOf('http://www.amazon.com.localhost/dp/B000000000'),
      },
    )
    await app.settled(id)
    await page.goto(`${server.url}/tasks/${id}`)
    await page.getByRole('heading', { name: 'More evidence is needed' }).waitFor()
    const unread = page.getByRole('region', { name: 'None of the sources could be read' })
    await eventually(() => unread.innerText()).toContain('There is no such page.')
    await eventually(() => unread.innerText()).toContain('What you can do: Check the address, or add another source.')
    await eventually(() => page.locator('.need-row[data-starved=true]').count()).toBeGreaterThan(5)
    const shorter = page.getByRole('button', { name: 'Accept a shorter article', exact: true })
    await eventually(() => shorter.count()).toBe(0)
    for (const way of ['Add a link', 'Paste text', 'Upload a saved page', 'Answer five questions'])
      await eventually(() => page.getByRole('button', { name: way, exact: true }).first().isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Paste text', exact: true }).click()
    await page.getByLabel('Where it comes from').fill('The back cover')
    await page
      .getByLabel('Text', { exact: true })
      .fill('This book explains how nobody writes books. It is for readers who want to know.')
    await button('Add the text').click()
    await page.getByText('Added. It is read, and the book goes on.').waitFor()
    await app.settled(id)
    expect((await app.store.get(id))?.sources.some(({ kind }) => kind === 'pasted')).toBe(true)
    const sources = page.getByRole('region', { name: 'Sources', exact: true }).locator('.source-row')
    await sources.filter({ hasText: 'The back cover' }).waitFor()
    await page.getByRole('button', { name: 'Upload a saved page', exact: true }).click()
    const name = 'saved.html'
    const buffer = Buffer.from('<title>Saved</title><main><p>A page that an editor saved in a browser.</p></main>')
    await page.locator('input[type=file][accept*=".html"]').setInputFiles({ name, mimeType: 'text/html', buffer })
    const before = (await app.store.get(id))?.sources.length ?? 0
    await button('Upload').click()
    await sources.nth(before).waitFor()
    const uploaded = (await app.store.get(id))?.sources.at(-1)?.upload_id
    expect(await app.store.document('uploads', `${id}/${uploaded}`)).toMatchObject({ kind: 'html' })
    await app.settled(id)
    await shorter.click()
    await page.getByLabel('Why is a shorter article right here?').fill('It is a small book.')
    await button('Accept and write').click()
    await page.getByText('editor accepted a shorter article: It is a small book.', { exact: true }).waitFor()
  })

  it('shows the API documentation', async () => {
    await page.goto(`${server.url}/docs`)
    await page.locator('.opblock').first().click()
    await page.getByRole('button', { name: 'Try it out' }).first().waitFor()
    await eventually(() => page.locator('.info .version').first().innerText()).toContain(version)
  })

  it('never complained in the browser, and never ran a script that is not its own', () => {
    expect(watched.complaints).toEqual([])
  })
})
