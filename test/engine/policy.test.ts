import { describe, expect, it } from 'vitest'
import { PigmeuError } from '../../src/domain/errors.ts'
import { beginning, later } from '../contracts/samples.ts'
import { createWorkshop } from './workshop.ts'

const failing = (error: () => unknown, options = {}) =>
  createWorkshop({
    options,
    work: {
      scrape: async () => {
        throw error()
      },
    },
  })

describe('errors decide what follows', () => {
  it('retry: costs an attempt, waits 1, 2, 4, 8 s, and fails with the attempts used up', async () => {
    const shop = failing(() => new PigmeuError('FETCH_FAILED', 'no route'))
    await shop.given()
    await shop.engine.start(1)
    const seen: [number, number][] = []
    for (const waitMs of [1_000, 2_000, 4_000, 8_000]) {
      await shop.clock.pass(0)
      const { attempts, due_at, status } = await shop.read()
      expect(status).toBe('pending_scrape')
      seen.push([attempts, Date.parse(due_at) - shop.clock.now()])
      await shop.clock.pass(waitMs)
    }
    expect(seen).toEqual([
      [1, 1_000],
      [2, 2_000],
      [3, 4_000],
      [4, 8_000],
    ])
    const submission = await shop.read()
    expect(submission.status).toBe('failed')
    expect(submission.failure).toEqual({
      stage: 'scrape',
      code: 'FETCH_FAILED',
      message: 'no route',
      attempts: 5,
      at: later(15_000),
    })
    expect((await shop.runs()).map(({ attempt, outcome, error_code }) => [attempt, outcome, error_code])).toEqual([
      [1, 'retry', 'FETCH_FAILED'],
      [2, 'retry', 'FETCH_FAILED'],
      [3, 'retry', 'FETCH_FAILED'],
      [4, 'retry', 'FETCH_FAILED'],
      [5, 'failed', 'FETCH_FAILED'],
    ])
    const last = (await shop.store.history('a')).at(-1)
    expect(last).toMatchObject({
      from: 'pending_scrape',
      to: 'failed',
      actor: 'system',
      reason: 'FETCH_FAILED: no route',
    })
    await shop.engine.stop(0)
  })

  it('retry: waits at least as long as the other side asked', async () => {
    const shop = failing(() => new PigmeuError('PUBLISH_FAILED', 'busy', { retryAfterMs: 30_000 }))
    await shop.given()
    await shop.engine.advance('a')
    expect((await shop.read()).due_at).toBe(later(30_000))
    expect(shop.rings).toEqual([{ id: 'a', delayMs: 30_000 }])
  })

  it('defer: costs no attempt, comes back when told, and remembers since when', async () => {
    const shop = failing(() => new PigmeuError('MODEL_RATE_LIMITED', 'slow down', { retryAfterMs: 7_000 }))
    await shop.given()
    await shop.engine.advance('a')
    expect(await shop.read()).toMatchObject({ attempts: 0, due_at: later(7_000), deferred_since: beginning })
    await shop.clock.pass(7_000)
    await shop.engine.advance('a')
    expect(await shop.read()).toMatchObject({ attempts: 0, due_at: later(14_000), deferred_since: beginning })
    expect((await shop.runs()).map(({ outcome }) => outcome)).toEqual(['defer', 'defer'])
  })

  it('defer: waits longer the longer it lasts, and fails when it lasts too long', async () => {
    const shop = failing(() => new PigmeuError('MODEL_RATE_LIMITED'), { deferLimitMs: 3_600_000 })
    await shop.given()
    await shop.engine.start(1)
    await shop.clock.pass(3_500_000)
    expect((await shop.read()).status).toBe('pending_scrape')
    const tries = (await shop.runs()).length
    expect(tries).toBeGreaterThan(30)
    expect(tries).toBeLessThan(90)
    await shop.clock.pass(200_000)
    expect((await shop.read()).failure).toMatchObject({ code: 'MODEL_RATE_LIMITED', attempts: 1 })
    await shop.engine.stop(0)
  })

  it('defer: what waits for its day in a row of days never waits too long', async () => {
    const dayMs = 24 * 3_600_000
    const shop = failing(() => new PigmeuError('PUBLISH_CAP_REACHED', 'full', { retryAfterMs: dayMs }))
    await shop.given()
    for (let day = 1; day <= 3; day += 1) {
      await shop.engine.advance('a')
      expect(await shop.read()).toMatchObject({ status: 'pending_scrape', attempts: 0, due_at: later(day * dayMs) })
      await shop.clock.pass(dayMs)
    }
  })

  it.each(['FETCH_TOO_LARGE', 'MODEL_CREDENTIAL_REFUSED'] as const)('%s: fails at once', async (code) => {
    const shop = failing(() => new PigmeuError(code))
    await shop.given()
    await shop.engine.advance('a')
    expect(await shop.read()).toMatchObject({ status: 'failed', lease: null, failure: { code, attempts: 1 } })
    expect(shop.rings).toEqual([])
  })

  it('what is not the product’s own error is a fault of the program', async () => {
    const shop = failing(() => new TypeError('x is not a function'))
    await shop.given()
    await shop.engine.advance('a')
    expect((await shop.read()).failure).toMatchObject({ code: 'INTERNAL', message: 'x is not a function' })
  })

  it('a stage that names a status it may not lead to fails as a fault of the program', async () => {
    const shop = createWorkshop({ work: { scrape: async () => ({ to: 'published', reason: null }) } })
    await shop.given()
    await shop.engine.advance('a')
    expect(await shop.read()).toMatchObject({ status: 'failed', failure: { code: 'INTERNAL' } })
  })

  it('a book whose runs keep ending with their process fails without being run again', async () => {
    let ran = 0
    const shop = createWorkshop({
      options: { maxCrashes: 3 },
      work: {
        scrape: async () => {
          ran += 1
          return { to: 'scraped', reason: null }
        },
      },
    })
    await shop.given({
      crashes: 2,
      attempts: 1,
      lease: { owner: 'w', token: 't', taken_at: beginning, until: beginning },
    })
    await shop.engine.advance('a')
    expect(ran).toBe(0)
    expect(await shop.read()).toMatchObject({ status: 'failed', failure: { code: 'TOO_MANY_CRASHES', attempts: 1 } })
    expect((await shop.runs()).map(({ outcome }) => outcome).sort()).toEqual(['crashed', 'failed'])
  })
})
