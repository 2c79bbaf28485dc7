import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { expect, it } from 'vitest'
import { publishRequest } from '../../../test/publish/publish-request.ts'
import { doctorThatFinds } from '../../../test/support/site-doctors.ts'
import { createSystemClock } from '../../adapters/clocks/system/index.ts'
import { createInProcessLimiter } from '../../adapters/limiters/in-process/index.ts'
import { createKeyedSecrets, openKeyring } from '../../adapters/secrets/index.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import { createCredentialSettings } from '../ways-out/credentials.ts'
import { createPublishers } from '../ways-out/publishers.ts'
import { openWebhookSettings } from '../ways-out/webhook-settings.ts'
import { createKeyDesk } from './key-desk.ts'

const clock = createSystemClock()
const bench = (keyring = openKeyring({ key: Buffer.alloc(32, 1) }), store = createMemoryStore()) => {
  const secrets = createKeyedSecrets(keyring)
  const sites = createCredentialSettings({ store, secrets, clock, doctor: doctorThatFinds() })
  const hooks = openWebhookSettings({ store, secrets, clock, allowLoopback: true })
  const limiter = createInProcessLimiter(clock)
  const publishers = createPublishers({ store, secrets, limiter, clock, folder: tmpdir(), allowLoopback: true })
  return { store, secrets, keyring, sites, hooks, publishers }
}
const site = (password: string) => ({
  credential_id: null,
  label: 'Blog',
  site_url: 'https://blog.example',
  user: 'ed',
  application_password: password,
})
const locking = () => openKeyring({ key: Buffer.alloc(32, 2) })

it('a site whose key is missing is shown as locked, publishing there says why, and entered again it is the same place', async () => {
  const before = bench()
  const { credential_id: id } = await before.sites.store(site('old password'))
  const { store, sites, publishers } = bench(locking(), before.store)
  expect(await sites.list()).toMatchObject([{ credential_id: id, locked: true }])
  await expect(publishers.find(id)).rejects.toMatchObject({
    code: 'SECRET_KEY_WRONG',
    message: expect.stringContaining(id),
  })
  expect(await sites.store(site('new password'))).toMatchObject({ credential_id: id, locked: false })
  expect(await store.documents('credentials', '')).toHaveLength(1)
  expect((await publishers.find(id)).label).toBe('Blog')
})

it('a webhook whose key is missing is shown as locked, and is given a new secret', async () => {
  const before = bench()
  const { webhook_id: id } = await before.hooks.add({ label: 'n8n', url: 'https://n8n.example/hook' })
  const { hooks } = bench(locking(), before.store)
  expect(await hooks.list()).toMatchObject([{ webhook_id: id, locked: true }])
  expect(await hooks.renewSecret(id)).toMatchObject({ locked: false, former_secret_until: null })
  expect(await hooks.list()).toMatchObject([{ locked: false }])
})

it('a publish under way is disturbed neither by a new key nor by a new secret', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pigmeu-flight-'))
  const { store, secrets, keyring, hooks, publishers } = bench(openKeyring({ ownFile: join(folder, 'key') }))
  const arrived = Promise.withResolvers<{ body: string; headers: Record<string, string> }>()
  const changed = Promise.withResolvers<void>()
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    arrived.resolve({ body, headers })
    await changed.promise
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const { webhook_id: id, secret } = await hooks.add({ label: 'n8n', url: `http://127.0.0.1:${port}/hook` })
  try {
    const publishing = (await publishers.find(id)).publish(publishRequest('key-1'))
    const message = await arrived.promise
    const { key_id: keyId, resealed } = await createKeyDesk({ store, keyring, secrets }).rotate()
    expect(resealed).toBe(1)
    await hooks.renewSecret(id)
    changed.resolve()
    expect(await publishing).toMatchObject({ external_id: expect.any(String) })
    expect(new Webhook(secret).verify(message.body, message.headers)).toBeTruthy()
    expect(keyId).toBe((await keyring.present()).id)
    expect((await publishers.find(id)).label).toBe('n8n')
  } finally {
    server.closeAllConnections()
    server.close()
    await rm(folder, { recursive: true })
  }
})
