import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleInput } from '../../src/app/demo/sample-input.ts'
import { createSampleSite, type SampleSite } from '../../src/app/demo/sample-site.ts'
import type { RunningServer } from '../../src/app/serve.ts'
import { startReceiver, type WebhookReceiver } from '../publish/webhook-receiver.ts'
import type { WatchedPage } from '../support/browser.ts'
import type { TestApp } from '../support/embedded.ts'
import { type PageSite, servePages } from '../support/page-site.ts'
import { captchaPage } from '../support/scrape-bench.ts'
import { describeWith } from '../support/servers.ts'
import { openWebBench, type WebBench } from '../support/web-bench.ts'

const eventually = <T>(read: () => Promise<T>) => expect.poll(read)
const dayMs = 86_400_000
/** A product whose page asks for a captcha. */
const wall = 'http://www.amazon.com.localhost/dp/1492040347'

describeWith('chromium', 'asking for books', () => {
  let site: SampleSite
  let walled: PageSite
  let receiver: WebhookReceiver
  let app: TestApp
  let server: RunningServer
  let bench: WebBench
  let watched: WatchedPage
  let page: Page
  /** The site that articles are planned for. */
  let target = ''
  let submissionId = ''

  beforeAll(async () => {
    site = await createSampleSite()
    walled = await servePages({ [wall]: { body: captchaPage } })
    receiver = await startReceiver()
    bench = await openWebBench()
    ;({ app, server, watched, page } = bench)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(server.signInUrl)
    await page.waitForURL((url) => url.pathname === '/welcome')
    await button('Continue with the offline writer').click()
    await page.waitForURL((url) => url.pathname === '/')
    const hook = { label: 'Newsletter', url: receiver.url }
    const added = await page.request.post(`${server.url}/api/config/webhooks`, { data: hook })
    expect(added.status()).toBe(201)
    target = (await added.json()).webhook_id
  }, 120_000)

  afterAll(async () => {
    await bench?.close()
    await Promise.all([site?.close(), walled?.close(), receiver?.close()])
  })

  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const field = (name: string) => page.getByRole('textbox', { name })
  const choose = async (name: string, option: string) => {
    await page.getByRole('combobox', { name }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }
  const book = (index: number) => {
    const found = site.books[index]
    if (!found) throw new Error('there is no such sample book')
    return found
  }

  it('fills title and author in from a pasted link, takes it back, and never touches what was typed', async () => {
    const { amazon_url, author } = book(0)
    await page.goto(`${server.url}/submit`)
    await field('Amazon link').fill(site.urlOf(amazon_url))
    await page.getByText('Title and author were read from Amazon.').waitFor()
    await page.getByText('Amazon · ASIN').waitFor()
    await eventually(() => field('Author').inputValue()).toBe(author)
    await eventually(() => field('Title').inputValue()).toContain(book(0).title)
    await button('Undo').click()
    await field('Title').fill('A book of my own')
    await page.getByText('This page is about').waitFor()
    await eventually(() => field('Author').inputValue()).toBe('')
    await page.reload()
    await eventually(() => field('Title').inputValue()).toBe('A book of my own')
    expect((await app.store.list({})).items).toEqual([])
  })

  it('takes no title from a wall, and says that the book can be submitted all the same', async () => {
    await field('Title').fill('')
    await field('Author').fill('')
    await field('Amazon link').fill(walled.urlOf(wall))
    await page.getByText('Captcha instead of the page').waitFor()
    await page.getByText('The book can be submitted all the same').waitFor()
    expect([await field('Title').inputValue(), await field('Author').inputValue()]).toEqual(['', ''])
  })

  it('keeps the choices of a book as a template, and begins the next one with it', async () => {
    await button('More').click()
    await field('Category on the site').fill('Programming')
    await choose('Publish at', 'Newsletter')
    await button('Templates').click()
    await page.getByRole('button', { name: 'Save the present choices' }).click()
    await field('Name of the template').fill('For the newsletter')
    await button('Save template').click()
    await page.getByText('The template “For the newsletter” is saved.').waitFor()
    await page.evaluate(() => sessionStorage.clear())
    await page.goto(`${server.url}/submit`)
    await button('More').waitFor()
    await button('Templates').click()
    await button('For the newsletter').click()
    await eventually(() => field('Category on the site').inputValue()).toBe('Programming')
    await eventually(() => page.getByRole('combobox', { name: 'Publish at' }).inputValue()).toBe('Newsletter')
  })

  it('proposes the planned site and time at the approval', async () => {
    const { amazon_url, title, author, other_urls, goodreads_url, author_site_url } = book(0)
    const day = new Date(Date.now() + 30 * dayMs).toISOString().slice(0, 10)
    await field('Not before').fill(`${day}T09:30`)
    await field('Title').fill(title)
    await field('Author').first().fill(author)
    await field('Amazon link').fill(site.urlOf(amazon_url))
    if (goodreads_url) await field('Goodreads link').fill(site.urlOf(goodreads_url))
    if (author_site_url) await field('Author site').fill(site.urlOf(author_site_url))
    await field('Other links').fill(other_urls.map(site.urlOf).join('\n'))
    await page.getByText('How long it takes is known after the first book.').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/tasks\//)
    submissionId = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '')
    const plan = { target, due_at: new Date(`${day}T09:30`).toISOString() }
    expect((await app.settled(submissionId)).book).toMatchObject({ publish_plan: plan, category: 'Programming' })
    await page.goto(`${server.url}/articles/${submissionId}`)
    await button('Approve').click()
    const dialog = page.getByRole('dialog', { name: 'Approve this article' })
    await dialog.getByRole('radio', { name: 'Publish at a set time', checked: true }).waitFor()
    await eventually(() => dialog.getByRole('combobox', { name: 'Where to' }).inputValue()).toContain('Newsletter')
    await dialog.getByRole('button', { name: 'Approve and publish', exact: true }).click()
    await eventually(async () => (await app.store.get(submissionId))?.publish_intent).toMatchObject(plan)
    expect(receiver.received).toEqual([])
  })

  it('publishes at the planned site what nobody is to approve', async () => {
    const input = { ...sampleInput(book(1), site.urlOf), approval_required: false, publish_plan: { target } }
    const { status, publications } = await app.review(input)
    expect(status).toBe('published')
    expect(publications).toMatchObject([{ target }])
    expect(receiver.received).toHaveLength(1)
  })

  it('tells of a book that is there already, and what the last books took', async () => {
    await page.goto(`${server.url}/submit`)
    await field('Amazon link').fill(site.urlOf(book(0).amazon_url))
    await page.getByText('This book was submitted before', { exact: true }).waitFor()
    await page.getByText('by the last 2 books').waitFor()
    await page.getByRole('link', { name: 'Open the existing one' }).click()
    await page.waitForURL(`${server.url}/tasks/${submissionId}`)
  })

  it('shows each book of a table with its problems before it is sent, and lets them be corrected in place', async () => {
    const { title, author, amazon_url } = book(2)
    const known = book(0)
    await page.goto(`${server.url}/batch`)
    await page.getByRole('tab', { name: 'CSV' }).click()
    const body = [
      'title,author,amazon_url,approval_required',
      `"${title}",${author},${site.urlOf(amazon_url)},yes`,
      `"${known.title}",${known.author},${site.urlOf(known.amazon_url)},`,
      'A Book by Nobody,,https://nowhere,perhaps',
    ].join('\r\n')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'books.csv', mimeType: 'text/csv', buffer: Buffer.from(body) })
    await page.getByText('3 books · 1 ready · 1 to be corrected · 1 with a warning').waitFor()
    const row = (line: number) => page.getByRole('listitem', { name: `Row ${line}`, exact: true })
    await row(2).getByText('Ready').waitFor()
    await row(3).getByText(`Submitted before: “${known.title}”`).waitFor()
    await row(4).getByText('is "perhaps"; write yes or no').waitFor()
    await row(4).getByRole('button', { name: 'Correct' }).click()
    await row(4).getByLabel('Author', { exact: true }).fill('Ann Author')
    await row(4).getByLabel('Amazon link').fill('')
    await row(4).getByLabel('Other links').fill('http://nowhere.localhost/a-book')
    await row(4).getByText('Ready').waitFor()
    await page.reload()
    await button('Submit 2 books').click()
    await row(2).getByText('Submitted').waitFor()
    await row(4).getByText('Submitted').waitFor()
    await row(3).getByRole('button', { name: 'Leave this row out' }).click()
    await page.getByText('2 books · 2 books are submitted.').waitFor()
    const { items } = await app.store.list({ text: 'A Book by Nobody' })
    expect(items.map(({ book: { author: by } }) => by)).toEqual(['Ann Author'])
  })

  it('reads a list by lines, each with the choices of a template', async () => {
    await button('Submit more').click()
    await page.getByRole('textbox', { name: 'Books' }).fill('Only a title\nA Book | Ann | http://nowhere.localhost/b')
    await button('Templates').click()
    await button('For the newsletter').click()
    await button('Preview').click()
    await page.getByText('Author is missing').waitFor()
    await button('Submit 1 book').click()
    await page.getByText('Submitted', { exact: false }).first().waitFor()
    const { items } = await app.store.list({ text: 'A Book' })
    expect(items.find(({ book: { title } }) => title === 'A Book')?.book).toMatchObject({
      category: 'Programming',
      publish_plan: { target },
    })
  })

  it('never complained in the browser', () => {
    expect(watched.complaints).toEqual([])
  })
})
