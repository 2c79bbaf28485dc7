import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { statementIn } from '../../src/domain/attestation/statements.ts'
import { invitedUserSchema } from '../../src/http/contract/people.ts'
import { seedSubmission } from '../support/action-bench.ts'
import { openPage } from '../support/browser.ts'
import { describeWith } from '../support/servers.ts'
import { openWebBench, type WebBench } from '../support/web-bench.ts'

const password = 'correct horse battery'

describeWith('chromium', 'people in a browser', () => {
  let bench: WebBench
  let articleId = ''
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const send = (method: string, path: string, body: object): Promise<Response> => {
    const headers = { authorization: `Bearer ${bench.server.token}`, 'content-type': 'application/json' }
    return fetch(`${bench.server.url}${path}`, { method, headers, body: JSON.stringify(body) })
  }
  const invite = async (name: string, role: string): Promise<string> =>
    invitedUserSchema.parse(await (await send('POST', '/api/users', { name, role })).json()).invitation.link
  const giveRole = async (name: string, role: string): Promise<void> => {
    const [user] = (await bench.app.store.documents('users', '')).filter((one) => one.name === name)
    await send('PUT', `/api/users/${user?.user_id}`, { role })
  }
  const signIn = async (page: Page, name: string): Promise<void> => {
    await page.goto(`${bench.server.url}/sign-in`)
    await page.getByLabel('User name').fill(name)
    await page.getByLabel('Token or password').fill(password)
    await button(page, 'Sign in').click()
  }
  beforeAll(async () => {
    bench = await openWebBench()
    const submission = await seedSubmission(bench.app, { green: true })
    articleId = submission.submission_id
  })
  afterAll(() => bench?.close())

  it('an invitation is taken once: the password is set, and one is in as who one is', async () => {
    const { page } = bench
    const link = await invite('Ana Sol', 'contributor')
    await page.goto(link)
    await page.getByText('You are invited as Ana Sol, contributor.', { exact: false }).waitFor()
    await page.getByLabel('Your password').fill('short')
    await button(page, 'Set password and sign in').click()
    await page.getByText('10 characters', { exact: false }).nth(1).waitFor()
    await page.getByLabel('Your password').fill(password)
    await button(page, 'Set password and sign in').click()
    await page.getByRole('button', { name: 'Signed in as Ana Sol, contributor' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/')
    const { page: other } = await openPage(bench.browser)
    await other.goto(link)
    await other.getByText('This invitation was used already', { exact: false }).waitFor()
    await other.goto(`${bench.server.url}/invitation`)
    await other.getByText('This link holds no invitation', { exact: false }).waitFor()
    await other.context().close()
  })

  it('what one’s role does not allow is told in plain words', async () => {
    const { page } = bench
    await page.goto(`${bench.server.url}/articles/${articleId}`)
    await page.locator('.desk-bar [data-status="ready_for_review"]').waitFor()
    expect(await button(page, 'Approve').count()).toBe(0)
    await giveRole('Ana Sol', 'editor')
    await page.reload()
    await button(page, 'Approve').click()
    await page.getByRole('radio', { name: 'Only approve; publish later' }).check()
    await giveRole('Ana Sol', 'contributor')
    await page.getByRole('dialog').getByRole('button', { name: 'Approve', exact: true }).click()
    const alert = page.getByRole('dialog').getByRole('alert')
    await alert.getByText('Your role does not allow this.').waitFor()
    expect(await alert.innerText()).toContain('Ask an owner')
    expect((await bench.app.store.get(articleId))?.status).toBe('ready_for_review')
  })

  it('one signs in by name, reads what one states by approving, and it is kept with what one looked at', async () => {
    const { page: first } = await openPage(bench.browser)
    await first.goto(await invite('Bo Reis', 'editor'))
    await first.getByLabel('Your password').fill(password)
    await button(first, 'Set password and sign in').click()
    await first.getByRole('button', { name: 'Signed in as Bo Reis, editor' }).waitFor()
    await first.context().close()
    const { page, complaints } = await openPage(bench.browser)
    await signIn(page, 'bo reis')
    await page.getByRole('button', { name: 'Signed in as Bo Reis, editor' }).waitFor()
    await page.goto(`${bench.server.url}/articles/${articleId}`)
    await page.locator('.article [id^="sentence-"]').first().click()
    await button(page, 'Approve').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(statementIn('en').text).waitFor()
    await dialog.getByText('Sentences whose evidence you opened: 1 of 1').waitFor()
    await dialog.getByRole('radio', { name: 'Only approve; publish later' }).check()
    await dialog.getByRole('button', { name: 'Approve', exact: true }).click()
    await page.locator('.desk-bar [data-status="approved"]').waitFor()
    const [kept] = (await bench.app.store.get(articleId))?.attestations ?? []
    expect(kept).toMatchObject({
      kind: 'person',
      actor: { kind: 'user', name: 'Bo Reis', role: 'editor' },
      statement: statementIn('en'),
      review: { opened: ['0.0'], sentences: 1, seconds_spent: expect.any(Number) },
    })
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
