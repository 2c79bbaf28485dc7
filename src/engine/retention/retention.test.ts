import { describe, expect, it } from 'vitest'
import {
  claimed,
  createSample,
  editorMove,
  later,
  sampleArticle,
  sampleChange,
  sampleSnapshot,
  sampleSubmission,
  sampleUpload,
  wayTo,
} from '../../../test/contracts/samples.ts'
import { silentLog } from '../../../test/support/silent-log.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import { deadLetterOf, settledLetter } from '../../domain/dead-letter.ts'
import { keepEverything, type RetentionPolicy } from '../../domain/retention.ts'
import type { Store } from '../../ports/store.ts'
import { retainToday } from './daily.ts'
import { readRetention, writeRetention } from './policy.ts'
import { keepRetention, type TrimmedLog } from './retention.ts'

const dayMs = 86_400_000
/** So many days after the beginning. */
const day = (days: number): string => later(days * dayMs)
const emptyLog: TrimmedLog = { countBefore: async () => 0, trim: async () => 0 }

const runOf = (id: string, endedAt: string) => ({
  submission_id: id,
  run_id: 'r1',
  stage: 'scrape' as const,
  attempt: 1,
  owner: 'w',
  started_at: endedAt,
  ended_at: endedAt,
  outcome: 'done' as const,
  error_code: null,
  error_message: null,
})

const callOf = (id: string, at: string) => ({
  submission_id: id,
  call_id: 'c1',
  stage: 'context' as const,
  step: 'summary',
  provider: 'offline',
  model: 'offline',
  input_tokens: 1,
  output_tokens: 1,
  cached_tokens: 0,
  cost_micro_usd: 0,
  duration_ms: 1,
  outcome: 'ok',
  at,
})

const letterOf = (id: string, settledAt: string | null) => {
  const failure = { stage: 'scrape', code: 'FETCH_FAILED', message: 'no route', attempts: 1, at: day(0) } as const
  const letter = deadLetterOf({ submission: sampleSubmission(id), failure, letterId: 'l1', runs: [] })
  return settledAt === null ? letter : settledLetter(letter, { state: 'retried', by: 'editor:ada', at: settledAt })
}

/** A book that moved to a status on day 1, with one thing of each kind. */
const givenBook = async (store: Store, id: string, to: 'published' | 'cancelled' | 'ready_for_review') => {
  await createSample(store, sampleSubmission(id))
  const claim = await claimed(store, id, 't1')
  const step = { submission_id: id, stage: 'scrape', key: 'read:s1', fingerprint: 'f', result: 'read' } as const
  await store.writeStep(claim, { ...step, started_at: day(0), ended_at: day(0) })
  const walk = to === 'cancelled' ? [to] : wayTo(to)
  const documents = [
    { collection: 'snapshots', document: sampleSnapshot(id, 's1', null) },
    { collection: 'uploads', document: sampleUpload(id, 'u1') },
    { collection: 'articles', document: sampleArticle(id, 1, true) },
    { collection: 'stage_runs', document: runOf(id, day(1)) },
    { collection: 'model_calls', document: callOf(id, day(1)) },
    { collection: 'dead_letters', document: letterOf(id, day(1)) },
  ] as const
  await store.commit(claim, sampleChange({ moves: walk.map((status) => editorMove(status)), documents }), day(1))
}

const onePolicy = (kind: keyof RetentionPolicy, days = 10): RetentionPolicy => ({ ...keepEverything, [kind]: days })

const roundOf = (store: Store, policy: RetentionPolicy, now: string, onlyCount = false) =>
  keepRetention({ store, audit: emptyLog, policy, now, onlyCount })

