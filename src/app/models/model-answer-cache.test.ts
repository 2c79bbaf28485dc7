import { expect, test } from 'vitest'
import { frontMatterInput } from '../../../test/support/front-matter-input.ts'
import { createInProcessCache } from '../../adapters/caches/in-process/index.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { type WritingKind, type WritingTasks, writingOutputSchemas } from '../../domain/writing.ts'
import type { Model, ModelRequest, ModelUsage } from '../../ports/model.ts'
import { type AnsweringModel, withKeptAnswers } from './model-answer-cache.ts'

const hourMs = 3_600_000
const who: AnsweringModel = { provider: 'openai', modelName: 'one', baseUrl: null }
const claims: WritingTasks['summarise']['output'] = {
  claims: [{ text: 'It has 300 pages.', topic: 'contents', passage_ids: ['s1.p1'], language: 'en' }],
}
const prompt = { system: 'rules', shared: '', user: 'the page' }
const book = { title: 'A', subtitle: null, authors: [], publisher: null, year: null }
const input = { book, source_label: 'Amazon', language: 'en', passages: [] } as const
const signal = new AbortController().signal
const summarise: ModelRequest<'summarise'> = { kind: 'summarise', input, prompt, signal }

/** A model that is asked, a clock that is moved, and what was told of each call. */
const open = (lifeMs = 24 * hourMs) => {
  let nowMs = 0
  let asked = 0
  let answer: unknown = claims
  const usages: ModelUsage[] = []
  const clock = { now: () => nowMs, sleep: () => Promise.reject(new Error('nobody waits')) }
  const model: Model = {
    id: 'openai/one',
    label: null,
    translates: true,
    write: async <K extends WritingKind>({ kind }: ModelRequest<K>): Promise<WritingTasks[K]['output']> => {
      asked += 1
      if (answer instanceof Error) throw answer
      return writingOutputSchemas[kind].parse(answer)
    },
  }
  const cache = createInProcessCache({ clock, maxEntries: 100 })
  const kept = (from: AnsweringModel = who) => withKeptAnswers(model, from, { cache, lifeMs, clock })
  return {
    model,
    kept,
    usages,
    cache,
    asked: () => asked,
    pass: (durationMs: number) => {
      nowMs += durationMs
    },
    answers: (next: unknown) => {
      answer = next
    },
    write: (request = summarise, from = who) => kept(from).write(request, async (usage) => void usages.push(usage)),
  }
}

test('the same request is answered again without asking, as a call that cost nothing', async () => {
  const { write, asked, usages } = open()
  expect(await write()).toEqual(claims)
  expect(usages).toEqual([])
  expect(await write()).toEqual(claims)
  expect(asked()).toBe(1)
  expect(usages).toEqual([
    {
      provider: 'openai',
      model: 'one',
      input_tokens: 0,
      output_tokens: 0,
      cached_tokens: 0,
      cost_micro_usd: 0,
      duration_ms: 0,
      outcome: 'cached',
    },
  ])
})

test('another model, address, form, prompt or matter is another request', async () => {
  const { write, asked } = open()
  await write()
  const models: AnsweringModel[] = [
    { ...who, provider: 'groq' },
    { ...who, modelName: 'two' },
    { ...who, baseUrl: 'http://127.0.0.1/v1' },
    { ...who, form: 'lines' },
  ]
  for (const model of models) await write(summarise, model)
  for (const part of ['system', 'shared', 'user']) await write({ ...summarise, prompt: { ...prompt, [part]: 'other' } })
  await write({ ...summarise, input: { ...input, source_label: 'Goodreads' } })
  expect(asked()).toBe(9)
})

test('an answer is forgotten when its life is over', async () => {
  const { write, asked, pass } = open(hourMs)
  await write()
  pass(hourMs)
  await write()
  expect(asked()).toBe(2)
})

test('what an editor may want otherwise is asked anew each time', async () => {
  const { kept, asked, answers } = open()
  const words = { title: 'A', seo_title: 'A', meta_description: 'B', excerpt: 'C', focus_keyword: 'D' }
  answers({ ...words, verdict: [], faq: [] })
  const request: ModelRequest<'front_matter'> = { kind: 'front_matter', input: frontMatterInput(), prompt, signal }
  await kept().write(request, async () => undefined)
  await kept().write(request, async () => undefined)
  expect(asked()).toBe(2)
})

test.each([
  ['a refusal', new PigmeuError('MODEL_REFUSED')],
  ['a bad answer', new PigmeuError('MODEL_BAD_ANSWER')],
])('%s is not kept', async (_, error) => {
  const { write, asked, answers } = open()
  answers(error)
  await expect(write()).rejects.toBe(error)
  answers(claims)
  expect(await write()).toEqual(claims)
  expect(asked()).toBe(2)
})

test('an answer that says nothing is not kept', async () => {
  const { write, asked, answers } = open()
  answers({ claims: [] })
  await write()
  await write()
  expect(asked()).toBe(2)
})

test('what another version kept in another shape is asked anew', async () => {
  const { model, cache, asked } = open()
  const strange = { ...cache, get: async () => '{"claims":[{"text":1}]}' }
  const kept = withKeptAnswers(model, who, { cache: strange, lifeMs: hourMs, clock: { now: () => 0 } })
  expect(await kept.write(summarise, async () => undefined)).toEqual(claims)
  expect(asked()).toBe(1)
})

test('with a life of 0 the model is asked as it is', () => {
  const { kept, model } = open(0)
  expect(kept()).toBe(model)
})
