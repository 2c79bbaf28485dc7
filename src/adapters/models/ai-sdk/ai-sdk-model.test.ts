import { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { PigmeuError } from '../../../domain/errors.ts'
import type { SummariseInput } from '../../../domain/writing.ts'
import type { ModelUsage } from '../../../ports/model.ts'
import { createSystemClock } from '../../clocks/system/index.ts'
import { createInProcessLimiter } from '../../limiters/in-process/index.ts'
import { createAiSdkModel, testCall } from './index.ts'

type Reply =
  Extract<Parameters<LLMock['onMessage']>[1], (request: never) => unknown> extends (request: never) => infer R
    ? Awaited<R>
    : never

const input: SummariseInput = {
  book: { title: 'Rings of Bytes', subtitle: null, authors: ['Ana Sol'], publisher: null, year: '2024' },
  source_label: 'the publisher',
  language: 'en',
  passages: [
    {
      passage_id: 's1.p1',
      source_id: 's1',
      source_label: 'the publisher',
      kind: 'description',
      voice: 'publisher',
      language: 'en',
      text: 'The book explains ring buffers.',
    },
  ],
}
const claim = (passageId: string) =>
  JSON.stringify({
    claims: [{ text: 'It explains ring buffers.', topic: 'subject', passage_ids: [passageId], language: 'en' }],
  })
const right = claim('s1.p1')
const key = 'test-key-0123456789'
const spent = { promptTokens: 1000, completionTokens: 200 }

/** The wire formats, each with its own names for the same figures and its own way to refuse. */
const wires = {
  openai: {
    model: 'gpt-5.4-mini',
    path: '/v1',
    usage: { input_tokens: spent.promptTokens, output_tokens: spent.completionTokens },
    cost: 1000 * 0.75 + 200 * 4.5,
    sentSchema: null,
  },
  anthropic: {
    model: 'claude-sonnet-4-6',
    path: '/v1',
    usage: { input_tokens: spent.promptTokens, output_tokens: spent.completionTokens },
    cost: 1000 * 3 + 200 * 15,
    sentSchema: null,
  },
  google: {
    model: 'gemini-3.5-flash',
    path: '/v1beta',
    usage: { promptTokenCount: spent.promptTokens, candidatesTokenCount: spent.completionTokens },
    cost: 1000 * 1.5 + 200 * 9,
    sentSchema: null,
  },
  mistral: {
    model: 'mistral-medium-latest',
    path: '/v1',
    usage: { prompt_tokens: spent.promptTokens, completion_tokens: spent.completionTokens },
    cost: null,
    sentSchema: 'this one JSON object and nothing else',
  },
  groq: {
    model: 'openai/gpt-oss-120b',
    path: '/v1',
    usage: { prompt_tokens: spent.promptTokens, completion_tokens: spent.completionTokens },
    cost: null,
    sentSchema: 'this one JSON object and nothing else',
  },
  'openai-compatible': {
    model: 'some-local-model',
    path: '/v1',
    usage: { prompt_tokens: spent.promptTokens, completion_tokens: spent.completionTokens },
    cost: null,
    sentSchema: 'plain text, no JSON',
  },
} as const

/** Refusals in each provider's own words; Mistral and Groq have no form for one. */
const refusals = {
  openai: {
    id: 'resp_1',
    object: 'response',
    created_at: 1_700_000_000,
    status: 'completed',
    model: 'gpt-5.4-mini',
    output: [
      {
        type: 'message',
        id: 'msg_1',
        role: 'assistant',
        status: 'completed',
        content: [{ type: 'refusal', refusal: 'I will not write this.' }],
      },
    ],
    usage: { input_tokens: 10, output_tokens: 5 },
  },
  anthropic: {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'claude-sonnet-4-6',
    content: [{ type: 'text', text: 'I will not write this.' }],
    stop_reason: 'refusal',
    stop_sequence: null,
    usage: { input_tokens: 10, output_tokens: 5 },
  },
  google: {
    promptFeedback: { blockReason: 'PROHIBITED_CONTENT' },
    usageMetadata: { promptTokenCount: 10, totalTokenCount: 10 },
  },
  'openai-compatible': {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_700_000_000,
    model: 'some-local-model',
    choices: [
      {
        index: 0,
        finish_reason: 'stop',
        message: { role: 'assistant', content: null, refusal: 'I will not write this.' },
      },
    ],
    usage: { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 },
  },
} as const

const mock = new LLMock({ port: 0, host: '127.0.0.1' })
const clock = createSystemClock()
const limiter = createInProcessLimiter(clock)
let replies: (Reply | (() => Promise<Reply>))[] = []
let raw: unknown = null
const inTime = () => AbortSignal.timeout(20_000)

const nextReply = (): Reply | Promise<Reply> => {
  const reply = replies.shift()
  if (reply === undefined) throw new Error('the test prepared no further answer')
  return typeof reply === 'function' ? reply() : reply
}

beforeAll(async () => {
  mock.onMessage(/./, nextReply)
  mock.mount('/raw', {
    handleRequest: async (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(raw))
      return true
    },
  })
  await mock.start()
})
afterAll(() => mock.stop())
beforeEach(() => {
  replies = []
  mock.clearRequests()
})

