import { expect, test } from 'vitest'
import { createSendGridTransport } from '../../src/adapters/notifiers/sendgrid/index.ts'
import type { Mail } from '../../src/ports/mail.ts'
import { type RecordedAnswer, startApiServer } from './api-server.ts'

const mail: Mail = {
  to: 'ada@example.org',
  subject: 'Failed for good: Streams',
  text: 'text',
  html: '<p>text</p>',
  headers: { 'List-Unsubscribe': '<https://books.example/unsubscribe?token=t>' },
  message_id: 'dlv_1',
}
const nowMs = Date.parse('2026-03-01T10:00:00Z')

/** Answers in the form in which the API gives them. @source https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send */
const recorded = {
  accepted: { status: 202, headers: { 'x-message-id': '14c5d75ce93.dfd.64b469' } },
  badRequest: {
    status: 400,
    body: '{"errors":[{"message":"Does not contain a valid address.","field":"personalizations.0.to.0.email","help":"http://sendgrid.com/docs"}]}',
  },
  unauthorized: {
    status: 401,
    body: '{"errors":[{"message":"The provided authorization grant is invalid, expired, or revoked","field":null,"help":null}]}',
  },
  tooLarge: { status: 413, body: '{"errors":[{"message":"The request is too large","field":null,"help":null}]}' },
  tooMany: {
    status: 429,
    headers: {
      'x-ratelimit-limit': '500',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(nowMs / 1000 + 37),
    },
    body: '{"errors":[{"message":"too many requests","field":null,"help":null}]}',
  },
  away: { status: 503, body: '<html>upstream connect error</html>' },
} satisfies Record<string, RecordedAnswer>

const send = async (answer: RecordedAnswer) => {
  const api = await startApiServer([answer])
  const transport = createSendGridTransport({
    apiKey: 'SG.secret',
    from: 'books@example.org',
    now: () => nowMs,
    baseUrl: api.url,
  })
  const outcome: unknown = await transport.send(mail, AbortSignal.timeout(5_000)).then(
    () => 'taken',
    (thrown) => thrown,
  )
  await api.close()
  return { outcome, asked: api.asked }
}

test('the request is what the API documents', async () => {
  const { outcome, asked } = await send(recorded.accepted)
  expect(outcome).toBe('taken')
  expect(asked).toMatchObject([
    {
      method: 'POST',
      path: '/v3/mail/send',
      headers: { authorization: 'Bearer SG.secret', 'content-type': 'application/json' },
    },
  ])
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
    personalizations: [{ to: [{ email: 'ada@example.org' }] }],
    from: { email: 'books@example.org' },
    subject: 'Failed for good: Streams',
    content: [
      { type: 'text/plain', value: 'text' },
      { type: 'text/html', value: '<p>text</p>' },
    ],
    headers: { 'List-Unsubscribe': '<https://books.example/unsubscribe?token=t>' },
    custom_args: { delivery_id: 'dlv_1' },
    tracking_settings: {
      click_tracking: { enable: false, enable_text: false },
      open_tracking: { enable: false },
      subscription_tracking: { enable: false },
    },
  })
})

test.each([
  ['badRequest', 'NOTIFY_REFUSED', 'personalizations.0.to.0.email: Does not contain a valid address.', undefined],
  ['unauthorized', 'NOTIFY_REFUSED', 'invalid, expired, or revoked SENDGRID_API_KEY is not', undefined],
  ['tooLarge', 'NOTIFY_REFUSED', 'The request is too large', undefined],
  ['tooMany', 'NOTIFY_FAILED', 'too many requests', 37_000],
  ['away', 'NOTIFY_FAILED', 'status 503', undefined],
] as const)('%s: %s, in its words', async (name, code, words, retryAfterMs) => {
  const { outcome } = await send(recorded[name])
  expect(outcome).toMatchObject({ code, message: expect.stringContaining(words), retryAfterMs })
  expect(String(outcome)).not.toContain('SG.secret')
})

test('an answer that leads elsewhere is not followed: the key goes to its service alone', async () => {
  const other = await startApiServer([recorded.accepted])
  const { outcome } = await send({ status: 307, headers: { location: `${other.url}/v3/mail/send` } })
  await other.close()
  expect(outcome).toMatchObject({ code: 'NOTIFY_FAILED' })
  expect(other.asked).toEqual([])
})

test('nobody answers', async () => {
  const api = await startApiServer([])
  await api.close()
  const transport = createSendGridTransport({ apiKey: 'k', from: 'a@b.c', now: () => nowMs, baseUrl: api.url })
  await expect(transport.send(mail, AbortSignal.timeout(5_000))).rejects.toMatchObject({ code: 'NOTIFY_FAILED' })
})
