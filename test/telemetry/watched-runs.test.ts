import { beforeEach, describe, expect, it } from 'vitest'
import { createInProcessEvents } from '../../src/adapters/events/in-process/index.ts'
import { createMemoryStore } from '../../src/adapters/stores/memory/index.ts'
import { PigmeuError } from '../../src/domain/errors.ts'
import { createEngine, type Engine } from '../../src/engine/index.ts'
import type { StageContext, StageResult } from '../../src/ports/stage.ts'
import type { Store } from '../../src/ports/store.ts'
import { createKeptLog } from '../contracts/kept-log.ts'
import { beginning, createSample, later, sampleSubmission } from '../contracts/samples.ts'
import { createManualClock, type ManualClock } from '../engine/manual-clock.ts'
import { createKeptTelemetry } from './kept-telemetry.ts'

const submitted = `00-${'b'.repeat(32)}-${'c'.repeat(16)}-01`

let store: Store
let clock: ManualClock
let kept: ReturnType<typeof createKeptTelemetry>
let log: ReturnType<typeof createKeptLog>

beforeEach(() => {
  store = createMemoryStore()
  clock = createManualClock(beginning)
  kept = createKeptTelemetry()
  log = createKeptLog()
})

const engineDoing = (run: (context: StageContext) => Promise<StageResult>): Engine =>
  createEngine({
    store,
    clock,
    log,
    telemetry: kept.telemetry,
    queue: { ring: async () => undefined, listen: async () => undefined, close: async () => undefined },
    events: createInProcessEvents({ log }),
    stages: [{ name: 'scrape', run }],
    options: { maxAttempts: 1 },
  })

describe('a watched run', () => {
  it('is a span below the waiting, in the trace of the request that submitted the book', async () => {
    await createSample(store, sampleSubmission('a', { traceparent: submitted }))
    await clock.pass(5_000)
    await engineDoing(async ({ step }) => {
      await step('read:s1', {}, async () => 'read')
      return { to: 'scraped', reason: null }
    }).advance('a')
    const [waiting, run, step] = kept.spans
    expect([waiting?.name, run?.name, step?.name]).toEqual(['queue scrape', 'stage scrape', 'step read'])
    expect(waiting?.options).toMatchObject({ parent: submitted, kind: 'consumer', startedAtMs: Date.parse(beginning) })
    expect(waiting?.attributes).toMatchObject({ 'pigmeu.submission_id': 'a', 'pigmeu.waited_ms': 5_000 })
    expect(run?.options.parent).toMatch(/-0{15}1-01$/)
    expect(run?.attributes).toMatchObject({ 'pigmeu.stage': 'scrape', 'pigmeu.attempt': 1, 'pigmeu.outcome': 'done' })
    expect(step?.attributes).toEqual({ 'pigmeu.step': 'read:s1' })
  })
  it('is counted and timed, and its line in the log says how long it took, of which book, stage, attempt and trace', async () => {
    await createSample(store, sampleSubmission('a'))
    const engine = engineDoing(async () => {
      await clock.pass(2_500)
      return { to: 'scraped', reason: null }
    })
    await engine.advance('a')
    expect(kept.counts).toEqual([
      ['pigmeu.stage.attempts', 1, { stage: 'scrape', outcome: 'done', error_code: 'none' }],
    ])
    expect(kept.records).toEqual([['pigmeu.stage.duration', 2.5, { stage: 'scrape', outcome: 'done' }]])
    expect(log.lines.find(({ message }) => message === 'a stage run ended')?.fields).toMatchObject({
      submission_id: 'a',
      stage: 'scrape',
      attempt: 1,
      duration_ms: 2_500,
      trace_id: 'a'.repeat(32),
    })
    expect(kept.reports).toEqual([])
  })
  it('that fails for good is counted as a dead letter and reported', async () => {
    await createSample(store, sampleSubmission('a'))
    const fault = new PigmeuError('FETCH_FAILED', 'it broke')
    await engineDoing(async () => {
      throw fault
    }).advance('a')
    expect(kept.counts).toContainEqual(['pigmeu.dead_letters', 1, { stage: 'scrape' }])
    expect(kept.counts).toContainEqual([
      'pigmeu.stage.attempts',
      1,
      { stage: 'scrape', outcome: 'failed', error_code: 'FETCH_FAILED' },
    ])
    expect(kept.reports).toMatchObject([
      { error: { code: 'FETCH_FAILED' }, attributes: { submission_id: 'a', stage: 'scrape', attempt: 1 } },
    ])
    expect(kept.spans.find(({ name }) => name === 'stage scrape')?.attributes).toMatchObject({
      'pigmeu.outcome': 'failed',
      'error.type': 'FETCH_FAILED',
    })
  })
  it('that follows a worker which fell silent counts its lease as expired, once', async () => {
    await createSample(store, sampleSubmission('a'))
    await store.claim('a', { owner: 'w', token: 'lost', leaseMs: 60_000, now: beginning })
    await clock.pass(60_000)
    expect(later(60_000)).toBe(new Date(clock.now()).toISOString())
    const engine = engineDoing(async () => {
      throw new PigmeuError('BUDGET_DAY_REACHED')
    })
    await engine.advance('a')
    await clock.pass(24 * 60 * 60_000)
    await engine.advance('a')
    expect(kept.counts.filter(([name]) => name === 'pigmeu.lease.expired')).toEqual([
      ['pigmeu.lease.expired', 1, { stage: 'scrape' }],
    ])
    expect(kept.counts.filter(([name]) => name === 'pigmeu.stage.attempts')).toHaveLength(2)
  })
})
