import { beforeEach, describe, expect, it } from 'vitest'
import { beginning, createSample, later, sampleSubmission } from '../../../test/contracts/samples.ts'
import { createManualClock, type ManualClock } from '../../../test/engine/manual-clock.ts'
import { createKeptTelemetry } from '../../../test/telemetry/kept-telemetry.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import type { GaugeName } from '../../ports/telemetry.ts'
import { observeStore } from './watch-gauges.ts'

let store: ReturnType<typeof createMemoryStore>
let clock: ManualClock
let asked = 0
let kept: ReturnType<typeof createKeptTelemetry>
let dayCap: number | null = 2_000_000

beforeEach(() => {
  store = createMemoryStore()
  clock = createManualClock(beginning)
  kept = createKeptTelemetry()
  asked = 0
  dayCap = 2_000_000
  const owed: typeof store.owed = (now, limit) => {
    asked += 1
    return store.owed(now, limit)
  }
  observeStore(kept.telemetry, {
    store: { ...store, owed },
    clock,
    purse: {
      budget: async () => ({ per_article_micro_usd: null, per_day_micro_usd: dayCap, unknown_price: 'allow' }),
      today: async () => ({
        date: '2026-03-01',
        cost_micro_usd: 500_000,
        calls: 1,
        unpriced_calls: 0,
        input_tokens: 0,
        output_tokens: 0,
      }),
    },
  })
})
const read = async (name: GaugeName) => (await kept.gauges.get(name)?.()) ?? []
const readOne = async (name: GaugeName): Promise<number | undefined> => (await read(name))[0]?.value

describe('the gauges of the store', () => {
  it('tell books by status, and how many wait for which stage since when', async () => {
    await createSample(store, sampleSubmission('a'))
    await createSample(store, sampleSubmission('b', { due_at: later(30_000) }))
    await createSample(store, sampleSubmission('c', { status: 'ready_for_review' }))
    await clock.pass(90_000)
    expect(await read('pigmeu.submissions')).toEqual([
      { value: 2, attributes: { status: 'pending_scrape' } },
      { value: 1, attributes: { status: 'ready_for_review' } },
    ])
    expect((await read('pigmeu.queue.depth'))[0]).toEqual({ value: 2, attributes: { stage: 'scrape' } })
    expect((await read('pigmeu.queue.age'))[0]).toEqual({ value: 90, attributes: { stage: 'scrape' } })
    expect((await read('pigmeu.queue.age'))[1]).toEqual({ value: 0, attributes: { stage: 'context' } })
  })
  it('tell the age of the oldest task also while it is worked on or waits for its next try', async () => {
    await createSample(store, sampleSubmission('a'))
    await store.claim('a', { owner: 'w', token: 't', leaseMs: 3_600_000, now: beginning })
    await clock.pass(600_000)
    expect(await readOne('pigmeu.oldest_task.age')).toBe(600)
    await createSample(store, sampleSubmission('b', { due_at: later(9_000_000), attempts: 3 }))
    await clock.pass(600_000)
    expect(await readOne('pigmeu.oldest_task.age')).toBe(1_200)
  })
  it('do not count what is to be published later as old', async () => {
    const intent = { target: 'file', due_at: later(86_400_000), by: 'editor:ada' }
    await createSample(store, sampleSubmission('a', { status: 'approved', publish_intent: intent }))
    await clock.pass(3_600_000)
    expect(await readOne('pigmeu.oldest_task.age')).toBe(0)
  })
  it('tell what share of the budget is spent, and nothing where there is none', async () => {
    expect(await readOne('pigmeu.budget.used')).toBe(0.25)
    dayCap = null
    await clock.pass(15_000)
    expect(await read('pigmeu.budget.used')).toEqual([])
  })
  it('ask the store at most every 15 seconds, however many look', async () => {
    await Promise.all([read('pigmeu.queue.depth'), read('pigmeu.queue.age'), read('pigmeu.queue.depth')])
    await clock.pass(14_999)
    await read('pigmeu.queue.age')
    expect(asked).toBe(1)
    await clock.pass(1)
    await read('pigmeu.queue.age')
    expect(asked).toBe(2)
  })
})
