import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWith } from '../support/servers.ts'
import { openWebBench, type WebBench } from '../support/web-bench.ts'

describeWith('chromium', 'the page of what failed', () => {
  /** A provider of models that accepts no key. */
  const provider = createServer((request, response) => {
    request.resume()
    response.writeHead(401, { 'content-type': 'application/json' }).end('{"error":{"message":"no such key"}}')
  })
  let bench: WebBench
  const titles = ['A First Book', 'A Second Book', 'A Third Book'] as const

  beforeAll(async () => {
    await new Promise<void>((listening) => provider.listen(0, '127.0.0.1', listening))
    const { port } = provider.address() as AddressInfo
    bench = await openWebBench({
      PIGMEU_MODEL_PROVIDER: 'openai-compatible',
      PIGMEU_MODEL: 'none',
      PIGMEU_MODEL_BASE_URL: `http://127.0.0.1:${port}/v1`,
    })
    const { page, server } = bench
    await page.goto(server.signInUrl)
    await page.getByRole('link', { name: 'Failed', exact: true }).click()
    await page.getByText('Nothing has failed').waitFor()
  }, 120_000)

  afterAll(async () => {
    await bench?.close()
    provider.close()
  })

  const row = (title: string) => bench.page.locator('.failed-row', { hasText: title })

  it('shows live what failed, why, after which tries, and what to do', async () => {
    const { app, page } = bench
    for (const title of titles) {
      const notes = `${title} teaches how streams are processed. It is for engineers.`
      expect(await app.review({ title, author: 'Ada Writer', notes })).toMatchObject({ status: 'failed' })
    }
    for (const title of titles) await row(title).waitFor()
    await page.getByRole('link', { name: 'Failed (3 open)' }).waitFor()
    await page.getByRole('button', { name: titles[0] }).click()
    const details = page.locator('.letter-details')
    await details.getByText('Enter a valid key under Settings, then retry.').waitFor()
    await details.getByText('Try 1: failed for good').waitFor()
    await details.getByText('handed over by an editor').waitFor()
  })

  it('lets one go, with the reason', async () => {
    const { app, page } = bench
    await page.locator('.letter-details').getByRole('button', { name: 'Dismiss' }).click()
    const dialog = page.getByRole('dialog', { name: 'Dismiss this book?' })
    await dialog.getByLabel('Reason').fill('It is out of print.')
    await dialog.getByRole('button', { name: 'Dismiss', exact: true }).click()
    await row(titles[0]).waitFor({ state: 'detached' })
    const [dismissed] = (await app.store.list({ statuses: ['cancelled'] })).items
    const history = await app.store.history(dismissed?.submission_id ?? '')
    expect(history.at(-1)).toMatchObject({ actor: 'editor:editor', reason: 'It is out of print.' })
  })

  it('tries all the others again once the cause is gone', async () => {
    const { app, page } = bench
    await app.models.setUpModel(
      { provider: 'offline', modelName: null, baseUrl: null, apiKey: null },
      AbortSignal.timeout(10_000),
    )
    for (const keys of ['j', 'x', 'j', 'x']) await page.keyboard.press(keys)
    await page.getByText('2 selected').waitFor()
    await page.keyboard.press('r')
    await page.getByText('2 books go on.').waitFor()
    await page.getByText('Nothing has failed').waitFor()
    await page.getByRole('link', { name: 'Failed', exact: true }).waitFor()
    await page.getByText('Tried again', { exact: true }).click()
    for (const title of titles.slice(1)) await row(title).getByText('Tried again by editor').waitFor()
    expect(await row(titles[0]).count()).toBe(0)
    await page.getByText('Dismissed', { exact: true }).click()
    await row(titles[0]).waitFor()
    await page.getByLabel('Search title or author').fill('another')
    await page.getByText('Nothing matches.').waitFor()
    expect(bench.watched.complaints).toEqual([])
  })
})
