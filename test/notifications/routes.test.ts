import { Webhook } from 'standardwebhooks'
import { afterEach, expect, test } from 'vitest'
import { createSecrets } from '../../src/adapters/secrets/index.ts'
import { createMemoryStore } from '../../src/adapters/stores/memory/index.ts'
import { readConfig } from '../../src/app/config.ts'
import { createNotificationDesk } from '../../src/app/notifications/desk.ts'
import { startReceiver } from '../publish/webhook-receiver.ts'
import { createHttpBench } from '../support/http-bench.ts'
import { type MailServer, smtpAnswer, startMailServer } from './mail-server.ts'
import { sampleUser } from './post-bench.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

const wish = {
  mode: 'daily',
  kinds: ['failed'],
  own_books_only: true,
  daily_at: '07:30',
  time_zone: 'Europe/Lisbon',
  language: 'pt-BR',
} as const

/** The server with a mail server; the person who asks is the first owner, with an address. */
const withMail = async (changes: Record<string, string> = {}) => {
  const mail: MailServer = await startMailServer()
  open.push(mail)
  const store = createMemoryStore()
  const config = readConfig({
    PIGMEU_SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    PIGMEU_MAIL_FROM: 'books@example.org',
    PIGMEU_PUBLIC_URL: 'https://books.example',
    PIGMEU_ALLOW_LOOPBACK: 'true',
    ...changes,
  })
  const secrets = createSecrets({ key: Buffer.alloc(32, 5) })
  const desk = createNotificationDesk({ store, secrets, clock: { now: () => Date.now() }, config })
  await store.put([{ collection: 'users', document: sampleUser('owner', { email: 'ada@example.org' }) }])
  return { mail, desk, ...(await createHttpBench({ notifications: desk })), own: store }
}

test('quiet by default; what somebody chose stays chosen', async () => {
  const { send } = await withMail()
  const path = '/api/notifications/preferences'
  expect((await send('GET', path)).json()).toMatchObject({ mode: 'off', email: 'ada@example.org', mail_by: 'smtp' })
  const chosen = await send('PUT', path, wish)
  expect([chosen.statusCode, chosen.json()]).toEqual([200, { ...wish, email: 'ada@example.org', mail_by: 'smtp' }])
  expect((await send('GET', path)).json()).toMatchObject(wish)
})

test.each([
  [{ time_zone: 'Europe/Lisboa' }, 'time_zone'],
  [{ daily_at: '25:00' }, 'daily_at'],
  [{ kinds: ['everything'] }, 'kinds.0'],
])('what nobody can mean is refused: %j', async (change, field) => {
  const { send } = await withMail()
  const answer = await send('PUT', '/api/notifications/preferences', { ...wish, ...change })
  expect(answer.json()).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field }] })
})

test('a test mail arrives, or it is told exactly why not', async () => {
  const { send, mail } = await withMail()
  expect((await send('POST', '/api/notifications/test')).statusCode).toBe(204)
  expect(mail.arrived).toMatchObject([{ to: ['ada@example.org'], mail: { subject: 'A test' } }])
  mail.answers.push(smtpAnswer(550, 'No such user here'))
  const refused = await send('POST', '/api/notifications/test')
  expect(refused.statusCode).toBe(422)
  expect(refused.json()).toMatchObject({
    code: 'NOTIFY_REFUSED',
    detail: expect.stringContaining('550 No such user here'),
  })
})

test('where no mail can be sent, a test says what is missing', async () => {
  const { send } = await createHttpBench()
  const answer = await send('POST', '/api/notifications/test')
  expect(answer.json()).toMatchObject({ code: 'INVALID_INPUT', detail: expect.stringContaining('PIGMEU_SMTP_URL') })
})

