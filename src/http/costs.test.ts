import { expect, test } from 'vitest'
import { seedSubmission } from '../../test/support/action-bench.ts'
import { createHttpBench } from '../../test/support/http-bench.ts'
import type { ModelCall, StageRun } from '../domain/submission.ts'

const call = (id: string, changes: Partial<ModelCall> = {}): ModelCall => ({
  call_id: id,
  submission_id: 'one',
  stage: 'article',
  step: 'section:introduction',
  provider: 'openai',
  model: 'gpt-5.4-mini',
  input_tokens: 100,
  output_tokens: 10,
  cached_tokens: 40,
  cost_micro_usd: 7,
  duration_ms: 5,
  outcome: 'ok',
  at: '2020-10-05T10:00:00.000Z',
  ...changes,
})

test('the calls of a month by day, stage, model and submission; other months are left out', async () => {
  const { store, send } = await createHttpBench()
  const calls = [
    call('a'),
    call('b', { stage: 'context', at: '2020-10-05T09:00:00.000Z' }),
    call('c', {
      submission_id: 'two',
      provider: 'ollama',
      model: 'small',
      cost_micro_usd: null,
      at: '2020-10-31T23:59:59.999Z',
    }),
    call('d', { at: '2020-11-01T00:00:00.000Z' }),
  ]
  await store.put(calls.map((document) => ({ collection: 'model_calls', document })))
  const answer = await send('GET', '/api/costs?month=2020-10')
  expect(answer.statusCode).toBe(200)
  const taken = (own: number, priced: number) => ({
    calls: own,
    input_tokens: own * 100,
    output_tokens: own * 10,
    cached_tokens: own * 40,
    cost_micro_usd: priced * 7,
    unpriced_calls: own - priced,
    duration_ms: own * 5,
  })
  expect(answer.json()).toEqual({
    month: '2020-10',
    total: taken(3, 2),
    by_day: [
      { date: '2020-10-05', ...taken(2, 2) },
      { date: '2020-10-31', ...taken(1, 0) },
    ],
    by_stage: [
      { stage: 'context', ...taken(1, 1) },
      { stage: 'article', ...taken(2, 1) },
    ],
    by_model: [
      { provider: 'openai', model: 'gpt-5.4-mini', ...taken(2, 2) },
      { provider: 'ollama', model: 'small', ...taken(1, 0) },
    ],
    by_submission: [
      { submission_id: 'one', title: null, ...taken(2, 2) },
      { submission_id: 'two', title: null, ...taken(1, 0) },
    ],
  })
  expect((await send('GET', '/api/costs?month=2020-13')).statusCode).toBe(400)
  expect((await send('GET', '/api/costs')).json().total.calls).toBe(0)
})

test('a budget is read, set and kept; whether its caps can be held is said', async () => {
  const { send } = await createHttpBench()
  expect((await send('GET', '/api/config/budget')).json()).toMatchObject({
    per_article_micro_usd: 2_000_000,
    per_day_micro_usd: 20_000_000,
    unknown_price: 'allow',
    caps_can_be_held: true,
    today: { cost_micro_usd: 0, calls: 0 },
  })
  const budget = { per_article_micro_usd: 100, per_day_micro_usd: null, unknown_price: 'refuse' }
  expect((await send('PUT', '/api/config/budget', budget)).json()).toMatchObject(budget)
  expect((await send('GET', '/api/config/budget')).json()).toMatchObject(budget)
  expect((await send('PUT', '/api/config/budget', { ...budget, per_article_micro_usd: -1 })).statusCode).toBe(400)
})

test('writers are named by kind; a model without a known price shows in the budget and in the estimate', async () => {
  const { send } = await createHttpBench()
  const writers = { by_kind: { section: [{ provider: 'ollama', model_name: 'small' }] }, fallbacks: [] }
  expect((await send('PUT', '/api/config/writers', writers)).json()).toEqual(writers)
  expect((await send('GET', '/api/config/writers')).json()).toEqual(writers)
  expect((await send('GET', '/api/config/budget')).json()).toMatchObject({
    caps_can_be_held: false,
    unpriced_models: ['ollama/small'],
  })
  expect((await send('GET', '/api/costs/estimate')).json()).toMatchObject({ basis: 'usual', cost_micro_usd: null })
  const unknown = { by_kind: {}, fallbacks: [{ provider: 'nobody', model_name: null }] }
  expect((await send('PUT', '/api/config/writers', unknown)).json()).toMatchObject({ code: 'INVALID_INPUT' })
})

