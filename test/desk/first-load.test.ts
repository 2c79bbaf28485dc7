import { afterAll, beforeAll, expect, it } from 'vitest'
import { seedSubmission } from '../support/action-bench.ts'
import { describeWith } from '../support/servers.ts'
import { openWebBench, type WebBench } from '../support/web-bench.ts'
import {
  type FirstLoad,
  measureFirstLoad,
  mostReviewBytes,
  mostScriptBytes,
  mostShift,
  sessionOf,
} from './first-load.ts'

describeWith('chromium', 'a first visit', () => {
  let bench: WebBench
  let id = ''

  beforeAll(async () => {
    bench = await openWebBench()
    for (let count = 0; count < 30; count += 1) id = (await seedSubmission(bench.app)).submission_id
    await bench.page.goto(bench.server.signInUrl)
    await bench.page.waitForURL(({ pathname }) => pathname === '/' || pathname === '/welcome')
  }, 120_000)
  afterAll(async () => {
    await bench?.close()
  })

  const visit = async (address: string): Promise<FirstLoad> =>
    measureFirstLoad(bench.browser, bench.server.url, { address, session: await sessionOf(bench.page) })

  it('of the list of books fetches little, and nothing moves that already stood', async () => {
    const { scriptBytes, layoutShift } = await visit('/')
    expect(scriptBytes).toBeGreaterThan(50_000)
    expect(scriptBytes).toBeLessThanOrEqual(mostScriptBytes)
    expect(layoutShift).toBeLessThanOrEqual(mostShift)
  })

  it('of the review desk fetches what is needed to read, no more', async () => {
    const { scriptBytes, layoutShift } = await visit(`/articles/${id}`)
    expect(scriptBytes).toBeGreaterThan(50_000)
    expect(scriptBytes).toBeLessThanOrEqual(mostReviewBytes)
    expect(layoutShift).toBeLessThanOrEqual(mostShift)
  })

  it('brings the editor only to who edits', async () => {
    const editors = async (address: string) => {
      const { scripts } = await visit(address)
      return scripts.filter((name) => name.startsWith('markdown-editor'))
    }
    expect(await editors('/')).toEqual([])
    expect(await editors(`/articles/${id}`)).toEqual([])
    expect(await editors(`/articles/${id}?edit=true`)).not.toEqual([])
  })
})