test('a channel is added, tested, changed and removed; its address is never shown and its secret once', async () => {
  const { send, store } = await createHttpBench()
  const receiver = await startReceiver()
  open.push(receiver)
  const path = '/api/notifications/channels'
  const input = { form: 'webhook', label: 'Pager', kinds: ['failed'], address: receiver.url }
  const added = (await send('POST', path, input)).json()
  const { secret, ...channel } = added
  expect(channel).toMatchObject({ form: 'webhook', label: 'Pager', kinds: ['failed'], language: 'en', locked: false })
  expect((await send('GET', path)).json()).toEqual({ items: [channel] })
  expect((await send('POST', `${path}/${channel.channel_id}/test`)).statusCode).toBe(204)
  const [message] = receiver.received
  expect(new Webhook(secret).verify(message?.body ?? '', message?.headers ?? {})).toEqual({ event: 'test' })
  const changed = await send('PUT', `${path}/${channel.channel_id}`, { label: 'Desk', kinds: ['budget'] })
  expect(changed.json()).toMatchObject({ label: 'Desk', kinds: ['budget'], host: channel.host, secret: null })
  receiver.answerWith((response) => void response.writeHead(410).end())
  const refused = await send('POST', `${path}/${channel.channel_id}/test`)
  expect(refused.json()).toMatchObject({
    code: 'NOTIFY_REFUSED',
    detail: expect.stringContaining('is gone (status 410)'),
  })
  const kept = JSON.stringify(await store.documents('credentials', ''))
  for (const hidden of [secret, '/hooks/secret-path']) expect(kept).not.toContain(hidden)
  expect((await send('DELETE', `${path}/${channel.channel_id}`)).statusCode).toBe(204)
  expect((await send('DELETE', `${path}/${channel.channel_id}`)).statusCode).toBe(404)
})

test('an address inside the network is no channel', async () => {
  const { send } = await createHttpBench()
  const input = { form: 'chat', label: 'Room', kinds: ['failed'], address: 'https://192.168.0.1/hook' }
  const answer = await send('POST', '/api/notifications/channels', input)
  expect(answer.json()).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'address' }] })
})

test('messages that failed are listed with who did not get them and why, tried again and given up', async () => {
  const { send, store } = await createHttpBench()
  await store.put([
    { collection: 'users', document: sampleUser('ada') },
    ...['1', '2'].map((id) => ({
      collection: 'deliveries' as const,
      document: {
        delivery_id: `dlv_${id}`,
        receiver: id === '1' ? 'mail:ada' : 'channel:gone',
        happenings: [],
        created_at: `2026-03-01T10:00:0${id}.000Z`,
        due_at: '2026-03-02T10:00:00.000Z',
        attempts: 8,
        last_error: 'The mail server said no',
        state: 'failed' as const,
      },
    })),
  ])
  const path = '/api/notifications/deliveries'
  expect((await send('GET', path)).json()).toMatchObject({
    items: [
      { delivery_id: 'dlv_2', by: null, to: null },
      { delivery_id: 'dlv_1', by: 'mail', to: 'ada', last_error: 'The mail server said no', state: 'failed' },
    ],
    owed: 0,
    failed: 2,
  })
  expect((await send('POST', `${path}/retry`, { delivery_ids: ['dlv_1'] })).json()).toEqual({ settled: 1 })
  expect((await send('GET', `${path}?state=owed`)).json()).toMatchObject({
    items: [{ delivery_id: 'dlv_1', attempts: 0 }],
  })
  expect((await send('POST', `${path}/drop`, {})).json()).toEqual({ settled: 1 })
  expect((await send('GET', path)).json()).toMatchObject({ owed: 1, failed: 0 })
})

test('one click ends the mails of whoever the link was made for, without a sign-in; looking at it does not', async () => {
  const { server, desk, mail, own } = await withMail()
  await desk.choose('owner', { ...wish, kinds: [...wish.kinds] })
  await desk.testMail('owner')
  const link = mail.arrived[0]?.mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? ''
  const url = link.replace(/^<https:\/\/books\.example|>$/g, '')
  expect((await server.inject({ url })).body).toContain('<form method="post">')
  expect(await own.document('notification_preferences', 'owner')).toMatchObject({ mode: 'daily' })
  const oneClick = {
    method: 'POST' as const,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'List-Unsubscribe=One-Click',
  }
  for (const other of [`${url}x`, url.replace(/token=\w+/, 'token=YWRh'), '/unsubscribe'])
    expect((await server.inject({ ...oneClick, url: other })).statusCode).toBe(400)
  expect(await own.document('notification_preferences', 'owner')).toMatchObject({ mode: 'daily' })
  expect((await server.inject({ ...oneClick, url })).statusCode).toBe(200)
  expect(await own.document('notification_preferences', 'owner')).toMatchObject({
    mode: 'off',
    time_zone: 'Europe/Lisbon',
  })
})
