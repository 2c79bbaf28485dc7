// Takes pictures of the pages of the web UI with a sample book, for the README. Usage: npm run screenshots [-- <folder>]
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { sampleInput } from '../src/app/demo/sample-input.ts'
import { createSampleSite } from '../src/app/demo/sample-site.ts'
import { serve } from '../src/app/serve.ts'
import { openBrowser, openPage } from '../test/support/browser.ts'
import { openTestApp } from '../test/support/embedded.ts'
import { buildWebWhenStale } from './build-web.ts'

const folder = resolve(process.argv[2] ?? 'docs/screenshots')
mkdirSync(folder, { recursive: true })
await buildWebWhenStale()
const site = await createSampleSite()
const app = await openTestApp()
const server = await serve(app, { host: '127.0.0.1', port: 0 })
const browser = await openBrowser()
const { page } = await openPage(browser)

const take = async (name: string): Promise<void> => {
  await page.waitForTimeout(400)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  console.log(join(folder, `${name}.png`))
}
const open = async (path: string, ready: (page: Page) => Promise<unknown>): Promise<void> => {
  await page.goto(`${server.url}${path}`)
  await ready(page)
}

await page.goto(server.signInUrl)
await page.waitForURL(/\/welcome$/)
await take('welcome')
await page.getByRole('button', { name: 'Continue with the offline writer', exact: true }).click()

const submitted: string[] = []
for (const book of site.books) submitted.push((await app.review(sampleInput(book, site.urlOf))).submission_id)
const [first] = site.books
const thin = await app.review({
  title: 'A book that one page knows',
  author: first?.author,
  links: first?.other_urls.slice(-1).map(site.urlOf),
  allow_duplicate: true,
})

await open('/', (shown) => shown.getByText('A book that one page knows').first().waitFor())
await take('books')
await open('/submit', (shown) => shown.getByLabel('Title').first().waitFor())
await take('new-book')
await open(`/tasks/${thin.submission_id}`, (shown) => shown.getByText('A book that one page knows').first().waitFor())
await take('needs-sources')
await open(`/articles/${submitted[0]}`, (shown) => shown.locator('[data-sentence]').nth(3).waitFor())
await page.locator('[data-sentence]').nth(3).click()
await take('review-desk')
await open('/settings', (shown) =>
  shown
    .getByRole('heading', { name: /WordPress/ })
    .first()
    .waitFor(),
)
await take('settings')
await open('/sites', (shown) => shown.getByRole('heading', { name: 'Sites' }).waitFor())
await take('sites')

await browser.close()
await server.close()
await app.close()
await site.close()
