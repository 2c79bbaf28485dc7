import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startReceiver, type WebhookReceiver } from '../../../test/publish/webhook-receiver.ts'
import { createSecrets } from '../../adapters/secrets/index.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import { openWebhookSecrets, signingSecrets } from './webhook-secrets.ts'
import { openWebhookSettings } from './webhook-settings.ts'

let receiver: WebhookReceiver
beforeEach(async () => {
  receiver = await startReceiver()
})
afterEach(() => receiver.close())

const dayMs = 24 * 3_600_000

const bench = ({ allowLoopback = true } = {}) => {
  const store = createMemoryStore()
  const secrets = createSecrets({ key: Buffer.alloc(32, 5) })
  const time = { ms: Date.now() }
  const settings = openWebhookSettings({ store, secrets, clock: { now: () => time.ms }, allowLoopback })
  return { store, secrets, time, settings, input: { label: 'n8n', url: receiver.url } }
}

it('the secret is shown once, stored sealed, and signs the test message', async () => {
  const { settings, store, input } = bench()
  const { secret, ...added } = await settings.add(input)
  expect(Buffer.from(secret.replace('whsec_', ''), 'base64')).toHaveLength(32)
  expect(added).toMatchObject({ ...input, former_secret_until: null })
  expect(await settings.list()).toEqual([added])
  expect(JSON.stringify(await store.documents('credentials', ''))).not.toContain(secret)
  await settings.test(added.webhook_id)
  const [message] = receiver.received
  expect(new Webhook(secret).verify(message?.body ?? '', message?.headers ?? {})).toMatchObject({
    event: 'test',
    label: 'n8n',
  })
})

it('a new secret signs beside the former one for a day, then alone', async () => {
  const { settings, secrets, store, time, input } = bench()
  const { webhook_id: id, secret: former } = await settings.add(input)
  const { secret, former_secret_until: until } = await settings.renewSecret(id)
  expect(secret).not.toBe(former)
  expect(Date.parse(until ?? '')).toBe(time.ms + dayMs)
  await settings.test(id)
  const [message] = receiver.received
  for (const one of [secret, former])
    expect(new Webhook(one).verify(message?.body ?? '', message?.headers ?? {})).toMatchObject({ event: 'test' })
  await settings.change(id, { ...input, label: 'Make' })
  expect(await settings.list()).toMatchObject([{ label: 'Make', former_secret_until: until }])
  const [record] = await store.documents('credentials', id)
  if (record === undefined) throw new Error('the webhook was not stored')
  const kept = await openWebhookSecrets(secrets, record)
  expect(signingSecrets(kept, time.ms)).toEqual([secret, former])
  expect(signingSecrets(kept, time.ms + dayMs)).toEqual([secret])
  time.ms += dayMs
  expect(await settings.list()).toMatchObject([{ former_secret_until: null }])
})

it('what the receiver refuses is told', async () => {
  const { settings, input } = bench()
  const { webhook_id: id } = await settings.add(input)
  receiver.answerWith((response) => void response.writeHead(404).end())
  await expect(settings.test(id)).rejects.toMatchObject({ code: 'PUBLISH_REFUSED' })
})

it('an address that must not be called is not stored', async () => {
  const { settings, store, input } = bench({ allowLoopback: false })
  for (const url of [input.url, 'http://example.com/', 'https://10.0.0.1/', 'no address'])
    await expect(settings.add({ ...input, url })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ field: 'url' }],
    })
  expect(await store.documents('credentials', '')).toEqual([])
})

it('one that is removed, or was never there, is not found', async () => {
  const { settings, store, input } = bench()
  const { webhook_id: id } = await settings.add(input)
  await settings.remove(id)
  expect(await settings.list()).toEqual([])
  const [record] = await store.documents('credentials', '')
  expect(record).toBeUndefined()
  for (const act of [settings.test(id), settings.remove(id), settings.renewSecret(id), settings.change(id, input)])
    await expect(act).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
