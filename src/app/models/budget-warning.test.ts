import { beforeEach, expect, test } from 'vitest'
import { createSample, sampleSubmission } from '../../../test/contracts/samples.ts'
import { usageOf } from '../../../test/support/model-usage.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import type { Store } from '../../ports/store.ts'
import { createPurse } from './model-budget.ts'

let store: Store
let nowMs: number
beforeEach(() => {
  store = createMemoryStore()
  nowMs = Date.UTC(2026, 10, 22, 22)
})

const purseOver = (over: Store) =>
  createPurse({
    store: over,
    clock: { now: () => nowMs },
    config: { PIGMEU_BUDGET_ARTICLE_USD: null, PIGMEU_BUDGET_DAY_USD: null, PIGMEU_BUDGET_UNKNOWN_PRICE: 'allow' },
  })
const capped = async (caps: { day?: number; article?: number }, over = store) => {
  const purse = purseOver(over)
  await purse.setBudget({
    per_day_micro_usd: caps.day ?? null,
    per_article_micro_usd: caps.article ?? null,
    unknown_price: 'allow',
  })
  return purse
}
const told = () => store.documents('happenings', '')

test("four fifths of a day's cap are told, once a day, and again when the cap was raised and is nearly used", async () => {
  const purse = await capped({ day: 100 })
  await purse.record(usageOf(79), null)
  expect(await told()).toEqual([])
  await purse.record(usageOf(1), null)
  await purse.record(usageOf(10), null)
  expect(await told()).toMatchObject([
    {
      kind: 'budget',
      submission_id: null,
      book: null,
      facts: { scope: 'day', spent_micro_usd: 80, cap_micro_usd: 100 },
    },
  ])
  for (const { happening_id } of await told()) await store.remove('happenings', happening_id)
  await purse.record(usageOf(1), null)
  expect(await told()).toEqual([])
  await capped({ day: 110 })
  await purse.record(usageOf(1), null)
  expect(await told()).toMatchObject([{ facts: { cap_micro_usd: 110 } }])
  nowMs += 86_400_000
  await purse.record(usageOf(109), null)
  expect(await told()).toHaveLength(2)
})

test("four fifths of an article's cap are told once, with the book", async () => {
  const purse = await capped({ article: 100 })
  await createSample(store, sampleSubmission('a'))
  const spend = async (id: string, cost: number) => {
    const call = { ...usageOf(cost), call_id: id, submission_id: 'a', stage: 'article' as const, step: 'plan', at: '' }
    await store.put([{ collection: 'model_calls', document: call }])
    await purse.record(usageOf(cost), 'a')
  }
  await spend('1', 79)
  expect(await told()).toEqual([])
  await spend('2', 6)
  await spend('3', 5)
  expect(await told()).toMatchObject([
    {
      submission_id: 'a',
      book: { title: 'The book a' },
      created_by: 'editor:ada',
      facts: { scope: 'article', spent_micro_usd: 85 },
    },
  ])
})

test('a call without a price, and no cap, tell nothing', async () => {
  const purse = await capped({ day: 100 })
  await purse.record(usageOf(null), 'a')
  await (await capped({})).record(usageOf(1_000), 'a')
  expect(await told()).toEqual([])
})

test('a store that is away while people are to be told costs no answer; the next call tells', async () => {
  let away = true
  const failing: Store = {
    ...store,
    insert: async (write) => {
      if (away) throw new Error('away')
      return store.insert(write)
    },
  }
  const purse = await capped({ day: 100 }, failing)
  await purse.record(usageOf(90), null)
  expect(await told()).toEqual([])
  away = false
  await purse.record(usageOf(1), null)
  expect(await told()).toHaveLength(1)
})
