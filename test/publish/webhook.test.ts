import type { ServerResponse } from 'node:http'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createWebhookPublisher, type WebhookPublisherOptions } from '../../src/adapters/publishers/webhook/index.ts'
import { newWebhookSecret } from '../../src/app/ways-out/webhook-secrets.ts'
import type { PreparedImage } from '../../src/ports/images.ts'
import { publishRequest } from './publish-request.ts'
import { startReceiver, type WebhookReceiver } from './webhook-receiver.ts'

const secret = newWebhookSecret()
let receiver: WebhookReceiver
beforeEach(async () => {
  receiver = await startReceiver()
})
afterEach(() => receiver.close())

const publisherOf = (change: Partial<WebhookPublisherOptions> = {}) =>
  createWebhookPublisher({
    url: receiver.url,
    secrets: [secret],
    allowLoopback: true,
    target: 'h1',
    label: 'n8n',
    now: Date.now,
    delivered: async () => [],
    ...change,
  })

/** The last message, its signature checked as receivers check it. */
const verified = (by = secret): unknown => {
  const last = receiver.received.at(-1)
  return new Webhook(by).verify(last?.body ?? '', last?.headers ?? {})
}
const answerJson = (answer: unknown) =>
  receiver.answerWith(
    (response) => void response.setHeader('content-type', 'application/json').end(JSON.stringify(answer)),
  )
const answerStatus = (status: number, headers: Readonly<Record<string, string>> = {}) =>
  receiver.answerWith((response) => void response.writeHead(status, headers).end('what it is about'))

const image: PreparedImage = {
  bytes: new Uint8Array([1, 2, 3]),
  mediaType: 'image/png',
  hash: 'ab'.repeat(32),
  width: 800,
  height: 600,
  alt: 'A ring',
  caption: null,
  credit: '© No Press',
}

describe('an article as a signed message', () => {
  it('holds all that a workflow needs, and verifies by the Standard Webhooks package', async () => {
    await publisherOf().publish(
      publishRequest('key-1', { image, options: { tags: ['c'] }, profile: { default_category: 'Reviews > C' } }),
    )
    expect(receiver.received).toHaveLength(1)
    expect(receiver.received[0]?.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Pigmeu-Copilot',
    })
    expect(verified()).toMatchObject({
      event: 'article.published',
      external_key: 'key-1',
      version: 1,
      published_as: null,
      published_at: '2026-01-02T03:04:05.000Z',
      language: 'en',
      title: 'Rings of Bytes: "a review" & more',
      slug: 'rings-of-bytes-review',
      excerpt: 'A book about ring buffers.',
      meta: { title: 'Rings of Bytes, reviewed', focus_keyword: 'ring buffers' },
      markdown: expect.stringContaining('## A book about *rings* & queues'),
      html: expect.stringContaining('<h2>A book about <em>rings</em> &amp; queues</h2>'),
      reviewed_by: 'ana',
      json_ld: { '@context': 'https://schema.org' },
      image: { base64: 'AQID', alt: 'A ring', credit: '© No Press', media_type: 'image/png' },
      options: { categories: ['Reviews > C'], tags: ['c'], sticky: false, post_type: 'post', go_live_at: null },
      sources: [{ source_id: 's1', url: 'https://example.org/book/', evidence: ['s1.p1'] }],
    })
    const body = receiver.received[0]?.body ?? ''
    expect(body).not.toContain('eleven chapters.')
    expect(JSON.parse(body).html).not.toMatch(/<script|<b>|javascript/)
  })

  it("carries the site's own tags, and says that links earn", async () => {
    const profile = { affiliate_tags: { 'amazon.com': 'blog-20' } }
    await publisherOf().publish(
      publishRequest('key-1', { article: { markdown: '## Buy\n\n[Shop](https://amazon.com/dp/1)' }, profile }),
    )
    expect(verified()).toMatchObject({
      disclosure: expect.stringContaining('earn'),
      html: expect.stringContaining('<a href="https://amazon.com/dp/1?tag=blog-20" rel="sponsored">Shop</a>'),
    })
  })

  it('a changed body, another secret or an old time do not verify', async () => {
    await publisherOf({ now: () => Date.now() - 6 * 60_000 }).publish(publishRequest('key-1'))
    expect(() => verified()).toThrow('too old')
    await publisherOf().publish(publishRequest('key-1'))
    expect(() => verified(newWebhookSecret())).toThrow('No matching signature')
    const { headers, body } = receiver.received[1] ?? { headers: {}, body: '' }
    expect(() => new Webhook(secret).verify(body.replace('"version":1', '"version":2'), headers)).toThrow()
  })

  it('is signed by the former secret as well, while that holds', async () => {
    const former = newWebhookSecret()
    await publisherOf({ secrets: [secret, former] }).publish(publishRequest('key-1'))
    expect(verified(former)).toEqual(verified(secret))
  })

  it('keeps its id when it is told again, and gets another for another version or filing', async () => {
    const ids = async (...changes: Parameters<typeof publishRequest>[]) => {
      for (const change of changes) await publisherOf().publish(publishRequest(...change))
      return receiver.received.splice(0).map(({ headers }) => headers['webhook-id'])
    }
    const [first, ...others] = await ids(
      ['key-1'],
      ['key-1', { article: { version: 2 } }],
      ['key-2'],
      ['key-1', { options: { tags: ['c'] } }],
      ['key-1', { profile: { affiliate_tags: { 'amazon.com': 'blog-20' } } }],
    )
    expect(first).toMatch(/^msg_[\w-]{27}$/)
    expect(new Set([first, ...others]).size).toBe(5)
    expect(await ids(['key-1'], ['key-1', { profile: { updated_at: '2027-01-01T00:00:00Z' } }])).toEqual([first, first])
  })
})

