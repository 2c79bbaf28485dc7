import { expect, test } from 'vitest'
import { createHttpBench } from '../../test/support/http-bench.ts'

const put = async (
  bench: Awaited<ReturnType<typeof createHttpBench>>,
  days: Record<string, Record<string, number>>,
) => {
  const documents = Object.entries(days).map(
    ([name, values]) => ({ collection: 'counters', document: { name, values } }) as const,
  )
  await bench.store.put(documents)
}

test('insights put the days of a stretch together, by month with every month in it', async () => {
  const bench = await createHttpBench()
  await put(bench, {
    'insights/2026-08-31': { 'books/submitted': 100 },
    'insights/2026-09-01': {
      'books/submitted': 3,
      'runs/article/done': 2,
      'runs/article/retry': 1,
      'runs/article/failed': 1,
      'ms/article/done': 3_000,
      'cost/article/openai/a%2Fb/calls': 2,
      'cost/article/openai/a%2Fb/micro_usd': 50,
      'cost/context/openai/a%2Fb/calls': 1,
      'cost/context/openai/a%2Fb/micro_usd': 5,
    },
    'insights_before/2026-09-01': { 'books/submitted': 1, 'source/amazon/captcha': 2, 'source/web/content': 5 },
    'insights/2026-11-30': {
      'books/published': 4,
      'runs/article/done': 1,
      'ms/article/done': 6_000,
      'cost/article/ollama/small/calls': 1,
      'cost/article/ollama/small/unpriced': 1,
      'articles/written': 9,
      'articles/green': 5,
      'gate/written/support': 1,
      'gate/written/filler': 4,
      'gate/approved/support': 2,
      'articles/attested': 6,
    },
    'insights/2026-12-01': { 'books/submitted': 100 },
  })
  const answer = await bench.send('GET', '/api/insights?from=2026-09-01&to=2026-11-30&step=month')
  expect(answer.statusCode).toBe(200)
  const found = answer.json()
  expect(found).toMatchObject({ from: '2026-09-01', to: '2026-11-30', step: 'month', filling: false })
  expect(found.books).toMatchObject({ submitted: 4, published: 4, failed: 0 })
  expect(
    found.spans.map(({ span, books }: { span: string; books: { submitted: number } }) => [span, books.submitted]),
  ).toEqual([
    ['2026-09', 4],
    ['2026-10', 0],
    ['2026-11', 0],
  ])
  expect(found.stages[2]).toEqual({
    stage: 'article',
    done: 3,
    failed: 1,
    again: 1,
    mean_ms: 3_000,
    calls: 3,
    unpriced_calls: 1,
    cost_micro_usd: 50,
  })
  expect(found.stages[0]).toMatchObject({ stage: 'scrape', done: 0, mean_ms: null })
  expect(found.sources).toEqual([
    { source: 'web', asked: 5, outcomes: { content: 5 } },
    { source: 'amazon', asked: 2, outcomes: { captcha: 2 } },
  ])
  expect(
    found.models.map(({ provider, model, cost_micro_usd, unpriced_calls }: Record<string, unknown>) => [
      provider,
      model,
      cost_micro_usd,
      unpriced_calls,
    ]),
  ).toEqual([
    ['openai', 'a/b', 55, 0],
    ['ollama', 'small', 0, 1],
  ])
  expect(found.articles).toEqual({
    written: 9,
    green: 5,
    approved: 6,
    gates: [
      { gate: 'filler', written: 4, approved: 0 },
      { gate: 'support', written: 1, approved: 2 },
    ],
  })
})

test('insights are of the last thirty days unless told', async () => {
  const { send } = await createHttpBench()
  const found = (await send('GET', '/api/insights')).json()
  expect(found.spans).toHaveLength(30)
  expect(found.spans.at(-1).span).toBe(found.to)
  expect(found.spans[0].span).toBe(found.from)
})

test.each([
  ['to=2026-01-01&from=2026-01-02', 'must not be after'],
  ['to=2026-11-23&from=2025-01-01', 'at most 400 days'],
  ['to=2026-11-23&from=2019-01-01&step=month', 'at most 1830 days'],
  ['from=yesterday', 'must be like'],
])('insights refuse %s and say why', async (query, reason) => {
  const { send } = await createHttpBench()
  const answer = await send('GET', `/api/insights?${query}`)
  expect(answer.statusCode).toBe(400)
  expect(answer.body).toContain(reason)
})