const run = async (
  provider: keyof typeof wires,
  options: { folder?: string; timeoutsMs?: readonly number[]; signal?: AbortSignal } = {},
) => {
  const usages: ModelUsage[] = []
  const model = createAiSdkModel({
    provider,
    modelName: wires[provider].model,
    apiKey: key,
    baseUrl: `${mock.url}${options.folder ?? ''}${wires[provider].path}`,
    limiter,
    clock: { now: clock.now, sleep: async () => {} },
    intervalMs: 1,
    ...(options.timeoutsMs === undefined ? {} : { timeoutsMs: options.timeoutsMs }),
  })
  const prompt = { system: 'You summarise.', shared: '', user: 'Passage s1.p1: The book explains ring buffers.' }
  const outcome = await model
    .write({ kind: 'summarise', input, prompt, signal: options.signal ?? inTime() }, async (usage) => {
      usages.push(usage)
    })
    .catch((thrown: unknown) => thrown)
  return { outcome, usages, outcomes: usages.map((usage) => usage.outcome) }
}

const failedAs = (code: string) => expect.objectContaining({ name: 'PigmeuError', code })
/** All that a model was told in this test; a call that an earlier test gave up may be noted late. */
const toldTheModel = (model: string): string =>
  JSON.stringify(mock.getRequests().filter(({ body }) => JSON.stringify(body).includes(model)))

describe.each(Object.keys(wires) as (keyof typeof wires)[])('%s', (provider) => {
  const wire = wires[provider]

  test('answers in the form asked for, with tokens, cost and duration recorded', async () => {
    replies = [{ content: right, usage: wire.usage }]
    const { outcome, usages } = await run(provider)
    expect(outcome).toEqual(JSON.parse(right))
    expect(usages).toEqual([
      {
        provider,
        model: wire.model,
        input_tokens: 1000,
        output_tokens: 200,
        cached_tokens: 0,
        cost_micro_usd: wire.cost,
        duration_ms: expect.any(Number),
        outcome: 'ok',
      },
    ])
    expect(toldTheModel(wire.model)).toContain('You summarise.')
    if (wire.sentSchema !== null) expect(toldTheModel(wire.model)).toContain(wire.sentSchema)
  })

  test('429 defers at once, for as long as the provider asks', async () => {
    replies = [{ error: { message: 'slow down' }, status: 429, retryAfter: 7 }]
    const { outcome, outcomes } = await run(provider)
    expect(outcome).toEqual(failedAs('MODEL_RATE_LIMITED'))
    expect(outcome).toMatchObject({ retryAfterMs: 7000, policy: 'defer' })
    expect(outcomes).toEqual(['MODEL_RATE_LIMITED'])
  })

  test('500 is tried again, three times in all', async () => {
    const broken = { error: { message: 'boom' }, status: 500 }
    replies = [broken, { content: right }]
    expect((await run(provider)).outcomes).toEqual(['MODEL_UNAVAILABLE', 'ok'])
    replies = [broken, broken, broken, { content: right }]
    const { outcome, outcomes } = await run(provider)
    expect(outcome).toEqual(failedAs('MODEL_UNAVAILABLE'))
    expect(outcomes).toHaveLength(3)
  })

  test('a key that is not accepted stops at once and is not repeated in the message', async () => {
    replies = [{ error: { message: `wrong key ${key}` }, status: 401 }]
    const { outcome, outcomes } = await run(provider)
    expect(outcome).toEqual(failedAs('MODEL_CREDENTIAL_REFUSED'))
    expect(outcome instanceof PigmeuError ? outcome.message : key).not.toContain(key)
    expect(outcomes).toEqual(['MODEL_CREDENTIAL_REFUSED'])
  })

  test('a time-out is tried again with more time; its cost is unknown', async () => {
    const slow = () => clock.sleep(400).then(() => ({ content: right }))
    replies = [slow, { content: right, usage: wire.usage }]
    const { outcome, usages } = await run(provider, { timeoutsMs: [60, 5_000] })
    expect(outcome).toEqual(JSON.parse(right))
    expect(usages[0]).toMatchObject({ outcome: 'MODEL_UNAVAILABLE', cost_micro_usd: null })
    expect(usages[1]).toMatchObject({ outcome: 'ok', cost_micro_usd: wire.cost })
  })

  test.each([
    ['truncated JSON', right.slice(0, 40), 'not complete, valid JSON'],
    ['a wrong schema', '{"claims":[{"text":"x"}]}', 'does not have the form'],
    ['an unknown passage id', claim('s9.p9'), 's9.p9'],
    ['an empty answer', '', 'it was empty'],
  ])('%s is corrected once, told what was wrong, or else is an error', async (_name, wrong, told) => {
    replies = [{ content: wrong, usage: wire.usage }, { content: right }]
    const mended = await run(provider)
    expect(mended.outcome).toEqual(JSON.parse(right))
    expect(mended.outcomes).toEqual(['MODEL_BAD_ANSWER', 'ok'])
    expect(mended.usages[0]).toMatchObject({ input_tokens: 1000, output_tokens: 200, cost_micro_usd: wire.cost })
    expect(toldTheModel(wire.model)).toContain(told)

    replies = [{ content: wrong }, { content: wrong }, { content: right }]
    const lost = await run(provider)
    expect(lost.outcome).toEqual(failedAs('MODEL_BAD_ANSWER'))
    expect(lost.outcomes).toEqual(['MODEL_BAD_ANSWER', 'MODEL_BAD_ANSWER'])
  })

  test('the test call shows the model, its tokens and its time, or what is wrong', async () => {
    const settings = { provider, modelName: wire.model, apiKey: key, baseUrl: `${mock.url}${wire.path}` }
    replies = [{ content: '{"ready":true}', usage: wire.usage }]
    expect(await testCall(settings, { clock, signal: inTime() })).toEqual({
      model: wire.model,
      inputTokens: 1000,
      outputTokens: 200,
      durationMs: expect.any(Number),
      structured: true,
      said: '{"ready":true}',
    })
    replies = [{ error: { message: 'no' }, status: 401 }]
    await expect(testCall(settings, { clock, signal: inTime() })).rejects.toEqual(failedAs('MODEL_CREDENTIAL_REFUSED'))
  })
})

