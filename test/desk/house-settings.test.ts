import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RunningServer } from '../../src/app/serve.ts'
import { firstOwnerId } from '../../src/domain/user.ts'
import { seedSubmission } from '../support/action-bench.ts'
import { openPage, type WatchedPage } from '../support/browser.ts'
import type { TestApp } from '../support/embedded.ts'
import { describeWith } from '../support/servers.ts'
import { openWebBench, type WebBench } from '../support/web-bench.ts'
import { violationsOn } from './violations.ts'

const password = 'a long enough password'
const at = '2026-11-01T10:00:00.000Z'

describeWith('chromium', 'the pages by which a house is kept', () => {
  let bench: WebBench
  let app: TestApp
  let server: RunningServer
  let browser: Browser
  let page: Page
  const others: WatchedPage[] = []

  beforeAll(async () => {
    bench = await openWebBench()
    ;({ app, server, browser, page } = bench)
    const provider = { provider: 'offline', modelName: null, baseUrl: null, apiKey: null }
    await app.models.setUpModel(provider, AbortSignal.timeout(10_000))
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(server.signInUrl)
    await page.waitForURL((url) => url.pathname === '/')
  }, 120_000)

  afterAll(async () => {
    await bench?.close()
  })

  const button = (name: string, on = page) => on.getByRole('button', { name, exact: true })
  const places = (on = page) => on.getByRole('navigation', { name: 'Settings' })
  const dialog = () => page.getByRole('dialog')
  const toPlace = async (name: string) => {
    await page.goto(`${server.url}/settings`)
    await places().getByRole('link', { name, exact: true }).click()
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  }
  /** A browser of somebody else. */
  const otherBrowser = async (): Promise<Page> => {
    const watched = await openPage(browser)
    others.push(watched)
    return watched.page
  }
  const row = (text: string) => page.getByRole('row').filter({ hasText: text })

  const invite = async (name: string, role: string): Promise<string> => {
    await toPlace('People')
    await button('Invite a person').click()
    await dialog().getByLabel('Name').fill(name)
    await dialog().getByRole('radio', { name: role }).check()
    await dialog().getByRole('button', { name: 'Make the invitation' }).click()
    return page.getByText(/\/invitation#/).innerText()
  }
  /** The browser of somebody who took an invitation. */
  const join = async (link: string): Promise<Page> => {
    const theirs = await otherBrowser()
    await theirs.goto(link)
    await theirs.getByLabel('Your password').fill(password)
    await theirs.getByRole('button', { name: 'Set password and sign in' }).click()
    await theirs.waitForURL((url) => url.pathname === '/')
    return theirs
  }

  it('invites a person by a link that is shown once; they see and do only what they may', async () => {
    const link = await invite('Zoë', 'viewer')
    await row('Zoë').getByText('Invited', { exact: true }).waitFor()
    await page.reload()
    await row('Zoë').waitFor()
    expect(await page.getByText(/\/invitation#/).count()).toBe(0)

    const zoe = await join(link)
    await zoe.goto(`${server.url}/settings/account`)
    await zoe.getByText('viewer. You can read everything; you change nothing.').waitFor()
    for (const hidden of ['People', 'Audit log', 'Data and keys'])
      expect(await places(zoe).getByRole('link', { name: hidden, exact: true }).count()).toBe(0)
    for (const path of ['people', 'audit', 'data']) {
      await zoe.goto(`${server.url}/settings/${path}`)
      await zoe.getByText('Only owners of this server can see and change this.').first().waitFor()
    }
    expect((await zoe.request.get(`${server.url}/api/users`)).status()).toBe(403)

    await page.reload()
    await row('Zoë').getByText('Active', { exact: true }).waitFor()
    await button('What can be done with Zoë').click()
    await page.getByRole('menuitem', { name: 'Disable' }).click()
    await dialog().getByRole('button', { name: 'Disable' }).click()
    await row('Zoë').getByText('Disabled', { exact: true }).waitFor()
    await zoe.goto(`${server.url}/articles`)
    await zoe.waitForURL(/\/sign-in/)
  })

  it('lets a contributor try a failed book of their own again, and no other', async () => {
    const seed = (title: string, name: string) =>
      seedSubmission(app, {
        status: 'failed',
        created_by: `editor:${name}`,
        failure: { stage: 'context', code: 'MODEL_UNAVAILABLE', message: 'no answer', attempts: 5, at },
        book: {
          title,
          author: 'Ada',
          language: 'en',
          schema_id: 'book-review',
          category: null,
          approval_required: true,
        },
      })
    const [own] = [await seed('Of Her Own', 'Cleo'), await seed('Of Another', 'Ana')]
    const cleo = await join(await invite('Cleo', 'contributor'))
    await cleo.goto(`${server.url}/failed`)
    await cleo.getByText('You can try your own books again').waitFor()
    await button('Of Another', cleo).click()
    await cleo.getByRole('region', { name: 'Tries' }).waitFor()
    expect(await button('Try again', cleo).count()).toBe(0)
    await button('Of Her Own', cleo).click()
    await button('Try again', cleo).click()
    await cleo.getByText('1 book goes on.').waitFor()
    await button('Of Her Own', cleo).waitFor({ state: 'detached' })
    expect((await app.store.history(own.submission_id)).map(({ actor }) => actor)).toContain('editor:Cleo')
    expect(await button('Dismiss', cleo).count()).toBe(0)
  })

  it('removes the stored key of a provider once somebody else writes, and says who would', async () => {
    const credential_id = 'model:groq'
    const secret = await app.secrets.seal('gsk-not-a-real-key', `credentials/${credential_id}`)
    const document = { credential_id, kind: credential_id, label: 'Groq', public: {}, secret, updated_at: at }
    await app.store.put([{ collection: 'credentials', document }])
    const writers = (names: readonly string[]) => ({
      name: 'model.writers',
      value: { by_kind: { section: names.map((provider) => ({ provider, model_name: null })) }, fallbacks: [] },
    })
    await app.store.put([{ collection: 'settings', document: writers(['groq']) }])
    await toPlace('Models and budgets')
    await page.getByText('Nobody else writes: Sections.').waitFor()
    expect(await page.getByRole('button', { name: /^Remove the key/ }).count()).toBe(0)
    await app.store.put([{ collection: 'settings', document: writers(['groq', 'mistral']) }])
    await page.reload()
    await page.getByRole('button', { name: 'Remove the key of Groq' }).click()
    await dialog().getByText('It is used for: Sections.').waitFor()
    expect(await violationsOn(page)).toEqual([])
    await dialog().getByRole('button', { name: 'Remove key' }).click()
    await page.getByText('The key of Groq is removed.').waitFor()
    await page.getByText('No provider has a key yet.').waitFor()
    expect(await app.store.document('credentials', credential_id)).toBeNull()
  })

  it('makes an API token, shown once; it works, tells when it was used, and is refused once it is revoked', async () => {
    await toPlace('API tokens')
    await button('Make a token').click()
    await dialog().getByLabel('What it is for').fill('Reading list')
    await dialog()
      .getByRole('checkbox', { name: /^People/ })
      .uncheck()
    await dialog().getByRole('button', { name: 'Make a token' }).click()
    const secret = await page.getByRole('alert').locator('code').first().innerText()
    const ask = (path: string) => fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${secret}` } })
    expect(await (await ask('/api/session')).json()).toMatchObject({ kind: 'token', role: 'viewer' })
    expect((await ask('/api/submissions')).status).toBe(200)
    expect((await ask('/api/tokens')).status).toBe(403)
    await page.reload()
    await row('Reading list').getByText('now').waitFor()
    expect(await page.getByText(secret).count()).toBe(0)
    await button('Revoke Reading list').click()
    await dialog().getByRole('button', { name: 'Revoke' }).click()
    await page.getByText('No program acts for you').waitFor()
    expect((await ask('/api/submissions')).status).toBe(401)
  })

  it('keeps what one wants to be told of, and offers no test where no mail can go out', async () => {
    await toPlace('Notifications')
    await page.getByText('This server cannot send mails yet').waitFor()
    await page.getByText('Once a day', { exact: true }).click()
    await page.getByLabel('Time of day').fill('07:15')
    await page.getByRole('checkbox', { name: 'Published' }).uncheck()
    await page.getByRole('checkbox', { name: 'Budget' }).check()
    await page.getByLabel('E-mail address').fill('ana@example')
    await button('Save').click()
    await page.getByText('is no e-mail address', { exact: true }).waitFor()
    await page.getByLabel('E-mail address').fill('ana@example.org')
    await button('Save').click()
    await page.getByText('Your notifications are saved.').waitFor()
    await page.reload()
    await expect.poll(() => page.getByLabel('Time of day').inputValue()).toBe('07:15')
    expect(await button('Send me a test mail').isDisabled()).toBe(true)
    expect(await app.store.document('notification_preferences', firstOwnerId)).toMatchObject({
      mode: 'daily',
      daily_at: '07:15',
      kinds: ['ready_for_review', 'needs_sources', 'failed', 'budget'],
    })
  })

  it('shows a password and other browsers of one’s own, and signs one of them out', async () => {
    await toPlace('My account')
    await page.getByLabel('New password').fill(password)
    await button('Set the password').click()
    await page.getByText('The password is set.').waitFor()
    const second = await otherBrowser()
    await second.goto(`${server.url}/sign-in`)
    await second.getByLabel('Token or password').fill(password)
    await second.getByRole('button', { name: 'Sign in' }).click()
    await second.waitForURL((url) => url.pathname === '/')
    await page.reload()
    await page.getByText('This browser', { exact: true }).waitFor()
    await page.getByRole('button', { name: /^Sign out there/ }).click()
    await page.getByText('You are signed in only here.').waitFor()
    await second.goto(`${server.url}/articles`)
    await second.waitForURL(/\/sign-in/)
  })

  it('speaks another language when one chooses it, and keeps it', async () => {
    await page.getByRole('combobox', { name: 'Language of these pages' }).click()
    await page.getByRole('option', { name: 'Portuguese (Brazil)' }).click()
    await page.getByRole('heading', { level: 1, name: 'Minha conta' }).waitFor()
    await page.reload()
    await page.getByRole('combobox', { name: 'Idioma destas páginas' }).click()
    await page.getByRole('option').first().click()
    await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor()
  })

  it('shows a signing secret once, seals it under a new key, and gives everything out as a file', async () => {
    await toPlace('Publishing')
    const webhooks = page.getByRole('region', { name: 'Webhooks' })
    await webhooks.getByLabel('Name').fill('n8n')
    await webhooks.getByLabel('Address of the receiver').fill('https://hooks.example.org/books')
    await button('Add the webhook').click()
    const secret = await page.getByText(/^whsec_/).innerText()
    await toPlace('Data and keys')
    await page.getByText('1 secret under it').waitFor()
    await button('Change the key').click()
    await dialog().getByRole('button', { name: 'Change the key' }).click()
    await page.getByText('Done: 1 secrets are sealed under the key in use.').waitFor()
    await button('Forget former keys').waitFor()
    await page.getByLabel('Calls of models: Days').fill('400')
    await button('Save').click()
    await page.getByText('It holds from the next daily round on.').waitFor()
    const [backup] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Back up now' }).click(),
    ])
    expect(backup.suggestedFilename()).toBe('pigmeu-backup.gz')
    await toPlace('Publishing')
    await webhooks.getByText('n8n', { exact: true }).waitFor()
    expect(await page.getByText(secret).count()).toBe(0)
  })

  it('shows all of it in the audit log, narrowed and unfolded, and proves that the log is whole', async () => {
    await toPlace('Audit log')
    for (const done of [
      'Added a person',
      'Disabled a person',
      'Revoked an API token',
      'Changed the key',
      'Made a backup',
    ])
      await button(done).first().waitFor()
    await page.getByRole('combobox', { name: 'Action' }).fill('Added a')
    await page.getByRole('option', { name: 'Added a person' }).click()
    await page.waitForURL(/action=user\.create/)
    await expect.poll(() => button('Changed the key').count()).toBe(0)
    await page.reload()
    await button('Added a person').last().focus()
    await page.keyboard.press('Enter')
    await page.getByText('Only about this').click()
    await page.waitForURL(/subject=/)
    await button('Disabled a person').waitFor()
    await button('Verify the log').click()
    await page.getByText(/^The log is whole: \d+ entries\.$/).waitFor()
    const noted = await page.getByText(/^\d+:[0-9a-f]{64}$/).innerText()
    await page
      .getByLabel('A place that you noted earlier')
      .fill(noted.replace(/.$/, (last) => (last === '0' ? '1' : '0')))
    await button('Verify the log').click()
    await page.getByText(/^Something is wrong at entry \d+\.$/).waitFor()
  })

  it('never complained in a browser', () => {
    expect([bench.watched, ...others].flatMap(({ complaints }) => complaints)).toEqual([])
  })
})
