import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BookBench, openBookBench } from '../support/book-bench.ts'
import { describeWith } from '../support/servers.ts'

/** What has the focus, by the words on it. */
const focused = `(() => {
  const { activeElement: one } = document
  const label = one.getAttribute('aria-label') ?? (one.id && document.querySelector('label[for="' + one.id + '"]')?.textContent)
  return (label || one.textContent).trim()
})()`

describeWith('chromium', 'a review with a keyboard alone', () => {
  let bench: BookBench
  let page: Page
  let id = ''

  beforeAll(async () => {
    bench = await openBookBench()
    page = bench.page
    id = bench.submission.submission_id
    await page.goto(bench.server.signInUrl)
    await page.waitForURL(({ pathname }) => pathname === '/' || pathname === '/welcome')
    await page.goto(bench.server.url)
  }, 120_000)
  afterAll(async () => {
    await bench?.close()
  })

  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const reads = (words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor()
  /** Goes on by a key until what has the focus says these words. */
  const goTo = async (words: string, key = 'Tab') => {
    const seen: string[] = []
    for (let steps = 0; steps < 90; steps += 1) {
      const here = await page.evaluate<string>(focused)
      if (here === words) return
      seen.push(here.slice(0, 30))
      await press(key)
    }
    throw new Error(`the keyboard does not reach "${words}", but ${seen.join(' | ')}`)
  }

  it('goes from the list to a published article', async () => {
    await reads('Ready for review')
    await press('j', 'e')
    await page.waitForURL((url) => url.pathname === `/articles/${id}`)
    await reads('1 doubtful sentence')

    await press('n')
    await reads('Weak')
    await press('c')
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA')
    await page.keyboard.type('Is this said anywhere?')
    await press('Control+Enter')
    await reads('Is this said anywhere?')
    await press('Escape')

    await goTo('Edit')
    await press('Enter')
    await reads('Alt and arrows: next doubtful sentence.')
    await goTo('Article (Markdown)')
    await reads('1 Weak')
    await press('Alt+ArrowDown', 'Delete')
    await page.getByText('1 Weak').filter({ visible: true }).first().waitFor({ state: 'detached' })
    await press('Control+s')
    await reads('Saved as version 2.')
    await press('Escape')
    await goTo('Back', 'Shift+Tab')
    await press('Enter')

    await goTo('Approve')
    await press('Enter')
    await reads('I have reviewed this article against the evidence shown beside it')
    await goTo('Approve and publish')
    await press('Enter')
    await reads('Published')
    const submission = await bench.app.settled(id)
    expect(submission).toMatchObject({ status: 'published', article_version: 2 })
    expect(await bench.app.store.documents('comments', `${id}/`)).toMatchObject([{ text: 'Is this said anywhere?' }])
  })
})