describe('what the receiver answers', () => {
  const published = (change: Parameters<typeof publishRequest>[1] = {}) =>
    publisherOf().publish(publishRequest('key/1', change))

  it('its id and address are taken', async () => {
    answerJson({ external_id: 71, url: 'https://blog.example/rings', other: true })
    expect(await published()).toMatchObject({ external_id: '71', url: 'https://blog.example/rings', notices: [] })
    answerJson([{ external_id: 'abc' }])
    expect(await published()).toMatchObject({ external_id: 'abc', url: 'urn:pigmeu:key%2F1', notices: [] })
  })

  it.each([[{ message: 'Workflow was started' }], ['ok'], [[]], [[1, 2]], [[{}, {}]], [null]])(
    'of %j nothing is taken',
    async (answer) => {
      answerJson(answer)
      expect(await published()).toMatchObject({ external_id: 'key/1', url: 'urn:pigmeu:key%2F1', notices: [] })
    },
  )

  it.each([{ url: 'javascript:alert(1)' }, { url: 5 }, { external_id: '' }, { external_id: 'x'.repeat(201) }])(
    '%j is told as not usable, and the article counts as taken',
    async (answer) => {
      answerJson(answer)
      const post = await published()
      expect(post).toMatchObject({ external_id: 'key/1', notices: [expect.stringMatching(/cannot be used/)] })
    },
  )

  it('an update tells what the article was called, and keeps it where nothing new is said', async () => {
    const earlier = { target: 'h1', external_id: '71', url: 'https://blog.example/rings', article_version: 1, at: '' }
    const other = { ...earlier, target: 'h2', external_id: '9' }
    const post = await published({ submission: { publications: [other, earlier] } })
    expect(verified()).toMatchObject({
      event: 'article.updated',
      published_as: { external_id: '71', url: 'https://blog.example/rings' },
    })
    expect(post).toMatchObject({ external_id: '71', url: 'https://blog.example/rings' })
  })

  it('what is to go live later is not told as public', async () => {
    expect((await published({ options: { go_live_at: '2999-01-01T00:00:00Z' } })).status).toBe('future')
  })

  it('an answer without end or one that breaks off is cut off; the article was taken', async () => {
    const pour = (response: ServerResponse): void => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const more = (): void => {
        while (response.writable && response.write('x'.repeat(16_384)));
        if (response.writable) response.once('drain', more)
      }
      more()
    }
    for (const answer of [
      pour,
      (response: ServerResponse) =>
        response.writeHead(200, { 'content-length': '99' }).write('{', () => response.destroy()),
    ]) {
      receiver.answerWith(answer)
      expect(await published()).toMatchObject({
        external_id: 'key/1',
        notices: [expect.stringMatching(/could not be read/)],
      })
    }
  })
})

