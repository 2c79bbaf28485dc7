import { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHttpBench } from '../../../test/support/http-bench.ts'

const mock = new LLMock({ port: 0, host: '127.0.0.1' })
beforeAll(async () => {
  mock.onMessage(/ready/, { content: '{"ready":true}' })
  await mock.start()
})
afterAll(() => mock.stop())

const key = 'sk-very-secret'
const openai = () => ({ provider: 'openai', base_url: `${mock.url}/v1` })

interface Row {
  readonly provider: string
}
const openBench = async () => {
  const { send, store } = await createHttpBench()
  const describe = async () => (await send('GET', '/api/config')).json()
  const rowOf = async (id: string) => (await describe()).providers.find(({ provider }: Row) => provider === id)
  const test = async (body: object) => (await send('POST', '/api/config/model/test', body)).json()
  const setUp = async (body: object) => (await send('PUT', '/api/config/model', body)).json()
  const writers = async (body: object) => send('PUT', '/api/config/writers', body)
  const remove = async (id: string) => {
    const answer = await send('DELETE', `/api/config/model/keys/${id}`)
    return answer.statusCode === 204 ? { status: 204 } : answer.json()
  }
  return { store, describe, rowOf, test, setUp, writers, remove }
}

test('every provider says what it needs, whether it has a key, and what its models cost', async () => {
  const { rowOf } = await openBench()
  expect(await rowOf('openai')).toMatchObject({ needs_key: true, needs_base_url: false, key: null, base_url: null })
  expect((await rowOf('openai')).models).toContainEqual({
    name: 'gpt-5.4-mini',
    price: { input_micro_usd: 750_000, output_micro_usd: 4_500_000, noted_on: expect.any(String) },
  })
  expect(await rowOf('openai-compatible')).toMatchObject({
    needs_key: false,
    needs_base_url: true,
    default_model: null,
  })
})

test('a test call tells what was answered and how long it took, and stores nothing', async () => {
  const { test: tryOut, store } = await openBench()
  expect(await tryOut({ ...openai(), api_key: key })).toMatchObject({
    provider: 'openai',
    model_name: 'gpt-5.4-mini',
    said: '{"ready":true}',
    duration_ms: expect.any(Number),
    structured: true,
  })
  expect(await store.documents('credentials', '')).toEqual([])
  expect(await tryOut(openai())).toMatchObject({ code: 'MODEL_NOT_CONFIGURED' })
  expect(await tryOut({ provider: 'offline' })).toMatchObject({ code: 'INVALID_INPUT' })
})

test('the stored key is tried at its own address, and at no other', async () => {
  const { test: tryOut, setUp, rowOf } = await openBench()
  await setUp({ ...openai(), api_key: key })
  expect(await rowOf('openai')).toMatchObject({ key: 'stored', base_url: `${mock.url}/v1` })
  expect(await tryOut({ provider: 'openai', model_name: 'gpt-5.4' })).toMatchObject({ model_name: 'gpt-5.4' })
  mock.clearRequests()
  const elsewhere = mock.url.replace('127.0.0.1', 'localhost')
  expect(await tryOut({ provider: 'openai', base_url: `${elsewhere}/v1` })).toMatchObject({
    code: 'MODEL_NOT_CONFIGURED',
  })
  expect(mock.getRequests()).toEqual([])
})

test('a key alone changes nobody who writes, unless its provider is the one in use', async () => {
  const { setUp, describe, rowOf } = await openBench()
  await setUp({ ...openai(), api_key: key, key_only: true })
  expect(await rowOf('openai')).toMatchObject({ key: 'stored' })
  expect((await describe()).model).toMatchObject({ offline: true })
  await setUp({ ...openai(), api_key: key })
  await setUp({ ...openai(), api_key: 'sk-another', model_name: 'gpt-5.4', key_only: true })
  expect((await describe()).model).toMatchObject({ provider: 'openai', model_name: 'gpt-5.4' })
})

test('a key that nobody needs is removed, one that alone writes something is not', async () => {
  const { setUp, rowOf, remove, writers, store } = await openBench()
  expect(await remove('openai')).toMatchObject({ status: 404, code: 'NOT_FOUND' })
  await setUp({ ...openai(), api_key: key })
  const every = ['summarise', 'plan', 'section', 'front_matter', 'judge_support']
  expect((await rowOf('openai')).key_use).toEqual({ writes: every, alone: every })
  const refused = await remove('openai')
  expect(refused).toMatchObject({ status: 400, code: 'INVALID_INPUT' })
  expect(JSON.stringify(refused)).toContain('is the only one that writes summarise, plan, section')
  expect(await rowOf('openai')).toMatchObject({ key: 'stored' })
  await setUp({ provider: 'offline' })
  await writers({ by_kind: { section: [{ provider: 'openai', model_name: null }] }, fallbacks: [] })
  expect((await rowOf('openai')).key_use).toEqual({ writes: ['section'], alone: ['section'] })
  expect(await remove('openai')).toMatchObject({ code: 'INVALID_INPUT' })
  const groq = { provider: 'groq', model_name: null }
  await writers({ by_kind: { section: [{ provider: 'openai', model_name: null }, groq] }, fallbacks: [] })
  expect((await rowOf('openai')).key_use).toEqual({ writes: ['section'], alone: [] })
  expect(await remove('openai')).toEqual({ status: 204 })
  expect(await rowOf('openai')).toMatchObject({ key: null, base_url: null, key_use: null })
  expect(await store.documents('credentials', '')).toEqual([])
  const removals = (await store.documents('audit', '')).filter(({ action }) => action === 'credential.remove')
  expect(removals.map(({ subject }) => subject)).toEqual(['model:openai'])
  expect(JSON.stringify(removals)).not.toContain(key)
})
