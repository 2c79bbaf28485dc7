import { afterEach, expect, test } from 'vitest'
import { openTestApp } from '../../../test/support/embedded.ts'
import type { StageRun } from '../../domain/submission.ts'
import { sampleInput } from '../demo/sample-input.ts'
import { createSampleSite } from '../demo/sample-site.ts'

const open: { close(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

/** Submits the sample book to a server with this budget, and waits until a stage ends with an error. No provider is there to be asked. */
const firstError = async (environment: Readonly<Record<string, string>>) => {
  const site = await createSampleSite()
  const app = await openTestApp({ PIGMEU_MODEL_BASE_URL: 'http://127.0.0.1:9/v1', ...environment })
  open.push(site, app)
  const [book] = site.books
  if (book === undefined) throw new Error('there is no sample book')
  const failed = new Promise<void>((resolve) => {
    app.events.subscribe((event) => {
      if (event.kind === 'attempt' && event.error_code !== null) resolve()
    })
  })
  const { submission_id: id } = await app.actions.submit({ name: 'test' }, sampleInput(book, site.urlOf))
  await failed
  const runs = await app.store.documents('stage_runs', `${id}/`)
  const run = runs.find((one: StageRun) => one.error_code !== null)
  const calls = await app.store.documents('model_calls', `${id}/`)
  return { submission: await app.store.get(id), run, calls: calls.length }
}

test("a day's cap keeps a book waiting without costing it an attempt, and nobody is asked", async () => {
  const priced = { PIGMEU_MODEL_PROVIDER: 'openai', OPENAI_API_KEY: 'k', PIGMEU_BUDGET_DAY_USD: '0' }
  const { submission, run, calls } = await firstError(priced)
  expect(run).toMatchObject({ stage: 'context', outcome: 'defer', error_code: 'BUDGET_DAY_REACHED' })
  expect(submission).toMatchObject({ status: 'pending_context', attempts: 0, failure: null })
  expect(calls).toBe(0)
})

test('a model without a known price is not asked where that is refused, and the editor is told what to do', async () => {
  const unpriced = { PIGMEU_MODEL: 'small', PIGMEU_BUDGET_UNKNOWN_PRICE: 'refuse' }
  const { submission, calls } = await firstError(unpriced)
  expect(submission).toMatchObject({ status: 'failed', failure: { stage: 'context', code: 'BUDGET_PRICE_UNKNOWN' } })
  expect(calls).toBe(0)
})
