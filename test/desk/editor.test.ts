import type { BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Draft } from '../../src/domain/desk/draft.ts'
import { articleKey } from '../../src/ports/store.ts'
import { type BookBench, openBookBench } from '../support/book-bench.ts'
import { describeWith } from '../support/servers.ts'

/** A sentence that no source carries. */
const invented = 'The book sold 73 million copies in 1875.'
const password = 'a lantern over the harbour'

describeWith('chromium', 'the editor', () => {
  let bench: BookBench
  let page: Page
  let id = ''
  let markdown = ''

  beforeAll(async () => {
    bench = await openBookBench()
    page = bench.page
    id = bench.submission.submission_id
    markdown = (await bench.app.store.document('articles', articleKey(id, 1)))?.markdown ?? ''
    await isNamed(page, 'Ana')
    await page.goto(bench.server.signInUrl)
    await page.waitForURL((url) => url.pathname === '/')
    expect(await page.evaluate(setPassword, password)).toBe(204)
  }, 120_000)

  afterAll(async () => {
    await bench?.close()
  })

  const isNamed = (visitor: Page, name: string) =>
    visitor.addInitScript((named) => localStorage.setItem('editor-name', JSON.stringify(named)), name)
  const setPassword = async (chosen: string) => {
    const body = JSON.stringify({ password: chosen })
    const headers = { 'content-type': 'application/json' }
    return (await fetch('/api/session/password', { method: 'PUT', headers, body })).status
  }
  const signIn = async (visitor: Page | Locator): Promise<void> => {
    await visitor.getByLabel('Token or password').fill(password)
    await visitor.getByRole('button', { name: 'Sign in', exact: true }).click()
  }
  const open = async (visitor: Page): Promise<void> => {
    await visitor.goto(`${bench.server.url}/articles/${id}?edit=true`)
    await text(visitor).waitFor()
  }
  const text = (visitor: Page) => visitor.getByRole('textbox', { name: 'Article (Markdown)' })
  const title = (visitor: Page) => visitor.getByRole('textbox', { name: 'Title', exact: true })
  const button = (visitor: Page, name: string) => visitor.getByRole('button', { name, exact: true })
  const saved = (visitor: Page) => visitor.getByText(/^Draft saved at/)
  const draft = (): Promise<Draft | null> => bench.app.store.document('drafts', id)
  const draftTitle = async (): Promise<string | undefined> => (await draft())?.words.title
  /** Another browser, of somebody else. */
  const comesBo = async (): Promise<{ context: BrowserContext; bo: Page }> => {
    const context = await bench.browser.newContext({ viewport: { width: 1360, height: 900 }, locale: 'en-US' })
    const bo = await context.newPage()
    bo.setDefaultTimeout(15_000)
    await isNamed(bo, 'Bo')
    await bo.goto(`${bench.server.url}/sign-in`)
    await signIn(bo)
    await bo.waitForURL((url) => url.pathname === '/')
    await open(bo)
    return { context, bo }
  }

  it('is worked by keys alone: a gate turns red and green, the next doubtful sentence is found, nobody is trapped', async () => {
    await page.goto(`${bench.server.url}/articles/${id}`)
    await button(page, 'Edit').focus()
    await page.keyboard.press('Enter')
    await text(page).focus()
    await page.getByText('Every check is green').waitFor()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(` ${invented}`)
    await page.getByRole('button', { name: /^Evidence.*fails/ }).waitFor()
    await page.locator(`.sentence-mark[data-verdict="unsupported"]`).filter({ hasText: '1875' }).waitFor()
    await page.keyboard.press('Control+Home')
    // From the beginning back is the last one.
    await page.keyboard.press('Alt+ArrowUp')
    const atCaret = `document.getSelection()?.anchorNode?.parentElement?.closest('.sentence-mark')?.textContent`
    await expect.poll(() => page.evaluate<string>(atCaret)).toBe(invented)
    for (const _ of invented) await page.keyboard.press('Delete')
    await page.getByText('Every check is green').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate<string>('document.activeElement?.textContent')).toBe('Save as a new version')
    await page.keyboard.press('Shift+Tab')
    await text(page).focus()
    await page.keyboard.press('Tab')
    expect(await text(page).evaluate((field) => field.matches(':focus, :focus-within'))).toBe(false)
  })

  it('saves a version by its key and stays, and still undoes what was typed before', async () => {
    await title(page).fill('A title by Ana')
    await text(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Typed before.')
    await page.keyboard.press('Control+s')
    await page.getByText('Saved as version 2.').waitFor()
    expect((await bench.app.store.document('articles', articleKey(id, 2)))?.markdown).toContain('Typed before.')
    await expect.poll(draft).toBeNull()
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await draft())?.words.markdown.includes('Typed before.')).toBe(false)
    await page.getByText(/^Draft saved at/).waitFor()
  })

  it('has every word again after a reload that came before it was saved', async () => {
    await title(page).fill('Typed a moment before')
    await page.reload()
    await expect.poll(() => title(page).inputValue()).toBe('Typed a moment before')
    await expect.poll(draftTitle).toBe('Typed a moment before')
  })

  it('says when it is offline, keeps what is typed, and sends it when the network is back', async () => {
    await saved(page).waitFor()
    await page.context().setOffline(true)
    await text(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Typed on a train.')
    await page.getByText(/^Offline: kept in this browser since .+, goes out by itself$/).waitFor()
    expect((await draft())?.words.markdown).not.toContain('Typed on a train.')
    await page.context().setOffline(false)
    await saved(page).waitFor()
    expect((await draft())?.words.markdown).toContain('Typed on a train.')
  })

  it('asks to sign in over the page when the session has ended, and loses nothing', async () => {
    for (const session of await bench.app.store.documents('sessions', ''))
      await bench.app.store.remove('sessions', session.token_hash)
    await title(page).fill('Typed without a session')
    const dialog = page.getByRole('dialog', { name: 'Sign in again' })
    await dialog.getByText('What you typed is kept', { exact: false }).waitFor()
    expect(await draftTitle()).toBe('Typed a moment before')
    await signIn(dialog)
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(draftTitle).toBe('Typed without a session')
    expect(await title(page).inputValue()).toBe('Typed without a session')
    expect(new URL(page.url()).pathname).toBe(`/articles/${id}`)
  })

  it('keeps words through an hour offline in which the session ends, says so, and sends them after a new sign-in', async () => {
    const { context, bo } = await comesBo()
    await context.clock.install()
    await bo.reload()
    const before = await title(bo).inputValue()
    await context.setOffline(true)
    await title(bo).fill('Typed in a tunnel')
    const sign = bo.getByRole('alert').filter({ hasText: 'Offline: kept in this browser since' })
    const said = await sign.textContent()
    for (const session of await bench.app.store.documents('sessions', ''))
      if (session.name === 'Bo') await bench.app.store.remove('sessions', session.token_hash)
    // Every try within this hour fails, and the sign goes on to tell when it began.
    for (let tenMinutes = 0; tenMinutes < 6; tenMinutes += 1) await context.clock.fastForward('10:00')
    await title(bo).fill('Typed in a tunnel, an hour later')
    expect(await sign.textContent()).toBe(said)
    const kept = () => bo.evaluate<string>(`Object.values(localStorage).join()`)
    await expect.poll(kept).toContain('Typed in a tunnel, an hour later')
    expect(JSON.stringify(await draft())).not.toContain('tunnel')
    await context.setOffline(false)
    const dialog = bo.getByRole('dialog', { name: 'Sign in again' })
    await dialog.waitFor()
    expect(await title(bo).inputValue()).toBe('Typed in a tunnel, an hour later')
    await signIn(dialog)
    await saved(bo).waitFor()
    expect(await draftTitle()).toBe('Typed in a tunnel, an hour later')
    expect(await kept()).not.toContain('tunnel')
    // The others find the title that they know.
    await title(bo).fill(before)
    await expect.poll(draftTitle).toBe(before)
    await context.close()
  }, 60_000)

  it('shows two who write at once both wordings, and joins them', async () => {
    await saved(page).waitFor()
    const { context, bo } = await comesBo()
    await expect.poll(() => title(bo).inputValue()).toBe('Typed without a session')
    await context.setOffline(true)
    await title(bo).fill('A title by Bo')
    await bo.getByText(/^Offline/).waitFor()
    await text(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Ana wrote this.')
    await expect.poll(async () => (await draft())?.words.markdown.includes('Ana wrote this.')).toBe(true)
    await context.setOffline(false)
    const dialog = bo.getByRole('dialog', { name: 'Two wordings of the same article' })
    await dialog.getByText(/^Ana saved other words at/).waitFor()
    await dialog.getByText('changed by you', { exact: false }).waitFor()
    expect(await draftTitle()).toBe('Typed without a session')
    await dialog.getByRole('button', { name: 'Use this wording' }).click()
    await expect.poll(draftTitle).toBe('A title by Bo')
    expect((await draft())?.words.markdown).toContain('Ana wrote this.')
    // Who has nothing unsaved sees at once what the other did.
    await expect.poll(() => title(page).inputValue()).toBe('A title by Bo')
    await page.getByText(/Bo wrote here at/).waitFor()
    await context.close()
  })

  it('keeps what somebody passed over for their own words, to be taken again', async () => {
    const { context, bo } = await comesBo()
    await context.setOffline(true)
    await title(bo).fill('Bo insists')
    await bo.getByText(/^Offline/).waitFor()
    await title(page).fill('Ana insists')
    await expect.poll(draftTitle).toBe('Ana insists')
    // A conflict outlives the page that it came up on.
    await context.setOffline(false)
    const dialog = bo.getByRole('dialog', { name: 'Two wordings of the same article' })
    await dialog.waitFor()
    await bo.reload()
    await dialog.getByText('changed by both: choose', { exact: false }).waitFor()
    expect(await dialog.getByRole('button', { name: 'Use this wording' }).isDisabled()).toBe(true)
    await dialog.getByRole('button', { name: 'Keep mine' }).click()
    await expect.poll(draftTitle).toBe('Bo insists')
    await expect.poll(() => title(page).inputValue()).toBe('Bo insists')
    await page.getByRole('button', { name: /wordings? set aside$/ }).click()
    await page.getByRole('button', { name: 'Take these words' }).first().click()
    await expect.poll(draftTitle).toBe('Ana insists')
    await context.close()
  })

  it('never complained in the browser', () => {
    expect(markdown).not.toBe('')
    expect(bench.watched.complaints).toEqual([])
  })
})
