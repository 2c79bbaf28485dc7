import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleInput } from '../../src/app/demo/sample-input.ts'
import { createSampleSite, type SampleSite } from '../../src/app/demo/sample-site.ts'
import type { RunningServer } from '../../src/app/serve.ts'
import { articleKey } from '../../src/ports/store.ts'
import type { TestApp } from '../support/embedded.ts'
import { describeWith } from '../support/servers.ts'
import { openWebBench, type WebBench } from '../support/web-bench.ts'

describeWith('chromium', 'the list of articles and the insights', () => {
  let site: SampleSite
  let bench: WebBench
  let app: TestApp
  let server: RunningServer
  let page: Page
  /** Titles of articles: one in review, one that is published, one whose post was changed at its site. */
  let titles: { reviewed: string; published: string; drifted: string }

  const titleOf = async (id: string): Promise<string> => {
    const article = await app.store.document('articles', articleKey(id, 1))
    if (article === null) throw new Error(`there is no article of ${id}`)
    return article.title
  }

  /** Leaves a published book as a publishing leaves it that found another post than it had written. */
  const drift = async (id: string): Promise<void> => {
    const archive = await app.store.archive(id)
    if (archive === null) throw new Error(`there is no book ${id}`)
    const at = new Date().toISOString()
    const failure = {
      stage: 'publish',
      code: 'PUBLISH_DRIFTED',
      message: 'Somebody changed the post',
      attempts: 1,
      at,
    } as const
    await app.store.restore({ ...archive, submission: { ...archive.submission, status: 'failed', failure } })
  }

  beforeAll(async () => {
    site = await createSampleSite()
    bench = await openWebBench()
    ;({ app, server, page } = bench)
    const [one, two, three] = await Promise.all(
      site.books.slice(0, 3).map((book) => app.review(sampleInput(book, site.urlOf))),
    )
    if (!one || !two || !three) throw new Error('there are fewer than three sample books')
    for (const { submission_id: id } of [two, three]) {
      await app.actions.approve({ name: 'Ana' }, id, { publish: { target: 'file' }, reason: 'good enough' })
      expect((await app.settled(id)).status).toBe('published')
    }
    await drift(three.submission_id)
    titles = {
      reviewed: await titleOf(one.submission_id),
      published: await titleOf(two.submission_id),
      drifted: await titleOf(three.submission_id),
    }
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(server.signInUrl)
    await page.waitForURL((url) => url.pathname === '/')
  }, 180_000)

  afterAll(async () => {
    await bench?.close()
    await site?.close()
  })

  const table = () => page.getByRole('table', { name: 'Articles' })
  const row = (title: string) => table().getByRole('row').filter({ hasText: title })
  const rows = () => table().getByRole('row')
  const pick = (name: RegExp) => page.getByRole('radio', { name }).locator('..').getByText(name).click()

  it('lists what was written with its words, checks and evidence, by whom and where it is public', async () => {
    await page.getByRole('link', { name: 'Articles' }).click()
    await row(titles.reviewed).getByText('Ready for review').waitFor()
    await row(titles.reviewed).getByText('offline writer').waitFor()
    await row(titles.reviewed)
      .getByText(/^\d+%$/)
      .waitFor()
    const { publications } = (await app.store.list({ statuses: ['published'] })).items[0] ?? {}
    expect(publications).toHaveLength(1)
    await row(titles.published).getByText('approved by Ana').waitFor()
    await row(titles.published).getByText('Files', { exact: false }).first().waitFor()
    await row(titles.drifted).getByText('changed at the site').waitFor()
    expect(await rows().count()).toBe(4)
  })

  it('is narrowed by where articles stand and by words, and every view has an address', async () => {
    await pick(/^Published/)
    await page.waitForURL(/state=published/)
    await expect.poll(() => rows().count()).toBe(2)
    await row(titles.published).waitFor()
    await page.goto(`${server.url}/articles?state=drifted`)
    await row(titles.drifted).getByRole('link', { name: 'Decide' }).click()
    await page.waitForURL(/\/tasks\//)
    await page.goto(`${server.url}/articles?state=approved`)
    await page.getByText('Approved articles stand here until they are published').waitFor()
    await page.getByRole('button', { name: 'Clear the filter' }).click()
    await expect.poll(() => rows().count()).toBe(4)
    await page.getByRole('textbox', { name: 'Search title or author' }).fill('nobody wrote this')
    await page.getByText('No article matches “nobody wrote this”').waitFor()
    await page.getByRole('button', { name: 'Clear the filter' }).click()
    await expect.poll(() => rows().count()).toBe(4)
  })

  it('is walked through by j and k, and Enter opens the article', async () => {
    await page.goto(`${server.url}/articles`)
    const second = rows().nth(2).getByRole('link').first()
    await second.waitFor()
    const title = await second.innerText()
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key)
    await expect.poll(() => second.evaluate((link) => link === link.ownerDocument.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/articles\/[^/]+$/)
    await page.getByText(title).first().waitFor()
  })

  it('tells what went through, what it took and which checks failed, as charts, tables and files', async () => {
    await page.keyboard.press('g')
    await page.keyboard.press('i')
    await page.waitForURL(/\/insights$/)
    const part = (name: string) => page.getByRole('region', { name, exact: true })
    await part('Throughput').getByText('3 submitted, 3 ready for review, 2 published.').waitFor()
    await part('Throughput').getByRole('img').locator('svg path.recharts-curve').first().waitFor()
    await part('Time by stage')
      .getByText(/A book takes .+ of work on average/)
      .waitFor()
    await part('Cost by stage')
      .getByText(/The models cost \$0\.00|No model was called/)
      .waitFor()
    await part('Checks that fail most')
      .getByText(/\d of 3 articles passed every check/)
      .waitFor()
    const sources = part('Success by source')
    await sources.getByText('Show as a table').click()
    await sources.getByRole('row').filter({ hasText: 'Amazon' }).getByText('100%').waitFor()
    const download = page.waitForEvent('download')
    await sources.getByRole('button', { name: 'CSV of “Success by source”, download' }).click()
    const file = await readFile(await (await download).path(), 'utf8')
    expect(file).toMatch(/^Source,Asked,/)
    expect(file).toMatch(/\namazon,3,1,3,0,0,0,0\r\n/)
  })

  it('shows other periods under addresses of their own', async () => {
    await page.getByRole('radio', { name: '12 months' }).locator('..').getByText('12 months').click()
    await page.waitForURL(/period=12m/)
    const throughput = page.getByRole('region', { name: 'Throughput', exact: true })
    await throughput.getByText('Show as a table').click()
    await expect.poll(() => throughput.getByRole('row').count()).toBe(13)
    await page.reload()
    await expect.poll(() => page.getByRole('radio', { name: '12 months' }).isChecked()).toBe(true)
  })

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const address of ['/articles', '/insights']) {
      await page.goto(`${server.url}${address}`)
      await page
        .getByText(address === '/articles' ? titles.reviewed : '3 submitted', { exact: false })
        .first()
        .waitFor()
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    }
  })

  it('never complained in the browser', () => {
    expect(bench.watched.complaints).toEqual([])
  })
})
