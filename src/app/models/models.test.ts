import { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { frontMatterInput } from '../../../test/support/front-matter-input.ts'
import { createSystemClock } from '../../adapters/clocks/system/index.ts'
import { createInProcessLimiter } from '../../adapters/limiters/in-process/index.ts'
import { createSecrets } from '../../adapters/secrets/index.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import { PigmeuError } from '../../domain/errors.ts'
import type { Model } from '../../ports/model.ts'
import type { Store } from '../../ports/store.ts'
import { readConfig } from '../config.ts'
import type { ModelConfig } from './model-choice.ts'
import { type AppModels, createModels } from './models.ts'

const mock = new LLMock({ port: 0, host: '127.0.0.1' })
const frontMatter = {
  title: 'A',
  seo_title: 'A',
  meta_description: 'B',
  excerpt: 'C',
  focus_keyword: 'D',
  verdict: [],
  faq: [],
}
const offline: Model = {
  id: 'offline',
  label: 'offline draft',
  translates: false,
  write: async () => {
    throw new PigmeuError('INTERNAL', 'not asked here')
  },
}
const plain: ModelConfig = { ...readConfig({}), PIGMEU_MODEL_TIMEOUTS: [5_000], PIGMEU_MODEL_INTERVAL_MS: 1 }
const key = 'sk-very-secret'
const failedAs = (code: string) => expect.objectContaining({ code })
const inTime = () => AbortSignal.timeout(20_000)

let store: Store
const modelsWith = (config: Partial<ModelConfig> = {}, secretKey = Buffer.alloc(32, 7)): AppModels => {
  const clock = createSystemClock()
  return createModels({
    store,
    secrets: createSecrets({ key: secretKey }),
    limiter: createInProcessLimiter(clock),
    clock,
    config: { ...plain, ...config },
    offline,
  })
}
const write = async (model: Model): Promise<unknown> =>
  model.write(
    {
      kind: 'front_matter',
      input: frontMatterInput(),
      prompt: { system: 's', shared: '', user: 'write the words around it' },
      signal: inTime(),
    },
    async () => {},
  )

beforeAll(async () => {
  mock.onMessage(/ready/, { content: '{"ready":true}' })
  mock.onMessage(/words around/, { content: JSON.stringify(frontMatter) })
  await mock.start()
})
afterAll(() => mock.stop())
beforeEach(() => {
  store = createMemoryStore()
  mock.clearRequests()
})

test('without a key anywhere, the offline writer writes and costs nothing', async () => {
  const models = modelsWith()
  expect(await models.for('section')).toBe(offline)
  expect(await models.describeModel()).toMatchObject({
    offline: true,
    label: 'offline draft',
    origin: 'default',
    estimated_cost_micro_usd: 0,
  })
})

test('a key of the environment is enough, with the default model of its provider', async () => {
  const models = modelsWith({ ANTHROPIC_API_KEY: 'k' })
  expect((await models.for('section')).id).toBe('anthropic/claude-sonnet-4-6')
  expect(await models.describeModel()).toMatchObject({ origin: 'environment', provider: 'anthropic', offline: false })
})

test('a named provider, model and address of the environment are used', async () => {
  const own = modelsWith({ PIGMEU_MODEL_BASE_URL: `${mock.url}/v1`, PIGMEU_MODEL: 'my-model', OPENAI_API_KEY: key })
  expect((await own.for('section')).id).toBe('openai-compatible/my-model')
  expect(await write(await own.for('section'))).toEqual(frontMatter)
  expect(JSON.stringify(mock.getLastRequest()?.headers)).not.toContain(key)
  const unnamed = modelsWith({ PIGMEU_MODEL_BASE_URL: `${mock.url}/v1` })
  await expect(unnamed.for('section')).rejects.toEqual(failedAs('MODEL_NOT_CONFIGURED'))
  const nobody = modelsWith({ PIGMEU_MODEL_PROVIDER: 'nobody' })
  await expect(nobody.for('section')).rejects.toEqual(failedAs('MODEL_NOT_CONFIGURED'))
  expect(await nobody.describeModel()).toMatchObject({ provider: 'nobody', estimated_cost_micro_usd: null })
})

test('a model set up is tested, stored with its key encrypted, and in use at once and after a restart', async () => {
  const models = modelsWith({ GROQ_API_KEY: 'other' })
  const before = (await models.for('section')).id
  const setUp = await models.setUpModel({ provider: 'openai', apiKey: key, baseUrl: `${mock.url}/v1` }, inTime())
  expect(before).toBe('groq/openai/gpt-oss-120b')
  expect(setUp).toMatchObject({
    estimate: 45_000 * 0.75 + 6_000 * 4.5,
    model: { provider: 'openai', model_name: 'gpt-5.4-mini', origin: 'stored', offline: false },
    test: { model: 'gpt-5.4-mini' },
  })
  expect((await models.for('section')).id).toBe('openai/gpt-5.4-mini')
  expect(JSON.stringify(await store.documents('credentials', ''))).not.toContain(key)
  expect(JSON.stringify(await store.documents('settings', ''))).not.toContain(key)
  expect(await write(await modelsWith().for('section'))).toEqual(frontMatter)
  expect(mock.getLastRequest()?.headers['authorization']).not.toBeUndefined()
})

test('another model of the same provider needs no key again, but another address does', async () => {
  const models = modelsWith()
  const baseUrl = `${mock.url}/v1`
  await models.setUpModel({ provider: 'openai', apiKey: key, baseUrl }, inTime())
  const second = await models.setUpModel({ provider: 'openai', modelName: 'gpt-6-sol', baseUrl }, inTime())
  expect(second).toMatchObject({ estimate: null, model: { model_name: 'gpt-6-sol' } })
  await expect(models.setUpModel({ provider: 'openai', baseUrl: 'http://127.0.0.1:9/v1' }, inTime())).rejects.toEqual(
    failedAs('MODEL_NOT_CONFIGURED'),
  )
})

test('a key that is refused stores nothing', async () => {
  const models = modelsWith()
  mock.nextRequestError(401, { message: 'wrong key' })
  await expect(
    models.setUpModel({ provider: 'openai', apiKey: key, baseUrl: `${mock.url}/v1` }, inTime()),
  ).rejects.toEqual(failedAs('MODEL_CREDENTIAL_REFUSED'))
  expect(await store.documents('settings', '')).toEqual([])
  expect(await store.documents('credentials', '')).toEqual([])
})

test('going back to the offline writer is a stored choice, which goes before the environment', async () => {
  const models = modelsWith({ OPENAI_API_KEY: key })
  expect(await models.setUpModel({ provider: 'offline' }, inTime())).toMatchObject({ estimate: 0, test: null })
  expect(await models.for('section')).toBe(offline)
  expect(await models.describeModel()).toMatchObject({ origin: 'stored', offline: true })
})

test('a key sealed under another key file says so, but the model can still be described', async () => {
  await modelsWith().setUpModel({ provider: 'openai', apiKey: key, baseUrl: `${mock.url}/v1` }, inTime())
  const moved = modelsWith({}, Buffer.alloc(32, 8))
  await expect(moved.for('section')).rejects.toEqual(failedAs('SECRET_KEY_WRONG'))
  expect(await moved.describeModel()).toMatchObject({ provider: 'openai' })
})

const named = (list: string) => readConfig({ PIGMEU_MODEL_FALLBACKS: list }).PIGMEU_MODEL_FALLBACKS

test('each kind has its own writers, as the environment or a stored setting names them; fallbacks follow', async () => {
  const config = { OPENAI_API_KEY: key, GROQ_API_KEY: key, PIGMEU_MODEL_PLAN: named('groq/openai/gpt-oss-20b') }
  const models = modelsWith({ ...config, PIGMEU_MODEL_FALLBACKS: named('anthropic,ollama/small') })
  expect((await models.chainOf('plan')).map(({ provider, modelName }) => `${provider}/${modelName}`)).toEqual([
    'groq/openai/gpt-oss-20b',
    'anthropic/claude-sonnet-4-6',
    'ollama/small',
  ])
  expect((await models.for('section')).id).toBe('openai/gpt-5.4-mini')
  const writers = { by_kind: { section: [{ provider: 'openai', model_name: 'gpt-5.4' }] }, fallbacks: [] }
  await store.put([{ collection: 'settings', document: { name: 'model.writers', value: writers } }])
  expect((await models.for('section')).id).toBe('openai/gpt-5.4')
  expect((await models.for('plan')).id).toBe('openai/gpt-5.4-mini')
})

test('a writer that is down is followed over the wire, its call is recorded, and its usage names who really wrote', async () => {
  await modelsWith().setUpModel({ provider: 'openai', apiKey: key, baseUrl: `${mock.url}/v1` }, inTime())
  const models = modelsWith({
    PIGMEU_MODEL_FALLBACKS: named('openai-compatible/follower'),
    PIGMEU_MODEL_BASE_URL: `${mock.url}/v1`,
  })
  mock.nextRequestError(500, { message: 'down' })
  const usages: string[] = []
  const model = await models.for('front_matter')
  const prompt = { system: 's', shared: '', user: 'write the words around it' }
  const request = { kind: 'front_matter', input: frontMatterInput(), prompt, signal: inTime() } as const
  expect(
    await model.write(request, async ({ provider, outcome }) => void usages.push(`${provider} ${outcome}`)),
  ).toEqual(frontMatter)
  expect(usages).toEqual(['openai MODEL_UNAVAILABLE', 'openai-compatible ok'])
  expect(await models.purse.today()).toMatchObject({ calls: 2 })
})

test('a follower without a key harms nobody while it is not needed', async () => {
  const models = modelsWith({
    PIGMEU_MODEL_FALLBACKS: named('mistral'),
    PIGMEU_MODEL_BASE_URL: `${mock.url}/v1`,
    PIGMEU_MODEL: 'm',
  })
  expect(await write(await models.for('front_matter'))).toEqual(frontMatter)
})

test('the cap of an article is held before the provider is asked', async () => {
  const models = modelsWith()
  await models.setUpModel({ provider: 'openai', apiKey: key, baseUrl: `${mock.url}/v1` }, inTime())
  await models.purse.setBudget({ per_article_micro_usd: 10, per_day_micro_usd: null, unknown_price: 'allow' })
  mock.clearRequests()
  await expect(write(await models.for('front_matter', 'one'))).rejects.toEqual(failedAs('BUDGET_ARTICLE_REACHED'))
  expect(mock.getRequests()).toEqual([])
})
