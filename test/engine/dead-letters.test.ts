import { describe, expect, it } from 'vitest'
import { PigmeuError } from '../../src/domain/errors.ts'
import { later } from '../contracts/samples.ts'
import { createWorkshop } from './workshop.ts'

const failing = (code: 'FETCH_FAILED' | 'MODEL_RATE_LIMITED' | 'MODEL_REFUSED', options = {}) =>
  createWorkshop({
    options,
    work: {
      scrape: async () => {
        throw new PigmeuError(code, 'it went wrong')
      },
    },
  })
type Shop = ReturnType<typeof failing>

const letters = (shop: Shop) => shop.store.documents('dead_letters', 'a/')
const workUntilFailed = async (shop: Shop) => {
  await shop.given()
  await shop.engine.start(1)
  for (const waitMs of [0, 1_000, 2_000, 4_000, 8_000]) await shop.clock.pass(waitMs)
  await shop.engine.stop(0)
}

describe('a stage that fails for good', () => {
  it('leaves a letter with its runs and what it had been given, in the same commit', async () => {
    const shop = failing('FETCH_FAILED')
    await workUntilFailed(shop)
    const [letter, ...more] = await letters(shop)
    const submission = await shop.read()
    expect(more).toEqual([])
    expect(letter).toMatchObject({
      submission_id: 'a',
      title: submission.book.title,
      stage: 'scrape',
      code: 'FETCH_FAILED',
      message: 'it went wrong',
      attempts: 5,
      crashes: 0,
      failed_at: later(15_000),
      state: 'open',
      settled_by: null,
    })
    expect(letter?.failed_at).toBe(submission.failure?.at)
    expect(letter?.runs).toEqual(await shop.runs())
    expect(letter?.letter_id).toBe(letter?.runs.at(-1)?.run_id)
    expect(letter?.inputs).toEqual({
      language: submission.book.language,
      sources: submission.sources.map(({ source_id, kind, url, upload_id }) => ({
        source_id,
        kind,
        url,
        handed_over: upload_id !== null,
      })),
    })
  })

  it('leaves none while it is tried again, and none when its lease was lost', async () => {
    const shop = failing('FETCH_FAILED')
    await shop.given()
    await shop.engine.start(1)
    await shop.clock.pass(0)
    await shop.engine.stop(0)
    expect(await letters(shop)).toEqual([])

    const refused = failing('MODEL_REFUSED')
    const { store } = refused
    await refused.given()
    const commit = store.commit
    store.commit = async (claim, change, now) => commit({ ...claim, token: 'somebody else' }, change, now)
    await refused.engine.start(1)
    await refused.clock.pass(0)
    await refused.engine.stop(0)
    expect(await letters(refused)).toEqual([])
    expect((await refused.read()).status).toBe('pending_scrape')
  })

  it('counts the crashes of a book that kills its workers', async () => {
    const shop = failing('MODEL_REFUSED', { maxCrashes: 2 })
    await shop.given({ crashes: 2 })
    await shop.engine.start(1)
    await shop.clock.pass(0)
    await shop.engine.stop(0)
    expect(await letters(shop)).toMatchObject([{ code: 'TOO_MANY_CRASHES', crashes: 2, attempts: 1 }])
  })
})
