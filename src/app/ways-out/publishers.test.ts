import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishRequest } from '../../../test/publish/publish-request.ts'
import { createSystemClock } from '../../adapters/clocks/system/index.ts'
import { createInProcessLimiter } from '../../adapters/limiters/in-process/index.ts'
import { createSecrets } from '../../adapters/secrets/index.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import type { CredentialRecord } from '../../ports/store.ts'
import { createFileSettings } from './file-settings.ts'
import { createPublishers } from './publishers.ts'
import { newWebhookSecret, sealWebhookSecrets } from './webhook-secrets.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pigmeu-publishers-'))
})
afterEach(() => rm(folder, { recursive: true }))

const secrets = createSecrets({ key: Buffer.alloc(32, 3) })
const site = async (change: Partial<CredentialRecord> = {}): Promise<CredentialRecord> => ({
  credential_id: 'w1',
  kind: 'wordpress',
  label: 'My blog',
  public: { site_url: 'https://blog.example', user: 'ana' },
  secret: await secrets.seal('abcd efgh', 'credentials/w1'),
  updated_at: '2026-01-02T03:04:05.000Z',
  ...change,
})
const setUp = () => {
  const store = createMemoryStore()
  const clock = createSystemClock()
  const limiter = createInProcessLimiter(clock)
  return { store, publishers: createPublishers({ store, secrets, limiter, clock, folder, allowLoopback: true }) }
}

test('the target "file" writes into the folder', async () => {
  const publisher = await setUp().publishers.find('file')
  await publisher.publish(publishRequest('key-1'))
  expect(await readdir(folder)).toContain('rings-of-bytes-review')
})

test('a stored site is found as soon as it is stored, by its own name', async () => {
  const { store, publishers } = setUp()
  await expect(publishers.find('w1')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await store.put([{ collection: 'credentials', document: await site() }])
  expect((await publishers.find('w1')).label).toBe('My blog')
})

test('the targets are the folder and every stored site', async () => {
  const { store, publishers } = setUp()
  expect(await publishers.targets()).toEqual(['file'])
  await store.put([
    { collection: 'credentials', document: await site() },
    { collection: 'credentials', document: await site({ credential_id: 'm1', kind: 'model:openai' }) },
  ])
  expect(await publishers.targets()).toEqual(['file', 'w1'])
})

test('files are written for the generator of sites that was chosen last', async () => {
  const { store, publishers } = setUp()
  const publisher = await publishers.find('file')
  await publisher.publish(publishRequest('key-1'))
  await createFileSettings(store).choose({ form: 'jekyll' })
  await publisher.publish(publishRequest('key-1'))
  const files = await readdir(join(folder, 'rings-of-bytes-review'))
  expect(files.sort()).toEqual(['2026-01-02-rings-of-bytes-review.md', 'article.html', 'evidence.json'])
})

test('a stored webhook is a target, and tells what was delivered there', async () => {
  const { store, publishers } = setUp()
  const secret = await sealWebhookSecrets(secrets, 'h1', { current: newWebhookSecret(), former: null })
  const hook = await site({
    credential_id: 'h1',
    kind: 'webhook',
    label: 'n8n',
    public: { url: 'http://localhost/' },
    secret,
  })
  const post = {
    target: 'h1',
    external_id: '7',
    url: 'https://blog.example/7',
    title: 'Rings',
    slug: 'rings',
    focus_keyword: null,
    submission_id: 'b1',
    sentences: [],
    read_at: '2026-01-02T03:04:05.000Z',
  }
  await store.put([
    { collection: 'credentials', document: hook },
    { collection: 'own_posts', document: post },
    { collection: 'own_posts', document: { ...post, external_id: '8', read_at: '2026-02-02T03:04:05.000Z' } },
    { collection: 'own_posts', document: { ...post, target: 'other' } },
  ])
  expect(await publishers.targets()).toEqual(['file', 'h1'])
  const publisher = await publishers.find('h1')
  expect(publisher).toMatchObject({ label: 'n8n', live: null })
  const posts = await publisher.posts(10, AbortSignal.timeout(5000))
  expect(posts.map(({ external_id }) => external_id)).toEqual(['8', '7'])
  await store.put([{ collection: 'credentials', document: { ...hook, public: {} } }])
  await expect(publishers.find('h1')).rejects.toMatchObject({ code: 'PUBLISH_REFUSED' })
})

test.each(['constructor', 'model:openai'])('a credential of the kind %s is no place to publish', async (kind) => {
  const { store, publishers } = setUp()
  await store.put([{ collection: 'credentials', document: await site({ kind }) }])
  await expect(publishers.find('w1')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a site without an address, or a password under another key, says so', async () => {
  const { store, publishers } = setUp()
  await store.put([{ collection: 'credentials', document: await site({ public: { user: 'ana' } }) }])
  await expect(publishers.find('w1')).rejects.toMatchObject({ code: 'PUBLISH_REFUSED' })
  const secret = await createSecrets({ key: Buffer.alloc(32, 4) }).seal('abcd efgh', 'credentials/w1')
  await store.put([{ collection: 'credentials', document: await site({ secret }) }])
  await expect(publishers.find('w1')).rejects.toMatchObject({ code: 'SECRET_KEY_WRONG' })
})
