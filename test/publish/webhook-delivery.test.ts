import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openWebhookSettings } from '../../src/app/ways-out/webhook-settings.ts'
import { seedSubmission } from '../support/action-bench.ts'
import { openTestApp, type TestApp } from '../support/embedded.ts'
import { startReceiver, type WebhookReceiver } from './webhook-receiver.ts'

let app: TestApp
let receiver: WebhookReceiver
beforeEach(async () => {
  app = await openTestApp()
  receiver = await startReceiver()
})
afterEach(async () => {
  await app.close()
  await receiver.close()
})

const editor = { name: 'Ana' }

it('an approved article reaches a webhook that failed at first, under one id, and its update says whom it updates', async () => {
  const settings = openWebhookSettings({
    store: app.store,
    secrets: app.secrets,
    clock: app.clock,
    allowLoopback: true,
  })
  const { webhook_id: target, secret } = await settings.add({ label: 'n8n', url: receiver.url })
  receiver.answerWith((response, count) => {
    if (count === 1) response.writeHead(503, { 'retry-after': '0' }).end()
    else response.end(JSON.stringify({ external_id: 7, url: 'https://blog.example/streams' }))
  })
  const { submission_id: id } = await seedSubmission(app, { green: true })
  await app.actions.approve(editor, id, { publish: { target } })
  const published = await app.settled(id)
  expect(published).toMatchObject({
    status: 'published',
    publications: [{ target, external_id: '7', url: 'https://blog.example/streams', status: 'publish' }],
  })
  await app.actions.publish(editor, id, { target, options: { tags: ['streams'] } })
  await app.settled(id)
  const messages = receiver.received.map(({ body, headers }) => ({
    id: headers['webhook-id'],
    said: new Webhook(secret).verify(body, headers),
  }))
  expect(messages).toMatchObject([
    { said: { event: 'article.published', title: 'Streams: a review', published_as: null } },
    { said: { event: 'article.published' } },
    { said: { event: 'article.updated', published_as: { external_id: '7' }, options: { tags: ['streams'] } } },
  ])
  expect(messages[1]?.id).toBe(messages[0]?.id)
  expect(messages[2]?.id).not.toBe(messages[0]?.id)
  expect(await app.store.documents('own_posts', `${target}/`)).toMatchObject([{ url: 'https://blog.example/streams' }])
})
