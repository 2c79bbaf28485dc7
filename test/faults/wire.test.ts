import { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSystemClock } from '../../src/adapters/clocks/system/index.ts'
import { createInProcessLimiter } from '../../src/adapters/limiters/in-process/index.ts'
import { createAiSdkModel } from '../../src/adapters/models/ai-sdk/index.ts'
import type { Model } from '../../src/ports/model.ts'
import { keyOf, openFaultBench, redGates } from './bench.ts'

type Bench = Awaited<ReturnType<typeof openFaultBench>>
type Reply =
  Extract<Parameters<LLMock['onMessage']>[1], (request: never) => unknown> extends (request: never) => infer R
    ? Awaited<R>
    : never

let bench: Bench
const mock = new LLMock({ port: 0, host: '127.0.0.1' })
const clock = createSystemClock()
/** The good answer to each prompt, and the faults that the section on impact meets before or instead of it. */
const answers = new Map<string, { readonly key: string; readonly text: string }>()
let faults: ((good: string) => Reply | Promise<Reply>)[] = []

beforeAll(async () => {
  bench = await openFaultBench('en/refactoring')
  mock.onMessage(/./, (request) => {
    const asked = JSON.stringify(request.messages)
    const found = [...answers].find(([prompt]) => asked.includes(JSON.stringify(prompt).slice(1, -1)))?.[1]
    if (!found) throw new Error('an unknown prompt was sent')
    const fault = found.key === 'section impact' ? faults.shift() : undefined
    return fault ? fault(found.text) : { content: found.text }
  })
  await mock.start()
}, 20_000)
afterAll(() => mock.stop())

/** A model behind the real wire format, which is given good answers but for the faults. */
const wired = (): Model => {
  const model = createAiSdkModel({
    provider: 'openai-compatible',
    modelName: 'scripted',
    apiKey: null,
    baseUrl: `${mock.url}/v1`,
    form: 'json',
    limiter: createInProcessLimiter(clock),
    clock: { now: clock.now, sleep: async () => undefined },
    intervalMs: 0,
    timeoutsMs: [1_000, 10_000, 10_000],
  })
  return {
    ...model,
    write: (request, onUsage) => {
      const key = keyOf(request)
      answers.set(request.prompt.user, { key, text: JSON.stringify(bench.answers.get(key)) })
      return model.write(request, onUsage)
    },
  }
}

const slow = async (good: string): Promise<Reply> => {
  await clock.sleep(1_300, AbortSignal.timeout(5_000))
  return { content: good }
}
const kinds: readonly (readonly [string, (good: string) => Reply | Promise<Reply>, string])[] = [
  ['an empty answer', () => ({ content: '' }), 'MODEL_BAD_ANSWER'],
  ['words instead of the form', () => ({ content: 'Certainly! Here is what I think.' }), 'MODEL_BAD_ANSWER'],
  ['an answer that breaks off', (good) => ({ content: good.slice(0, good.length / 3) }), 'MODEL_BAD_ANSWER'],
  ['another form', () => ({ content: '{"paragraphs":"none"}' }), 'MODEL_BAD_ANSWER'],
  ['claims that do not exist', (good) => ({ content: good.replaceAll(/"c\d+"/gu, '"c9999"') }), 'MODEL_BAD_ANSWER'],
  ['a server that fails', () => ({ error: { message: 'boom' }, status: 500 }), 'MODEL_UNAVAILABLE'],
]

describe('a model that fails on the wire', () => {
  it.each([...kinds, ['a time-out', slow, ''] as const])(
    'once: %s costs a try and nothing else',
    async (_what, fault) => {
      faults = [fault]
      const { article, code } = await bench.run(wired())
      expect([code, article && redGates(article)]).toEqual([null, []])
      expect(faults).toEqual([])
    },
  )

  it.each(kinds)('again and again: %s ends the run with a code', async (_what, fault, expected) => {
    faults = Array.from({ length: 6 }, () => fault)
    const { article, code } = await bench.run(wired())
    expect([article, code]).toEqual([null, expected])
  })

  it.each([
    ['a limit', { error: { message: 'slow down' }, status: 429, retryAfter: 7 }, 'MODEL_RATE_LIMITED'],
    ['a key that is not accepted', { error: { message: 'no' }, status: 401 }, 'MODEL_CREDENTIAL_REFUSED'],
  ] as const)('at once: %s', async (_what, reply, expected) => {
    faults = [() => reply]
    const { article, code } = await bench.run(wired())
    expect([article, code]).toEqual([null, expected])
  })
})