test('an estimate goes by the passages that will be sent, and by the prices of who will write', async () => {
  const { send, store } = await createHttpBench()
  expect((await send('GET', '/api/costs/estimate')).json()).toMatchObject({ cost_micro_usd: 0, input_tokens: 0 })
  const openai = [{ provider: 'openai', model_name: 'gpt-5.4-mini' }]
  const by_kind = { summarise: openai, plan: openai, section: openai, front_matter: openai }
  await send('PUT', '/api/config/writers', { by_kind, fallbacks: [] })
  const usual = (await send('GET', '/api/costs/estimate')).json()
  expect(usual.cost_micro_usd).toBeGreaterThan(10_000)
  expect(usual.cost_micro_usd).toBeLessThan(100_000)
  const submitted = await send('POST', '/api/submissions', {
    title: 'The Queue Book',
    author: 'Ana Lima',
    amazon_url: 'https://www.amazon.com/dp/0306406152',
  })
  const id: string = submitted.json().submission_id
  expect((await send('GET', `/api/costs/estimate?submission_id=${id}`)).json()).toEqual(usual)
  const passage = { passage_id: 's1.p1', kind: 'body', voice: 'critic', start: 0, end: 4_000, locator: 'p' } as const
  const snapshot = {
    submission_id: id,
    source_id: 's1',
    source: 'web',
    label: 'a site',
    url: null,
    final_url: null,
    fetched_at: '2026-11-22T10:00:00.000Z',
    fetched_by: 'http',
    outcome: 'content',
    outcome_reason: null,
    http_status: 200,
    content_hash: '',
    language: 'en',
    page_title: null,
    text: '',
    passages: [passage],
    record: [],
  } as const
  await store.put([
    { collection: 'snapshots', document: { ...snapshot, passages: [...snapshot.passages], record: [] } },
  ])
  const known = (await send('GET', `/api/costs/estimate?submission_id=${id}`)).json()
  expect(known.basis).toBe('passages')
  expect(known.cost_micro_usd).toBeLessThan(usual.cost_micro_usd)
  expect((await send('GET', '/api/costs/estimate?submission_id=nobody')).statusCode).toBe(404)
})

test('the time of an article is what the last books took until their review; unknown before the first', async () => {
  const { store, send } = await createHttpBench()
  const time = async () => (await send('GET', '/api/costs/estimate')).json().time
  expect(await time()).toBeNull()
  await seedSubmission({ store }, { submission_id: 'waiting', status: 'needs_sources' })
  const run = (
    id: string,
    stage: StageRun['stage'],
    start: number,
    end: number,
    outcome: StageRun['outcome'] = 'done',
  ) => ({
    collection: 'stage_runs' as const,
    document: {
      submission_id: id,
      run_id: `${stage}-${start}`,
      stage,
      attempt: 1,
      owner: 'w',
      started_at: new Date(start * 1000).toISOString(),
      ended_at: new Date(end * 1000).toISOString(),
      outcome,
      error_code: null,
      error_message: null,
    },
  })
  for (const [id, seconds] of [
    ['a', 10],
    ['b', 20],
    ['c', 60],
  ] as const) {
    await seedSubmission({ store }, { submission_id: id })
    await store.put([
      run(id, 'scrape', 0, 5),
      run(id, 'context', 6, 7, 'retry'),
      run(id, 'context', 500, 501),
      run(id, 'article', 600, 600 + seconds),
      // Written anew later: that is another piece of work.
      run(id, 'article', 9000, 9900),
    ])
  }
  expect(await time()).toEqual({
    books: 3,
    usual_ms: 27_000,
    slow_ms: 67_000,
    by_stage: [
      { stage: 'scrape', usual_ms: 5000 },
      { stage: 'context', usual_ms: 2000 },
      { stage: 'article', usual_ms: 20_000 },
    ],
  })
})
