import { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ModelRequest, ModelUsage } from '../../../ports/model.ts'
import { createSystemClock } from '../../clocks/system/index.ts'
import { createInProcessLimiter } from '../../limiters/in-process/index.ts'
import { sectionInput } from './fixtures/section-input.ts'
import { createAiSdkModel } from './index.ts'

const mock = new LLMock({ port: 0, host: '127.0.0.1' })
const clock = createSystemClock()
const answer = { content: '{"paragraphs":[{"h3":null,"sentences":[{"text":"One.","ids":["c1"]}]}]}' }
const output = {
  paragraphs: [{ subheading: null, sentences: [{ text: 'One.', kind: 'factual', claim_ids: ['c1'] }] }],
}
/** Answers in the providers' own words, with the part of the input that came out of their caches. */
const rawAnswers = {
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
        content: [{ type: 'output_text', text: answer.content, annotations: [] }],
      },
    ],
    usage: { input_tokens: 1000, output_tokens: 200, input_tokens_details: { cached_tokens: 800 } },
  },
  anthropic: {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'claude-sonnet-4-6',
    content: [{ type: 'text', text: answer.content }],
    stop_reason: 'end_turn',
    stop_sequence: null,
    usage: { input_tokens: 100, cache_read_input_tokens: 800, cache_creation_input_tokens: 100, output_tokens: 200 },
  },
} as const
let raw: unknown = null
let replies: { content: string; usage?: Record<string, number> }[] = []