describe('retention', () => {
  it('keeps everything until somebody says otherwise', async () => {
    const store = createMemoryStore()
    await givenBook(store, 'done', 'published')
    await givenBook(store, 'off', 'cancelled')
    expect(await readRetention(store)).toEqual(keepEverything)
    const counts = await roundOf(store, keepEverything, day(36_000))
    expect(Object.values(counts)).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect(await store.get('off')).not.toBeNull()
  })

  it.each([
    [
      'snapshots',
      'done',
      async (store: Store, id: string) => (await store.document('snapshots', `${id}/s1`))?.text !== '',
    ],
    ['steps', 'done', async (store: Store, id: string) => (await store.steps(id)).length > 0],
    [
      'stage_runs',
      'done',
      async (store: Store, id: string) => (await store.document('stage_runs', `${id}/r1`)) !== null,
    ],
    [
      'model_calls',
      'done',
      async (store: Store, id: string) => (await store.document('model_calls', `${id}/c1`)) !== null,
    ],
    [
      'dead_letters',
      'done',
      async (store: Store, id: string) => (await store.document('dead_letters', `${id}/l1`)) !== null,
    ],
    ['cancelled_submissions', 'off', async (store: Store, id: string) => (await store.get(id)) !== null],
  ] as const)('takes out %s when their days are over, not before, and counts first', async (kind, id, isThere) => {
    const store = createMemoryStore()
    await givenBook(store, 'done', 'published')
    await givenBook(store, 'live', 'ready_for_review')
    await givenBook(store, 'off', 'cancelled')
    const policy = onePolicy(kind)
    expect((await roundOf(store, policy, day(11)))[kind]).toBe(0)
    const due = await roundOf(store, policy, day(12), true)
    expect(due[kind]).toBeGreaterThan(0)
    expect(await isThere(store, id)).toBe(true)
    expect(await roundOf(store, policy, day(12))).toEqual(due)
    expect(await isThere(store, id)).toBe(false)
    // A settled dead letter is no part of the book any more; everything else of a live one stays.
    if (kind !== 'dead_letters') expect(await isThere(store, 'live')).toBe(true)
    expect((await roundOf(store, policy, day(13)))[kind]).toBe(0)
    expect(await store.document('articles', 'done/000001')).toEqual(sampleArticle('done', 1, true))
  })

  it('leaves dead letters that are open, and what a worker holds', async () => {
    const store = createMemoryStore()
    await givenBook(store, 'done', 'published')
    await store.put([{ collection: 'dead_letters', document: letterOf('done', null) }])
    await roundOf(store, onePolicy('dead_letters'), day(99))
    expect(await store.document('dead_letters', 'done/l1')).not.toBeNull()
    await givenBook(store, 'held', 'cancelled')
    const archive = await store.archive('held')
    if (archive === null) throw new Error('the book is gone')
    const lease = { owner: 'w', token: 't9', taken_at: day(98), until: day(100) }
    const held: Store = { ...store, get: async (id) => ({ ...archive.submission, submission_id: id, lease }) }
    for (const kind of ['cancelled_submissions', 'steps', 'stage_runs', 'model_calls'] as const)
      expect((await roundOf(held, onePolicy(kind), day(99)))[kind], kind).toBe(0)
    expect(await store.archive('held')).toEqual(archive)
  })

  it('is done by one of several processes a day, tells what went, and goes on the next day', async () => {
    const store = createMemoryStore()
    await givenBook(store, 'off', 'cancelled')
    await writeRetention(store, onePolicy('cancelled_submissions'))
    const told: number[] = []
    let now = Date.parse(day(5))
    const clock = { now: () => now, sleep: async () => undefined }
    const onRemoved = async (counts: { readonly cancelled_submissions: number }): Promise<void> =>
      void told.push(counts.cancelled_submissions)
    const parts = { store, audit: emptyLog, clock, log: silentLog, onRemoved }
    const rounds = await Promise.all([1, 2, 3].map(() => retainToday(parts)))
    expect(rounds.filter((round) => round !== null)).toHaveLength(1)
    now += 20 * dayMs
    const next = await Promise.all([1, 2, 3].map(() => retainToday(parts)))
    expect(next.filter((round) => round !== null)).toHaveLength(1)
    expect(told).toEqual([1])
    expect(await store.get('off')).toBeNull()
  })
})