test.each(Object.keys(refusals) as (keyof typeof refusals)[])('a refusal by %s is final', async (provider) => {
  raw = refusals[provider]
  const { outcome, usages } = await run(provider, { folder: '/raw' })
  expect(outcome).toEqual(failedAs('MODEL_REFUSED'))
  expect(outcome).toMatchObject({ policy: 'reject' })
  expect(usages).toHaveLength(1)
  expect(usages[0]).toMatchObject({ input_tokens: 10, outcome: 'MODEL_REFUSED' })
})

test('a server that is not there is unavailable after three tries', async () => {
  const usages: ModelUsage[] = []
  const model = createAiSdkModel({
    provider: 'ollama',
    modelName: 'any',
    apiKey: null,
    baseUrl: 'http://127.0.0.1:9/v1',
    limiter,
    clock: { now: clock.now, sleep: async () => {} },
    intervalMs: 1,
  })
  const request = {
    kind: 'summarise',
    input,
    prompt: { system: 's', shared: '', user: 'u' },
    signal: inTime(),
  } as const
  await expect(model.write(request, async (usage) => void usages.push(usage))).rejects.toEqual(
    failedAs('MODEL_UNAVAILABLE'),
  )
  expect(usages).toHaveLength(3)
})

test('an aborted run ends with the reason of its signal, not with an error of the model', async () => {
  const stop = new AbortController()
  const reason = new PigmeuError('LEASE_LOST')
  replies = [
    async () => {
      stop.abort(reason)
      return { content: right }
    },
  ]
  const { outcome, usages } = await run('openai', { signal: stop.signal })
  expect(outcome).toBe(reason)
  expect(usages).toEqual([])
})

test('requests to one provider keep 100 ms apart unless told otherwise', async () => {
  replies = [{ content: right }, { content: right }, { content: right }]
  const model = createAiSdkModel({
    provider: 'openai',
    modelName: 'gpt-5.4-mini',
    apiKey: key,
    baseUrl: `${mock.url}/v1`,
    limiter: createInProcessLimiter(clock),
    clock,
  })
  const request = {
    kind: 'summarise',
    input,
    prompt: { system: 's', shared: '', user: 'u' },
    signal: inTime(),
  } as const
  const startedMs = clock.now()
  await Promise.all([1, 2, 3].map(() => model.write(request, async () => {})))
  expect(clock.now() - startedMs).toBeGreaterThanOrEqual(195)
})
