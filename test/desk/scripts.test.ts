import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWith } from '../support/servers.ts'
import { openWebBench, type WebBench } from '../support/web-bench.ts'
import { deskPages, openDeskPage } from './pages.ts'
import { payloads } from './payloads.ts'
import { poison } from './poison.ts'

/** Anything in a page that could run, beside the scripts that the server itself vouches for. */
const couldRun = `(() => {
  const handlers = [...document.querySelectorAll('*')].filter((one) => [...one.attributes].some(({ name }) => name.startsWith('on')))
  const programs = [...document.querySelectorAll('[href],[src],[action],[formaction],[data]')].filter((one) =>
    ['href', 'src', 'action', 'formaction', 'data'].some((name) => /^[\\s\\x00-\\x1f]*(javascript|vbscript|data:text)/i.test(one.getAttribute(name) ?? '')))
  const strangers = [...document.querySelectorAll('script')].filter((one) => one.type !== 'application/ld+json' && !one.src.startsWith(location.origin + '/assets/'))
  const frames = [...document.querySelectorAll('iframe')].filter((one) => one.getAttribute('sandbox') === null || one.sandbox.contains('allow-scripts'))
  const others = [...document.querySelectorAll('object,embed,base,frameset,meta[http-equiv]')]
  return [...handlers, ...programs, ...strangers, ...frames, ...others].map((one) => one.outerHTML.slice(0, 200))
})()`

describeWith('chromium', 'texts that are made to run', () => {
  let bench: WebBench
  let page: Page
  let id = ''

  beforeAll(async () => {
    bench = await openWebBench()
    ;({ page } = bench)
    id = await poison(bench.app.store)
    page.on('dialog', (dialog) => void dialog.dismiss())
    await page.goto(bench.server.signInUrl)
    await page.waitForURL(({ pathname }) => pathname === '/' || pathname === '/welcome')
  }, 120_000)
  afterAll(async () => {
    await bench?.close()
  })

  const expectStill = async () => {
    for (const frame of page.frames()) {
      expect(await frame.evaluate('window.ran ?? 0')).toBe(0)
      expect(await frame.evaluate(couldRun)).toEqual([])
    }
    // The content policy would have stopped a script; none may get so far.
    expect(bench.watched.complaints).toEqual([])
  }

  it('are many, and each is another one', () => {
    expect(new Set(payloads).size).toBe(payloads.length)
    expect(payloads.length).toBeGreaterThanOrEqual(60)
  })

  it('would run, or be noticed, where a page took them for more', async () => {
    const careless = await (await bench.browser.newContext()).newPage()
    careless.on('dialog', (dialog) => void dialog.dismiss())
    let noticed = 0
    for (const text of payloads) {
      await careless.goto('about:blank')
      await careless.setContent(
        `<p>${text}</p><p title="${text}">x</p><p title='${text}'>x</p><a href="${text}">x</a>`,
        { waitUntil: 'commit' },
      )
      const found = await careless.evaluate(`(window.ran ?? 0) + ${couldRun}.length`).catch(() => 1)
      if (found !== 0) noticed += 1
    }
    expect(noticed).toBeGreaterThanOrEqual(60)
  })

  for (const { name, address } of deskPages.filter(({ outside }) => !outside))
    it(`stay texts on the page ${name}`, async () => {
      await openDeskPage(
        page,
        bench.server.url,
        address({ ...bench, inReview: id, published: id, thin: id, outside: () => bench.browser.newContext() }),
      )
      await expectStill()
    })

  it('are shown as they are written', async () => {
    await openDeskPage(page, bench.server.url, `/articles/${id}`)
    for (const text of payloads.slice(0, 3)) await page.getByText(text).first().waitFor()
  })

  it.each(['html', 'md', 'json'])('stay texts in an article that is opened as %s', async (form) => {
    const answer = await page.request.get(`${bench.server.url}/api/articles/${id}/export?format=${form}`)
    expect(answer.status()).toBe(200)
    const policy = answer.headers()['content-security-policy'] ?? ''
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'/)
    expect(answer.headers()['content-disposition'] ?? '').toMatch(/^attachment/)
    if (form !== 'html') return
    await page.setContent(await answer.text())
    await expectStill()
  })
})
