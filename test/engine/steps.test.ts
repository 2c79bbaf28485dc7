import { describe, expect, it } from 'vitest'
import { PigmeuError } from '../../src/domain/errors.ts'
import type { StageContext } from '../../src/ports/stage.ts'
import { beginning, later } from '../contracts/samples.ts'
import { createWorkshop } from './workshop.ts'

/** A workshop whose scrape stage is given; it retries once when told by throwing. */
const scraping = (work: (context: StageContext) => Promise<unknown>) =>
  createWorkshop({
    work: {
      scrape: async (context) => {
        await work(context)
        return { to: 'scraped', reason: null }
      },
    },
  })

describe('a step', () => {
  it('is not done again in a later run whose inputs are the same, whatever the order of their names', async () => {
    const done: string[] = []
    let run = 0
    const shop = scraping(async ({ step }) => {
      run += 1
      const inputs = run === 1 ? { url: 'u', deep: { a: 1, b: [2] } } : { deep: { b: [2], a: 1 }, url: 'u' }
      const result = await step('read:s1', inputs, async () => {
        done.push('s1')
        return { words: ['one'], none: undefined }
      })
      expect(result).toEqual({ words: ['one'] })
      expect(Object.keys(result)).toEqual(['words'])
      if (run === 1) throw new PigmeuError('FETCH_FAILED')
    })
    await shop.given()
    await shop.engine.advance('a')
    await shop.clock.pass(1_000)
    await shop.engine.advance('a')
    expect((await shop.read()).status).toBe('pending_context')
    expect(done).toEqual(['s1'])
    const states = shop.told.flatMap((event) => (event.kind === 'step' ? [`${event.step} ${event.state}`] : []))
    expect(states).toEqual(['read:s1 started', 'read:s1 done', 'read:s1 reused'])
  })

  it('is done again when its inputs differ', async () => {
    const done: unknown[] = []
    const shop = scraping(async ({ step }) => {
      for (const inputs of [{ version: 1 }, { version: 2 }, [1, 2], [2, 1], null]) {
        await step('plan', inputs, async () => void done.push(inputs))
      }
    })
    await shop.given()
    await shop.engine.advance('a')
    expect(done).toHaveLength(5)
    const steps = await shop.store.steps('a')
    expect(new Set(steps.map(({ fingerprint }) => fingerprint)).size).toBe(5)
    for (const { fingerprint } of steps) expect(fingerprint).toMatch(/^[0-9a-f]{64}$/)
  })

  it('runs beside others, and the same one asked for twice at once is done once', async () => {
    let running = 0
    let most = 0
    let done = 0
    const shop = scraping(({ step }) => {
      const work = async () => {
        running += 1
        most = Math.max(most, running)
        await new Promise((resolve) => setImmediate(resolve))
        running -= 1
        done += 1
        return done
      }
      return Promise.all(['s1', 's2', 's3', 's1'].map((source) => step(`read:${source}`, source, work)))
    })
    await shop.given()
    await shop.engine.advance('a')
    expect([most, done]).toEqual([3, 3])
  })

  it('that failed may be tried again within the run, and says so to watchers', async () => {
    let tries = 0
    const shop = scraping(async ({ step }) => {
      const once = () =>
        step('read:s1', {}, async () => {
          tries += 1
          if (tries === 1) throw new PigmeuError('FETCH_TIMEOUT', 'too slow')
          return 'page'
        })
      await once().catch(() => undefined)
      expect(await once()).toBe('page')
    })
    await shop.given()
    await shop.engine.advance('a')
    expect((await shop.read()).status).toBe('pending_context')
    const states = shop.told.flatMap((event) => (event.kind === 'step' ? [[event.state, event.message]] : []))
    expect(states).toEqual([
      ['started', null],
      ['failed', 'too slow'],
      ['started', null],
      ['done', null],
    ])
  })

  it('is not stored by a worker whose book was taken over; that worker stops', async () => {
    let second: StageContext | null = null
    const first = Promise.withResolvers<void>()
    const shop = scraping(async (context) => {
      if (second !== null) return
      second = context
      await context.step('read:s1', {}, () => first.promise)
    })
    await shop.given()
    const silent = shop.engine.advance('a')
    await shop.clock.pass(0)
    const worker = { owner: 'other', token: 't2', leaseMs: 60_000, now: later(3_600_000) }
    expect(await shop.store.claim('a', worker)).not.toBeNull()
    const before = await shop.read()
    first.resolve()
    await silent
    expect(await shop.store.steps('a')).toEqual([])
    expect(await shop.read()).toEqual(before)
    expect((await shop.runs()).map(({ outcome }) => outcome)).toEqual(['crashed'])
  })

  it('is not begun once the run was stopped', async () => {
    const begun: string[] = []
    const waiting = Promise.withResolvers<void>()
    const shop = scraping(async ({ step }) => {
      await waiting.promise
      await step('read:s1', {}, async () => void begun.push('s1'))
    })
    await shop.given()
    const running = shop.engine.advance('a')
    await shop.clock.pass(0)
    await shop.engine.stop(0)
    await running
    waiting.resolve()
    await shop.clock.pass(0)
    expect(begun).toEqual([])
  })
})

describe('a stage run', () => {
  it('records model calls whatever becomes of it', async () => {
    const call = {
      step: 'plan',
      provider: 'p',
      model: 'm',
      input_tokens: 10,
      output_tokens: 2,
      cached_tokens: 0,
      cost_micro_usd: null,
      duration_ms: 5,
      outcome: 'ok',
    }
    const shop = scraping(async ({ recordCall, now }) => {
      await recordCall(call)
      await recordCall({ ...call, outcome: 'MODEL_UNAVAILABLE' })
      expect(now()).toBe(beginning)
      throw new PigmeuError('MODEL_UNAVAILABLE')
    })
    await shop.given()
    await shop.engine.advance('a')
    const calls = await shop.store.documents('model_calls', 'a/')
    expect(calls).toMatchObject([
      { ...call, submission_id: 'a', stage: 'scrape', at: beginning },
      { outcome: 'MODEL_UNAVAILABLE' },
    ])
    expect(new Set(calls.map(({ call_id }) => call_id)).size).toBe(2)
  })
})
