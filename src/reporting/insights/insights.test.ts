import { describe, expect, it } from 'vitest'
import { createKeptLog } from '../../../test/contracts/kept-log.ts'
import {
  beginning,
  claimed,
  createSample,
  editorMove,
  later,
  sampleArticle,
  sampleChange,
  sampleSnapshot,
  sampleSubmission,
} from '../../../test/contracts/samples.ts'
import { createManualClock } from '../../../test/engine/manual-clock.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import { systemActor } from '../../domain/audit.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { addFigures, type Figures } from '../../domain/insights/figure.ts'
import type { ModelCall, StageRun } from '../../domain/submission.ts'
import type { Store } from '../../ports/store.ts'
import { flushEveryMs, openInsights } from './index.ts'

const today = beginning.slice(0, 10)

const open = async (plain: Store = createMemoryStore(), startsAt = beginning) => {
  const clock = createManualClock(startsAt)
  const insights = await openInsights({ store: plain, clock, log: createKeptLog() })
  const written = async (date = today): Promise<Figures> =>
    (await plain.document('counters', `insights/${date}`))?.values ?? {}
  return { clock, plain, ...insights, written }
}

const sums = (days: readonly (readonly [string, Figures])[]): Figures => {
  const all: Record<string, number> = {}
  for (const [, figures] of days) addFigures(all, Object.entries(figures))
  return all
}

const run = (fields: Partial<StageRun> = {}): StageRun => ({
  submission_id: 'a',
  run_id: 'r1',
  stage: 'scrape',
  attempt: 1,
  owner: 'worker',
  started_at: beginning,
  ended_at: later(1_500),
  outcome: 'done',
  error_code: null,
  error_message: null,
  ...fields,
})

const call: ModelCall = {
  call_id: 'c1',
  submission_id: 'a',
  stage: 'article',
  step: 'section:introduction',
  provider: 'openai',
  model: 'meta/gpt-5.4',
  input_tokens: 100,
  output_tokens: 10,
  cached_tokens: 0,
  cost_micro_usd: 7,
  duration_ms: 5,
  outcome: 'ok',
  at: beginning,
}

/** A book goes from its submission to an approval, through everything that is counted. */
const live = async (store: Store): Promise<void> => {
  await createSample(store, sampleSubmission('a'))
  await store.put([
    { collection: 'snapshots', document: sampleSnapshot('a', 's1', null) },
    { collection: 'snapshots', document: { ...sampleSnapshot('a', 's2', null), outcome: 'captcha' } },
    { collection: 'snapshots', document: { ...sampleSnapshot('a', 's3', null), fetched_by: 'pasted' } },
    { collection: 'model_calls', document: call },
  ])
  const claim = await claimed(store, 'a', 'one')
  const moves = ['scraped', 'pending_context', 'context_generated', 'pending_article', 'article_generated'] as const
  await store.commit(
    claim,
    sampleChange({
      moves: [...moves, 'ready_for_review' as const].map((to) => ({ to, actor: 'system', reason: null })),
      set: { article_version: 1 },
      documents: [
        { collection: 'stage_runs', document: run() },
        { collection: 'articles', document: sampleArticle('a', 1, false) },
      ],
    }),
    later(1_500),
  )
  const reviewed = await store.get('a')
  if (reviewed === null) throw new Error('there is no book')
  const attestation = {
    attestation_id: 'att_1',
    kind: 'system' as const,
    at: later(1_500),
    actor: systemActor,
    article_version: 1,
    content_hash: 'ab',
    statement: null,
    review: null,
    failed_gates: ['structure' as const],
    reason: 'good all the same',
  }
  const approval = sampleChange({ moves: [editorMove('approved')], set: { attestations: [attestation] } })
  await store.change('a', reviewed.version, approval, later(1_500))
}

const lived: Figures = {
  'books/submitted': 1,
  'books/ready': 1,
  'books/approved': 1,
  'runs/scrape/done': 1,
  'ms/scrape/done': 1_500,
  'source/amazon/content': 1,
  'source/amazon/captcha': 1,
  'cost/article/openai/meta%2Fgpt-5.4/calls': 1,
  'cost/article/openai/meta%2Fgpt-5.4/micro_usd': 7,
  'cost/article/openai/meta%2Fgpt-5.4/input_tokens': 100,
  'cost/article/openai/meta%2Fgpt-5.4/output_tokens': 10,
  'articles/written': 1,
  'articles/attested': 1,
  'gate/written/structure': 1,
  'gate/approved/structure': 1,
}

