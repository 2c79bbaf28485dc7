import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleInput } from '../../src/app/demo/sample-input.ts'
import { createSampleSite, type SampleSite } from '../../src/app/demo/sample-site.ts'
import { newSubmission } from '../../src/domain/new-submission.ts'
import type { Status } from '../../src/domain/status.ts'
import { seedSubmission } from '../support/action-bench.ts'
import { describeWith } from '../support/servers.ts'
import { openWebBench, type WebBench } from '../support/web-bench.ts'

const books = 5_000
const resting: readonly Status[] = ['published', 'published', 'cancelled', 'published']
const editor = { name: 'Ana' }
const idOf = (number: number): string => `book-${String(number).padStart(5, '0')}`
const titleOf = (number: number): string => `Volume ${String(number).padStart(4, '0')}`

describeWith('chromium', 'the table of books', () => {
  let site: SampleSite
  let bench: WebBench
  let page: Page
  let other: BrowserContext

  const seedOne = async (id: string, title: string, status: Status, number: number) => {
    const at = new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString()
    const submission = newSubmission(
      {
        submission_id: id,
        book: {
          title,
          author: 'Ada Writer',
          language: 'en',
          schema_id: 'book-review',
          category: null,
          approval_required: true,
        },
        sources: [],
        identity_keys: [],
        created_by: 'editor:Ana',
      },
      at,
    )
    await bench.app.store.create({ ...submission, status }, { actor: 'editor:Ana', reason: null }, [])
  }
  const seedMany = async () => {
    for (let number = 1; number <= books; number += 1)
      await seedOne(idOf(number), titleOf(number), resting[number % resting.length] ?? 'published', number)
  }
  const seedStarved = async (count: number) => {
    for (let number = 1; number <= count; number += 1)
      await seedOne(`starved-${number}`, `Starved ${number}`, 'needs_sources', number)
  }
  const seedReviewed = (id: string, title: string, green: boolean) =>
    seedSubmission(bench.app, {
      submission_id: id,
      green,
      created_at: '2026-06-01T00:00:00.000Z',
      book: {
        title,
        author: 'Ben Author',
        language: 'en',
        schema_id: 'book-review',
        category: null,
        approval_required: true,
      },
    })

  beforeAll(async () => {
    site = await createSampleSite()
    bench = await openWebBench()
    page = bench.page
    await seedMany()
    await seedReviewed('green-one', 'Green Leaves', true)
    await seedReviewed('red-one', 'Red Flags', false)
    await page.goto(bench.server.signInUrl)
    await page.waitForURL((url) => url.pathname === '/')
    other = await bench.browser.newContext({ locale: 'en-US' })
    await other.addCookies(await page.context().cookies())
  }, 180_000)

  afterAll(async () => {
    await bench?.close()
    await site?.close()
  })

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const rowOf = (title: string, where = page) => where.getByRole('row').filter({ hasText: title })
  const bar = () => page.getByRole('region', { name: 'What to do with the selected books' })
  const live = () => page.getByRole('status').filter({ hasText: /^Live$/ })

  it('holds five thousand books, of which those in sight are drawn', async () => {
    await page.getByText(`100 of 5,002 books shown`).waitFor()
    await rowOf('Green Leaves').waitFor()
    await page.getByRole('link', { name: 'Done', exact: false }).first().click()
    await page.getByText(`100 of 3,750 books shown`).waitFor()
    const bottom = async () => {
      await page.keyboard.press('End')
      return rowOf(titleOf(1)).isVisible()
    }
    await expect.poll(bottom, { timeout: 60_000, interval: 150 }).toBe(true)
    await page.getByText(/^3,750 books/).waitFor()
    expect(await page.getByRole('row').count()).toBeLessThan(80)
  })

  it('selects all that match, not only those that are shown, and stops when it is told to', async () => {
    await page.goto(`${bench.server.url}/`)
    await rowOf('Green Leaves').waitFor()
    await page.keyboard.press('Shift+X')
    await page.getByText('100 books selected').waitFor()
    const goOn: (() => void)[] = []
    const reading = new Promise<void>((done) => goOn.push(done))
    await page.route(/cursor=/, async (route) => {
      await reading
      await route.continue()
    })
    await button('Select the newest 5,000 of 5,002').click()
    await page.getByText('Reading the list: 100 of 5,000 books').waitFor()
    await bar().and(page.locator(':focus')).waitFor()
    await button('Stop').click()
    await page.getByText('100 books selected').waitFor()
    for (const done of goOn) done()
    await page.unrouteAll({ behavior: 'wait' })
    await page.getByText('300 of 5,002 books shown').waitFor()
    await page.keyboard.press('Shift+X')
    await page.getByText('300 books selected').waitFor()
    await page.keyboard.press('Shift+X')
    await page.getByText('The newest 5,000 books are selected').waitFor({ timeout: 60_000 })
    await page.getByText('5,000 books selected').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('books selected').waitFor({ state: 'detached' })
  })

  it('does the same to many piece by piece; what was not asked for when it was stopped stays selected', async () => {
    await seedStarved(110)
    await page.goto(`${bench.server.url}/?text=starved`)
    await page.getByText(/^100 books/).waitFor()
    await page.keyboard.press('Shift+X')
    await button('Select all that match').click()
    await page.getByText('110 books selected').waitFor()
    await button('Cancel (110)').click()
    const dialog = page.getByRole('dialog', { name: 'Cancel 110 books?' })
    await dialog.getByText('110 need sources: nothing more is read for them.').waitFor()
    await dialog.getByText('and 105 more').waitFor()
    const goOn: (() => void)[] = []
    const second = new Promise<void>((done) => goOn.push(done))
    let calls = 0
    await page.route('**/api/tasks/bulk/cancel', async (route) => {
      calls += 1
      if (calls > 1) await second
      await route.continue()
    })
    await dialog.getByRole('button', { name: 'Cancel', exact: true }).click()
    await page.getByText('Cancelling: 50 of 110').waitFor()
    await button('Stop').click()
    for (const done of goOn) done()
    await page.getByText('100 books are cancelled.').waitFor()
    await page.getByText('10 books were not asked for; they are still selected.').waitFor()
    await button('Cancel (10)').waitFor()
    await page.unrouteAll({ behavior: 'wait' })
    const left = (await bench.app.store.list({ statuses: ['needs_sources'], limit: 200 })).items
    expect([calls, left.length]).toEqual([2, 10])
  })

  it('finds a book by words, keeps what was looked for as a view, and gives back a view that was removed', async () => {
    await page.goto(`${bench.server.url}/`)
    await page.keyboard.press('/')
    await page.getByLabel('Search title or author').pressSequentially('volume 4711')
    await rowOf(titleOf(4711)).waitFor()
    await expect.poll(() => page.getByRole('row').count()).toBe(2)
    await button('Save this view').click()
    const dialog = page.getByRole('dialog', { name: 'Save this view' })
    await dialog.getByLabel('Name').fill('The lost one')
    await dialog.getByLabel('Everybody sees it').check()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByText('The view “The lost one” is saved.').waitFor()
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'All', exact: true }).click()
    await rowOf('Green Leaves').waitFor()
    await page.getByRole('link', { name: 'The lost one' }).click()
    await expect.poll(() => page.getByRole('row').count()).toBe(2)
    await button('Remove the view “The lost one”').click()
    await page.getByRole('link', { name: 'The lost one' }).waitFor({ state: 'detached' })
    await button(/^Undo/).click()
    await page.getByRole('link', { name: 'The lost one' }).waitFor()
    expect(await bench.app.store.documents('saved_views', '')).toMatchObject([{ name: 'The lost one', shared: true }])
  })

  it('is live in two browsers at once: what one does, the other sees', async () => {
    await page.goto(`${bench.server.url}/`)
    await live().waitFor()
    const theirs = await other.newPage()
    await theirs.goto(`${bench.server.url}/`)
    await theirs.getByLabel('Search title or author').fill('Red Flags')
    await rowOf('Red Flags', theirs).waitFor()
    const added = await seedReviewed('late-one', 'Late Arrival', true)
    await bench.app.actions.rerun(editor, added.submission_id, { from: 'article' })
    await rowOf('Late Arrival').waitFor()
    await theirs.getByLabel('Select Red Flags').check()
    await theirs.getByRole('button', { name: 'Cancel (1)' }).click()
    await theirs.getByRole('dialog').getByRole('button', { name: 'Cancel', exact: true }).click()
    await rowOf('Red Flags').getByText('Cancelled').waitFor()
    await theirs.close()
  })

  it('says that it reconnects when the network is cut, and has caught up when it is back', async () => {
    await page.goto(`${bench.server.url}/`)
    await live().waitFor()
    const context = page.context()
    await context.setOffline(true)
    await page.getByRole('status').filter({ hasText: 'Reconnecting' }).waitFor()
    await seedReviewed('meanwhile', 'Written Meanwhile', true)
    await context.setOffline(false)
    await live().waitFor()
    await rowOf('Written Meanwhile').getByText('Ready for review').waitFor()
  })

  it('approves by keys what is green, leaves the rest with the reason, and records that nothing was opened', async () => {
    await seedReviewed('red-two', 'Redder Flags', false)
    await page.goto(`${bench.server.url}/?show=ready_for_review`)
    await rowOf('Redder Flags').waitFor()
    await page.keyboard.press('j')
    await page.locator('.task-link:focus').waitFor()
    await page.keyboard.press('Shift+X')
    await page.keyboard.press('a')
    const dialog = page.getByRole('dialog', { name: /^Approve \d+ articles\?$/ })
    await dialog.getByText('the evidence of no sentence was opened').waitFor()
    await dialog.getByRole('button', { name: 'Approve', exact: true }).click()
    await page.getByText('left as it is').waitFor()
    await page.getByRole('alert').getByText('its article is not green').waitFor()
    await rowOf('Green Leaves').waitFor({ state: 'detached' })
    expect((await bench.app.store.get('green-one'))?.attestations).toMatchObject([
      { kind: 'person', in_bulk: true, statement: null, review: { opened: [] } },
    ])
    expect((await bench.app.store.get('red-two'))?.status).toBe('ready_for_review')
  })

  it('shows what each step gave, pages in a frame in which nothing runs, and runs again from there', async () => {
    const [book] = site.books
    if (!book) throw new Error('there is no sample book')
    const { submission_id: id } = await bench.app.review(sampleInput(book, site.urlOf))
    const html = `<html lang="en"><body><h1>${book.title}</h1><p>This book by ${book.author} has twelve chapters on logs.</p><script>top.broken = 1</script><img src="/nowhere.png" onerror="top.broken = 1"></body></html>`
    await bench.app.actions.uploadPage(editor, id, { fileName: 'page.html', bytes: Buffer.from(html) })
    await bench.app.settled(id)
    const { sources } = (await bench.app.store.get(id)) ?? { sources: [] }
    const uploaded = sources.at(-1)?.source_id ?? ''
    await page.goto(`${bench.server.url}/tasks/${id}?step=scrape&source=${uploaded}`)
    const drawer = page.getByRole('dialog')
    await drawer.getByText('As a page').click()
    const frame = page.frameLocator('iframe[sandbox=""]')
    await frame.getByText('has twelve chapters on logs').waitFor()
    expect(await frame.locator('script, img[src], [onerror]').count()).toBe(0)
    expect(await page.evaluate('"broken" in window')).toBe(false)
    await page.goto(`${bench.server.url}/tasks/${id}?step=context`)
    await drawer.getByRole('heading', { name: 'Knowledge base', exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })

    const readAt = async () => (await bench.app.store.document('snapshots', `${id}/s1`))?.fetched_at
    const [before, version] = [await readAt(), (await bench.app.store.get(id))?.article_version ?? 0]
    await button('Run again from here: Read sources').click()
    await page.getByRole('dialog').getByText(`Version ${version} of the article is kept`).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Run again', exact: true }).click()
    await bench.app.settled(id)
    await page.locator('.page-heading [data-status="ready_for_review"]').waitFor()
    expect(await readAt()).not.toBe(before)
    expect((await bench.app.store.get(id))?.article_version).toBe(version + 1)
    await page.getByText('run again from scrape').waitFor()
  })

  it('is used on a phone: books are cards, and nothing lies over what can be pressed', async () => {
    await seedReviewed('in-hand', 'In the Hand', true)
    const viewport = page.viewportSize()
    await page.setViewportSize({ width: 390, height: 780 })
    await page.goto(`${bench.server.url}/?text=hand`)
    await page.getByLabel('Select In the Hand').check()
    await button('Approve (1)').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Back' }).click()
    await rowOf('In the Hand').getByRole('link').click()
    await page.waitForURL(/\/articles\/in-hand$/)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    if (viewport) await page.setViewportSize(viewport)
  })

  it('never complained in the browser', () => {
    expect(bench.watched.complaints).toEqual([])
  })
})
