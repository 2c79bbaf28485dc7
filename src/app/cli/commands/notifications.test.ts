import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleUser } from '../../../../test/notifications/post-bench.ts'
import { startReceiver, type WebhookReceiver } from '../../../../test/publish/webhook-receiver.ts'
import { runCommand } from '../../../../test/support/command-line.ts'
import { openTestApp, type TestApp } from '../../../../test/support/embedded.ts'
import { type RunningServer, serve } from '../../serve.ts'

let app: TestApp
let server: RunningServer
let receiver: WebhookReceiver
beforeAll(async () => {
  app = await openTestApp({ PIGMEU_ALLOW_LOOPBACK: 'true' })
  server = await serve(app, { port: 0 })
  receiver = await startReceiver()
})
afterAll(async () => {
  await server.close()
  await app.close()
  await receiver.close()
})

const pigmeu = async (...words: string[]) => {
  const { code, lines } = await runCommand(server, words)
  return { code, lines: lines.filter((line) => line !== '') }
}

test('a person says how they are told, step by step; what is not given stays', async () => {
  expect((await pigmeu('notifications')).lines[0]).toBe('mails: off')
  const told = await pigmeu(
    'notifications',
    'mail',
    'daily',
    '--at',
    '07:30',
    '--time-zone',
    'Europe/Lisbon',
    '--kinds',
    'failed,budget',
  )
  expect(told).toMatchObject({ code: 0 })
  expect(told.lines.slice(0, 2)).toEqual(['mails: daily at 07:30 (Europe/Lisbon)', 'about: failed, budget'])
  const own = await pigmeu('notifications', 'mail', 'instant', '--own', '--to', 'ada@example.org')
  expect(own.lines.slice(0, 3)).toEqual([
    'mails: instant',
    'about: failed, budget, only own books',
    'to: ada@example.org, in en',
  ])
  expect((await pigmeu('notifications', 'mail', 'instant', '--to', 'nobody')).code).not.toBe(0)
  expect((await pigmeu('notifications', 'show', '--json')).lines[0]).toContain('"email":"ada@example.org"')
  expect((await pigmeu('notifications', 'mail', 'sometimes')).code).not.toBe(0)
  expect((await pigmeu('notifications', 'mail', 'instant', '--kinds', 'everything')).code).not.toBe(0)
  const test = await pigmeu('notifications', 'test')
  expect(test.code).not.toBe(0)
  expect(test.lines.join(' ')).toContain('PIGMEU_SMTP_URL')
})

test('a channel is added, tested and removed; its secret is shown once', async () => {
  const added = await pigmeu(
    'notifications',
    'add-channel',
    receiver.url,
    '--form',
    'webhook',
    '--label',
    'Pager',
    '--kinds',
    'all',
  )
  expect(added.lines.join('\n')).toMatch(
    /Pager {2}127\.0\.0\.1:\d+ {2}ready_for_review,.*\nsigning secret, shown only now: whsec_/,
  )
  expect((await pigmeu('notifications', 'test', 'Pager')).lines).toEqual(['Pager took the test message'])
  expect(receiver.received).toHaveLength(1)
  const listed = await pigmeu('notifications', 'channels')
  expect(listed.lines).toHaveLength(1)
  expect(listed.lines[0]).not.toContain('secret-path')
  expect((await pigmeu('notifications', 'remove-channel', 'Pager')).lines).toEqual(['removed Pager'])
  expect((await pigmeu('notifications', 'test', 'Pager')).code).not.toBe(0)
})

test('messages that failed are listed, tried again and given up', async () => {
  const failed = (id: string) => ({
    collection: 'deliveries' as const,
    document: {
      delivery_id: id,
      receiver: 'mail:ada',
      happenings: [],
      created_at: '2026-03-01T10:00:00.000Z',
      due_at: new Date().toISOString(),
      attempts: 8,
      last_error: 'The mail server said no',
      state: 'failed' as const,
    },
  })
  await app.store.put([{ collection: 'users', document: sampleUser('ada') }, failed('dlv_1'), failed('dlv_2')])
  const listed = await pigmeu('notifications', 'deliveries')
  expect(listed.lines.join('\n')).toMatch(
    /dlv_1 {2}mail ada .* 8 attempts\n {4}The mail server said no[\s\S]*0 owed, 2 failed/,
  )
  expect((await pigmeu('notifications', 'drop', 'dlv_1')).lines).toEqual(['1 given up'])
  expect((await pigmeu('notifications', 'retry')).lines).toEqual(['1 are tried again'])
})
