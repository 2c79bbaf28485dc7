import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { createChatNotifier } from '../../src/adapters/notifiers/chat/index.ts'
import { createWebhookNotifier } from '../../src/adapters/notifiers/webhook/index.ts'
import { composeChat, composeWebhook } from '../../src/reporting/notifications/index.ts'
import { type RecordedAnswer, startApiServer } from './api-server.ts'
import { sampleHappening } from './post-bench.ts'

const notice = { delivery_id: 'dlv_1', happenings: [sampleHappening('1')] }
const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const signal = () => AbortSignal.timeout(5_000)

const program = (url: string, allowLoopback = true) =>
  createWebhookNotifier({
    url,
    secrets: [secret],
    allowLoopback,
    now: () => Date.now(),
    compose: (one) => composeWebhook(one, null),
  })
const room = (url: string) =>
  createChatNotifier({
    url,
    allowLoopback: true,
    now: () => Date.now(),
    compose: (one) => composeChat(one, { language: 'en', publicUrl: null }),
  })

const answering = async (...answers: RecordedAnswer[]) => {
  const server = await startApiServer(answers)
  return { ...server, url: `${server.url}/services/T1/B1/secret` }
}

test('a program is told by a signed message, under the same id at every try', async () => {
  const server = await answering({ status: 503 }, { status: 204 })
  await expect(program(server.url).deliver(notice, signal())).rejects.toMatchObject({ code: 'NOTIFY_FAILED' })
  await program(server.url).deliver(notice, signal())
  await server.close()
  expect(server.asked.map(({ headers }) => headers['webhook-id'])).toEqual(['dlv_1', 'dlv_1'])
  const [, last] = server.asked
  const headers = Object.fromEntries(Object.entries(last?.headers ?? {}).map(([name, value]) => [name, String(value)]))
  expect(new Webhook(secret).verify(last?.body ?? '', headers)).toMatchObject({ event: 'notification.failed' })
})

test('a chat is told in the form of incoming webhooks, without a signature', async () => {
  const server = await answering({ status: 200, body: 'ok' })
  await room(server.url).deliver(notice, signal())
  await server.close()
  expect(server.asked[0]?.headers).not.toHaveProperty('webhook-signature')
  expect(JSON.parse(server.asked[0]?.body ?? '')).toEqual({
    text: 'Failed for good: Streams 1 by Ada Writer',
    blocks: [
      {
        type: 'section',
        text: {
          type: 'mrkdwn',
          text: 'Failed for good: Streams 1 by Ada Writer\nStage scrape: no route (FETCH_FAILED)\nId: book-1',
        },
      },
    ],
  })
})

test.each([
  [400, 'NOTIFY_REFUSED'],
  [403, 'NOTIFY_REFUSED'],
  [404, 'NOTIFY_REFUSED'],
  [410, 'NOTIFY_REFUSED'],
  [302, 'NOTIFY_REFUSED'],
  [429, 'NOTIFY_FAILED'],
  [500, 'NOTIFY_FAILED'],
])('an answer of %d: %s; its address, which is its secret, is not told', async (status, code) => {
  const server = await answering({ status, headers: { 'retry-after': '30', location: 'https://elsewhere.example/' } })
  const error = await room(server.url)
    .deliver(notice, signal())
    .catch((thrown: unknown) => thrown)
  await server.close()
  expect(error).toMatchObject({ code, ...(status === 429 ? { retryAfterMs: 30_000 } : {}) })
  expect(String(error)).not.toContain('/services/')
})

test('an address inside the network is refused, not asked', async () => {
  const server = await answering({ status: 204 })
  await expect(program(server.url, false).deliver(notice, signal())).rejects.toMatchObject({ code: 'NOTIFY_REFUSED' })
  await expect(program('https://10.0.0.1/hook').deliver(notice, signal())).rejects.toMatchObject({
    code: 'NOTIFY_REFUSED',
  })
  await server.close()
  expect(server.asked).toEqual([])
})
