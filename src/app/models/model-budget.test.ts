import { beforeEach, expect, test } from 'vitest'
import { usageOf } from '../../../test/support/model-usage.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import type { Budget } from '../../domain/budget.ts'
import type { ModelCall } from '../../domain/submission.ts'
import type { Store } from '../../ports/store.ts'
import { createPurse } from './model-budget.ts'

const evening = Date.UTC(2026, 10, 22, 22)
let store: Store
let nowMs: number
beforeEach(() => {
  store = createMemoryStore()
  nowMs = evening
})

const priced = { provider: 'openai', modelName: 'gpt-5.4-mini' }
/** 7,500 micro dollars by the list price. */
const tokens = { input: 10_000, output: 0 }
const purseWith = (budget: Partial<Budget> = {}) => {
  const purse = createPurse({
    store,
    clock: { now: () => nowMs },
    config: { PIGMEU_BUDGET_ARTICLE_USD: 2, PIGMEU_BUDGET_DAY_USD: null, PIGMEU_BUDGET_UNKNOWN_PRICE: 'allow' },
  })
  const set = async () => {
    await purse.setBudget({ per_article_micro_usd: null, per_day_micro_usd: null, unknown_price: 'allow', ...budget })
    return purse
  }
  return { purse, set }
}
const call = (id: string, cost: number | null, changes: Partial<ModelCall> = {}): ModelCall => ({
  ...usageOf(cost),
  call_id: id,
  submission_id: 'one',
  stage: 'article',
  step: 'plan',
  at: '2026-11-22T10:00:00.000Z',
  ...changes,
})
const stored = (...calls: readonly ModelCall[]) =>
  store.put(calls.map((document) => ({ collection: 'model_calls', document })))

test('what the environment says holds until somebody stores something else', async () => {
  const { purse, set } = purseWith({ per_day_micro_usd: 5 })
  expect(await purse.budget()).toEqual({
    per_article_micro_usd: 2_000_000,
    per_day_micro_usd: null,
    unknown_price: 'allow',
  })
  await set()
  expect(await purseWith().purse.budget()).toMatchObject({ per_article_micro_usd: null, per_day_micro_usd: 5 })
})

test('an article stops before the call that would pass its cap, another article does not', async () => {
  const purse = await purseWith({ per_article_micro_usd: 10_000 }).set()
  await stored(call('a', 2_600), call('b', 9_000, { submission_id: 'two' }))
  const one = { ...priced, submissionId: 'one' }
  await expect(purse.admit(one, tokens)).rejects.toMatchObject({ code: 'BUDGET_ARTICLE_REACHED', policy: 'halt' })
  await expect(purse.admit({ ...priced, submissionId: 'three' }, tokens)).resolves.toBeTypeOf('function')
})

test('calls side by side cannot pass the cap together; what is given back is free again', async () => {
  const purse = await purseWith({ per_article_micro_usd: 16_000 }).set()
  const one = { ...priced, submissionId: 'one' }
  const admitted = await Promise.allSettled([
    purse.admit(one, tokens),
    purse.admit(one, tokens),
    purse.admit(one, tokens),
  ])
  expect(admitted.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'fulfilled', 'rejected'])
  for (const each of admitted) if (each.status === 'fulfilled') await each.value()
  await expect(purse.admit(one, tokens)).resolves.toBeTypeOf('function')
})

test('the cap of a day defers until the next day begins, and a new day begins with nothing spent', async () => {
  const purse = await purseWith({ per_day_micro_usd: 10_000 }).set()
  await purse.today()
  await stored(call('a', 5_000))
  await purse.record(usageOf(5_000), null)
  const one = { ...priced, submissionId: 'one' }
  await expect(purse.admit(one, tokens)).rejects.toMatchObject({
    code: 'BUDGET_DAY_REACHED',
    policy: 'defer',
    retryAfterMs: 3_600_000,
  })
  nowMs = evening + 2 * 3_600_000
  await expect(purse.admit(one, tokens)).resolves.toBeTypeOf('function')
  expect(await purse.today()).toMatchObject({ date: '2026-11-23', cost_micro_usd: 0 })
})

test('two processes cannot pass the cap of a day together; what one that died had set aside is free again later', async () => {
  const one = await purseWith({ per_day_micro_usd: 16_000 }).set()
  const other = purseWith().purse
  const spender = { ...priced, submissionId: 'one' }
  const giveBack = await one.admit(spender, tokens)
  await other.admit({ ...spender, submissionId: 'two' }, tokens)
  await expect(other.admit(spender, tokens)).rejects.toMatchObject({ code: 'BUDGET_DAY_REACHED' })
  await giveBack()
  await other.admit(spender, tokens)
  await expect(one.admit(spender, tokens)).rejects.toMatchObject({ code: 'BUDGET_DAY_REACHED' })
  nowMs += 31 * 60_000
  await expect(one.admit(spender, tokens)).resolves.toBeTypeOf('function')
})

test('records side by side are all counted', async () => {
  const { purse } = purseWith()
  await purse.today()
  await Promise.all(Array.from({ length: 20 }, () => purse.record(usageOf(3), null)))
  expect(await purse.today()).toMatchObject({ cost_micro_usd: 60, calls: 20 })
})

test('an unknown price counts towards no cap, or is refused', async () => {
  const unknown = { provider: 'ollama', modelName: 'small', submissionId: 'one' }
  const allows = await purseWith({ per_article_micro_usd: 1 }).set()
  await expect(allows.admit(unknown, tokens)).resolves.toBeTypeOf('function')
  const refuses = await purseWith({ unknown_price: 'refuse' }).set()
  await expect(refuses.admit(unknown, tokens)).rejects.toMatchObject({ code: 'BUDGET_PRICE_UNKNOWN', policy: 'halt' })
})