describe('a receiver that does not take it', () => {
  const refusal = (change: Partial<WebhookPublisherOptions> = {}) =>
    publisherOf(change)
      .publish(publishRequest('key-1'))
      .then(
        () => null,
        (thrown: unknown) => thrown,
      )

  it.each([500, 502, 503, 429, 425, 408])(
    'status %i is tried again, not before the receiver wants it',
    async (status) => {
      answerStatus(status, { 'retry-after': '7' })
      expect(await refusal()).toMatchObject({ code: 'PUBLISH_FAILED', policy: 'retry', retryAfterMs: 7000 })
      answerStatus(status)
      expect(await refusal()).toMatchObject({ code: 'PUBLISH_FAILED', retryAfterMs: undefined })
    },
  )

  it.each([
    [301, /sends elsewhere/],
    [307, /sends elsewhere/],
    [304, /sends elsewhere/],
    [400, /did not take/],
    [401, /did not take/],
    [404, /workflow is switched on/],
    [410, /is gone/],
  ])('status %i waits for a person', async (status, message) => {
    answerStatus(status, { location: `${receiver.url}/other` })
    const thrown = await refusal()
    expect(thrown).toMatchObject({
      code: 'PUBLISH_REFUSED',
      message: expect.stringMatching(message),
      context: { status },
    })
    expect(String(thrown)).not.toContain('secret-path')
    expect(receiver.received).toHaveLength(1)
  })

  it('one that hangs up or never answers is tried again, under the same id', async () => {
    receiver.answerWith((response, count) => {
      if (count === 1) response.destroy()
      if (count === 3) response.end()
    })
    expect(await refusal()).toMatchObject({
      code: 'PUBLISH_FAILED',
      message: expect.stringMatching(/could not be reached/),
    })
    expect(await refusal({ timeoutMs: 100 })).toMatchObject({
      code: 'PUBLISH_FAILED',
      message: expect.stringMatching(/in time/),
    })
    expect(await refusal()).toBeNull()
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  })

  it('work that was stopped stops the message', async () => {
    const stop = new AbortController()
    receiver.answerWith(() => stop.abort(new Error('stopped')))
    const request = { ...publishRequest('key-1'), signal: stop.signal }
    await expect(publisherOf().publish(request)).rejects.toThrow('stopped')
  })

  it('nobody there is tried again', async () => {
    await receiver.close()
    expect(await refusal()).toMatchObject({ code: 'PUBLISH_FAILED' })
  })
})

describe('an address that must not be called', () => {
  it.each([
    'http://example.com/hook',
    'http://10.0.0.1/hook',
    'https://192.168.1.5/hook',
    'https://[fd00::1]/hook',
    'https://169.254.169.254/latest',
    'https://user:password@example.com/',
    'ftp://example.com/',
    'nonsense',
  ])('%s is refused before anything is sent', async (url) => {
    const publishing = publisherOf({ url }).publish(publishRequest('key-1'))
    await expect(publishing).rejects.toMatchObject({ code: 'PUBLISH_REFUSED' })
  })

  it('this machine is called only where that is allowed', async () => {
    for (const url of [receiver.url, receiver.url.replace('127.0.0.1', 'localhost')])
      await expect(publisherOf({ url, allowLoopback: false }).publish(publishRequest('key-1'))).rejects.toMatchObject({
        code: 'PUBLISH_REFUSED',
        message: expect.stringMatching(/PIGMEU_ALLOW_LOOPBACK/),
      })
    expect(receiver.received).toEqual([])
  })
})
