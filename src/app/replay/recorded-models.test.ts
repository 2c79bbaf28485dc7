import { expect, it } from 'vitest'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import type { ModelCall } from '../../domain/submission.ts'
import type { Models } from '../../ports/model.ts'
import { kindOfStep, recordedModels } from './recorded-models.ts'

const call = (step: string, model: string, outcome = 'ok'): ModelCall => ({
  call_id: `${step}/${model}/${outcome}`,
  submission_id: 'b1',
  stage: 'article',
  step,
  provider: model === 'rules' ? 'offline' : 'maker',
  model,
  input_tokens: 1,
  output_tokens: 1,
  cached_tokens: 0,
  cost_micro_usd: null,
  duration_ms: 1,
  outcome,
  at: '2026-11-22T10:00:00.000Z',
})
const nobody: Models = { for: () => Promise.reject(new Error('nobody is configured')) }
const idOf = async (...calls: ModelCall[]) => {
  const store = createMemoryStore()
  await store.put(
    calls.map((one, index) => ({ collection: 'model_calls', document: { ...one, call_id: `c${index}` } })),
  )
  const models = await recordedModels(store, 'b1', nobody)
  return (await models.for('section')).id
}

it('knows which kind of writing a step asks for', () => {
  expect(['summarise:s1', 'section:impact', 'repair:impact:2', 'plan', 'read:s2'].map(kindOfStep)).toEqual([
    'summarise',
    'section',
    'section',
    'plan',
    null,
  ])
})

it('names the writer of the last round, and the one that was asked first when it was followed', async () => {
  expect(await idOf(call('section:impact', 'old'), call('section:impact', 'new'))).toBe('maker/new')
  expect(await idOf(call('section:impact', 'first', 'MODEL_UNAVAILABLE'), call('section:impact', 'second'))).toBe(
    'maker/first',
  )
  expect(await idOf(call('section:context', 'a', 'MODEL_BAD_ANSWER'), call('section:impact', 'b'))).toBe('maker/b')
  expect(await idOf(call('section:impact', 'rules'))).toBe('offline')
})

it('asks who is configured only when nothing of the kind was recorded', async () => {
  await expect(idOf(call('plan', 'a'))).rejects.toThrow('nobody is configured')
})