beforeAll(async () => {
  mock.onMessage(/./, () => {
    const reply = replies.shift()
    if (reply === undefined) throw new Error('the test prepared no further answer')
    return reply
  })
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

const modelOf = (provider: string, modelName: string, folder = '') =>
  createAiSdkModel({
    provider,
    modelName,
    apiKey: 'test-key-0123456789',
    baseUrl: `${mock.url}${folder}/v1`,
    limiter: createInProcessLimiter(clock),
    clock,
    intervalMs: 0,
  })
const asked = (changes: Partial<ModelRequest<'section'>> = {}): ModelRequest<'section'> => ({
  kind: 'section',
  input: sectionInput(),
  prompt: { system: 'The rules. ', shared: 'What is shared.', user: 'What is asked.' },
  signal: AbortSignal.timeout(20_000),
  ...changes,
})
const write = async (provider: string, modelName: string, request: ModelRequest<'section'>, folder = '') => {
  const usages: ModelUsage[] = []
  const written = await modelOf(provider, modelName, folder).write(request, async (usage) => void usages.push(usage))
  return { written, usages }
}
/** The bodies of the requests as the mock read them off the wire. */
const bodies = (): readonly string[] => mock.getRequests().map(({ body }) => JSON.stringify(body))
const rawBodies = async (run: () => Promise<unknown>): Promise<readonly string[]> => {
  const sent: string[] = []
  const before = globalThis.fetch
  globalThis.fetch = async (url, init) => {
    if (typeof init?.body === 'string') sent.push(init.body)
    return before(url, init)
  }
  try {
    await run()
  } finally {
    globalThis.fetch = before
  }
  return sent
}

describe('what can be cached', () => {
  const long = { system: 'Rules. '.repeat(800), shared: 'Shared. '.repeat(800), user: 'What is asked.' }

  test('Anthropic is told where the rules and what is shared end, when they are long enough', async () => {
    replies = [answer, answer]
    const [sent = ''] = await rawBodies(() => write('anthropic', 'claude-sonnet-4-6', asked({ prompt: long })))
    const body = JSON.parse(sent)
    const mark = { type: 'ephemeral' }
    expect(body.system).toEqual([{ type: 'text', text: expect.stringMatching(/^Rules\. /), cache_control: mark }])
    expect(body.messages[0].content).toEqual([
      { type: 'text', text: `${long.shared}\n\n`, cache_control: mark },
      { type: 'text', text: 'What is asked.' },
    ])
    const [short = ''] = await rawBodies(() => write('anthropic', 'claude-sonnet-4-6', asked()))
    expect(short).not.toContain('cache_control')
  })

  test('OpenAI gets one key for calls that begin alike, another for others', async () => {
    replies = [answer, answer, answer]
    const [one = '', two = '', other = ''] = await rawBodies(async () => {
      await write('openai', 'gpt-5.4-mini', asked({ prompt: long }))
      await write('openai', 'gpt-5.4-mini', asked({ prompt: { ...long, user: 'Something else.' } }))
      await write('openai', 'gpt-5.4-mini', asked({ prompt: { ...long, shared: 'Another book.' } }))
    })
    const keyOf = (sent: string): string => JSON.parse(sent).prompt_cache_key
    expect(keyOf(one)).toMatch(/^[0-9a-f]{32}$/)
    expect(keyOf(two)).toBe(keyOf(one))
    expect(keyOf(other)).not.toBe(keyOf(one))
  })

  test.each([
    ['openai', 'gpt-5.4-mini', 200 * 0.75 + 800 * 0.075 + 200 * 4.5],
    ['anthropic', 'claude-sonnet-4-6', 100 * 3 + 800 * 0.3 + 100 * 3.75 + 200 * 15],
  ] as const)(
    'what %s read from its cache is recorded and costs what it asks for that',
    async (provider, modelName, cost) => {
      raw = rawAnswers[provider]
      const { usages } = await write(provider, modelName, asked(), '/raw')
      expect(usages[0]).toMatchObject({ input_tokens: 1000, cached_tokens: 800, cost_micro_usd: Math.round(cost) })
    },
  )
})

describe('lines, where nobody knows what the server can do', () => {
  const lines = (...ids: string[]) => ({
    content: ids.map((id) => `Statement of ${id} in some words. [${id}]`).join('\n'),
  })
  const ids = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `c${from + index}`)

  test('no schema is sent, the form is told in words behind the rules', async () => {
    replies = [lines('c1')]
    const { written } = await write('ollama', 'small', asked())
    expect(written.paragraphs[0]?.sentences[0]).toEqual({
      text: 'Statement of c1 in some words.',
      kind: 'factual',
      claim_ids: ['c1'],
    })
    expect(bodies()[0]).not.toContain('json_schema')
    expect(bodies()[0]).toContain('plain text, no JSON')
  })

  test('a line that names nothing is told to the model once', async () => {
    replies = [{ content: 'A sentence that rests on nothing at all.' }, lines('c2')]
    const { usages } = await write('ollama', 'small', asked())
    expect(usages.map(({ outcome }) => outcome)).toEqual(['MODEL_BAD_ANSWER', 'ok'])
    expect(bodies()[1]).toContain('A sentence that rests on nothing at all.')
    expect(bodies()[1]).toContain('does not name in square brackets')
  })

  test('more than twelve claims are asked in parts, joined in their order, none lost', async () => {
    replies = [lines(...ids(1, 9)), lines(...ids(10, 18)), lines(...ids(19, 26))]
    const parts: number[] = []
    const subsections = [
      { heading: 'A', claim_ids: ids(1, 13) },
      { heading: 'B', claim_ids: ids(14, 26) },
    ]
    const request = asked({
      input: sectionInput(26, { subsections }),
      promptFor: (part) => {
        parts.push(part.claims.length)
        return { system: 's', shared: '', user: part.claims.map(({ claim_id }) => claim_id).join(' ') }
      },
    })
    const { written } = await write('ollama', 'small', request)
    const cited = written.paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ claim_ids }) => claim_ids))
    expect(cited).toEqual(ids(1, 26))
    expect(parts).toEqual([9, 9, 8])
  })

  test('a caller that words no prompt for parts gets them told before what is asked', async () => {
    replies = [lines(...ids(1, 7)), lines(...ids(8, 14))]
    await write('ollama', 'small', asked({ input: sectionInput(14) }))
    expect(bodies()[1]).toContain('only the sentences for these claims')
    expect(bodies()[1]).toMatch(/c14\. The others are written in another call\.\\n\\nWhat is asked\."/)
  })
})

describe('an answer that arrives bit by bit', () => {
  test.each([
    ['openai', 'gpt-5.4-mini', { input_tokens: 10, output_tokens: 5 }],
    ['anthropic', 'claude-sonnet-4-6', { input_tokens: 10, output_tokens: 5 }],
    ['openai-compatible', 'some', { prompt_tokens: 10, completion_tokens: 5 }],
  ])('%s tells how far it is and is read like any other', async (provider, modelName, usage) => {
    replies = [{ ...answer, usage }]
    const told: number[] = []
    const { written, usages } = await write(
      provider,
      modelName,
      asked({ onProgress: (count) => void told.push(count) }),
    )
    expect(written).toEqual(output)
    expect(told.at(-1)).toBe(answer.content.length)
    expect(told.length).toBeGreaterThan(1)
    expect(usages[0]).toMatchObject({ input_tokens: 10, output_tokens: 5, outcome: 'ok' })
  })

  test('what goes wrong in between is an error like any other', async () => {
    mock.nextRequestError(401, { message: 'no' })
    await expect(write('openai', 'gpt-5.4-mini', asked({ onProgress: () => undefined }))).rejects.toMatchObject({
      code: 'MODEL_CREDENTIAL_REFUSED',
    })
  })
})
