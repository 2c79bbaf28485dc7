import { mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runCommand } from '../../../test/support/command-line.ts'
import { readConfig } from '../config.ts'
import { openApp } from '../open-app.ts'
import { serve } from '../serve.ts'
import { openWebhookSettings } from '../ways-out/webhook-settings.ts'
import { abandonKeyOffline } from './abandon-offline.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pigmeu-start-'))
})
afterEach(() => rm(folder, { recursive: true }))

const config = (more: Readonly<Record<string, string>> = {}) =>
  readConfig({ PIGMEU_DATA: folder, PIGMEU_LOG_LEVEL: 'silent', PIGMEU_PORT: '0', ...more })
const start = (more: Readonly<Record<string, string>> = {}) => openApp(config(more), { works: false })
const keyFile = () => join(folder, 'key')

/** An installation with one stored credential, which is not running. */
const withCredential = async (): Promise<void> => {
  const app = await start()
  const webhooks = openWebhookSettings({ ...app, allowLoopback: true })
  await webhooks.add({ label: 'n8n', url: 'http://localhost:1/hook' })
  await app.close()
}

it('a server whose key file is gone does not start, makes none in its place, and starts when it is back', async () => {
  await withCredential()
  await rename(keyFile(), join(folder, 'elsewhere'))
  await expect(start()).rejects.toMatchObject({
    code: 'SECRET_KEY_WRONG',
    message: expect.stringContaining('n8n (webhook)'),
  })
  await expect(stat(keyFile())).rejects.toMatchObject({ code: 'ENOENT' })
  await rename(join(folder, 'elsewhere'), keyFile())
  await (await start()).close()
})

it('a server with another key does not start, until the former one is named beside it', async () => {
  await withCredential()
  const former = (await readFile(keyFile(), 'utf8')).trim()
  const PIGMEU_SECRET_KEY = Buffer.alloc(32, 4).toString('hex')
  await expect(start({ PIGMEU_SECRET_KEY })).rejects.toMatchObject({ code: 'SECRET_KEY_WRONG' })
  await (await start({ PIGMEU_SECRET_KEY, PIGMEU_SECRET_KEYS_FORMER: former })).close()
})

it('given up, the server starts, and the audit log says who did it', async () => {
  await withCredential()
  await rm(keyFile())
  const thrown: unknown = await start().catch((error: unknown) => error)
  const keyId = /abandon (\w{16})/.exec(String(thrown))?.[1] ?? ''
  expect(await abandonKeyOffline(config(), keyId, 'ada')).toEqual(['n8n (webhook)'])
  const app = await start()
  expect(await app.store.documents('audit', '')).toMatchObject([
    { action: 'key.abandon', subject: keyId, actor: { kind: 'server', name: 'ada' } },
  ])
  await app.close()
})

it('the key is changed by the command line while the server runs, and the audit log says so', async () => {
  await withCredential()
  const app = await start()
  const server = await serve(app, { host: '127.0.0.1', port: 0 })
  try {
    const before = await readFile(keyFile(), 'utf8')
    const rotated = await runCommand(server, ['keys', 'rotate'])
    expect(rotated.lines.join('\n')).toMatch(/^new key \w{16}: 1 stored secrets sealed anew\n.*pigmeu keys prune/)
    expect((await runCommand(server, ['keys'])).lines.join('\n')).toMatch(
      /\w{16} {2}present {2}1 .*\n\w{16} {2}former {2}0 /,
    )
    expect((await runCommand(server, ['keys', 'prune'])).lines[0]).toMatch(/^forgot \w{16}$/)
    expect(await readFile(keyFile(), 'utf8')).not.toContain(before.trim())
    const actions = (await app.store.documents('audit', '')).map(({ action }) => action)
    expect(actions).toEqual(expect.arrayContaining(['key.rotate', 'key.prune']))
  } finally {
    await server.close()
    await app.close()
  }
})