describe('the counting of what happens', () => {
  it('counts what is written once it is written, and writes the sums every few seconds', async () => {
    const { store, clock, written, close } = await open()
    await live(store)
    expect(await written()).toEqual({})
    await clock.pass(flushEveryMs)
    expect(await written()).toEqual(lived)
    await close()
  })

  it('counts nothing that was refused', async () => {
    const { store, written, close } = await open()
    await createSample(store, sampleSubmission('a'))
    const claim = await claimed(store, 'a', 'one')
    expect(await store.change('a', 99, sampleChange({ moves: [editorMove('cancelled')] }), beginning)).toBe(false)
    const stale = { ...claim, token: 'another' }
    const documents = [{ collection: 'stage_runs', document: run() }] as const
    expect(await store.commit(stale, sampleChange({ documents }), beginning)).toBe(false)
    await close()
    expect(await written()).toEqual({ 'books/submitted': 1 })
  })

  it('keeps what the store does not take, and adds it to the day on which it happened', async () => {
    const plain = createMemoryStore()
    let isAway = true
    const add: Store['add'] = async (name, amounts) => {
      if (isAway) throw new PigmeuError('STORE_UNAVAILABLE')
      return plain.add(name, amounts)
    }
    const { store, clock, written, close } = await open({ ...plain, add }, '2026-03-01T23:59:58.000Z')
    await createSample(store, sampleSubmission('a'))
    await clock.pass(flushEveryMs)
    await createSample(store, sampleSubmission('b'))
    isAway = false
    await clock.pass(flushEveryMs)
    expect(await written(today)).toEqual({ 'books/submitted': 1 })
    expect(await written('2026-03-02')).toEqual({ 'books/submitted': 1 })
    await close()
  })

  it('keeps the sums of books that are deleted', async () => {
    const { store, desk, close } = await open()
    await live(store)
    const before = sums((await desk.between(today, today)).days)
    expect(await store.erase('a', later(120_000))).toBe(true)
    expect(sums((await desk.between(today, today)).days)).toEqual(before)
    expect(before).toEqual(lived)
    await close()
  })
})

describe('the days before counting began', () => {
  it('are found in the records of books, once, beside what was counted since', async () => {
    const plain = createMemoryStore()
    await live(plain)
    await plain.put([{ collection: 'stage_runs', document: run({ stage: 'context', run_id: 'r2' }) }])
    const clock = createManualClock(later(60_000))
    const insights = await openInsights({ store: plain, clock, log: createKeptLog() })
    await createSample(insights.store, sampleSubmission('b', { created_at: later(70_000) }))
    const since = { ...call, call_id: 'c2', at: later(65_000) }
    await insights.store.put([{ collection: 'model_calls', document: since }])
    const asked = insights.desk.between(today, today)
    await clock.pass(1_000)
    const first = await asked
    expect(first).toMatchObject({ filling: false, since: later(60_000) })
    // Runs are in the store and in no counter: those of the run that nobody committed are found as well.
    expect(sums(first.days)).toMatchObject({
      ...lived,
      'books/submitted': 2,
      'cost/article/openai/meta%2Fgpt-5.4/calls': 2,
      'cost/article/openai/meta%2Fgpt-5.4/micro_usd': 14,
      'cost/article/openai/meta%2Fgpt-5.4/input_tokens': 200,
      'cost/article/openai/meta%2Fgpt-5.4/output_tokens': 20,
      'runs/context/done': 1,
      'ms/context/done': 1_500,
    })
    await plain.remove('stage_runs', 'a/r2')
    const again = await insights.desk.between(today, today)
    expect(sums(again.days)).toEqual(sums(first.days))
    await insights.close()
  })

  it('say that they are on their way while there are many, and nothing is written of a filling that was stopped', async () => {
    const plain = createMemoryStore()
    for (let number = 0; number < 200; number += 1) await createSample(plain, sampleSubmission(`book-${number}`))
    const clock = createManualClock(later(60_000))
    const insights = await openInsights({ store: plain, clock, log: createKeptLog() })
    const asked = insights.desk.between(today, today)
    await clock.pass(500)
    expect((await asked).filling).toBe(true)
    await insights.close()
    expect(await plain.document('counters', `insights_before/${today}`)).toBeNull()
  })
})
