import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Limiter } from '../../../ports/limiter.ts'
import { createWordPressPublisher } from './index.ts'

let answer: (query: URLSearchParams, response: ServerResponse) => void = () => {}
let asked: URLSearchParams[] = []
const server = createServer((request: IncomingMessage, response) => {
  const query = new URL(request.url ?? '/', 'http://site').searchParams
  asked.push(query)
  answer(query, response)
})
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked = []
})

const limiter: Limiter = { take: async () => {}, pause: async () => {} }
const posts = (limit: number) => {
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const siteUrl = `http://127.0.0.1:${port}`
  const publisher = createWordPressPublisher({
    siteUrl,
    user: 'ana',
    applicationPassword: 'abcd',
    limiter,
    intervalMs: 1,
  })
  return publisher.posts(limit, AbortSignal.timeout(10_000))
}
/** A post as a site tells it. */
const post = (id: number, change: object = {}) => ({
  id,
  link: `https://blog.example/${id}/`,
  slug: `post-${id}`,
  title: { rendered: 'Rings &#038; <em>Queues</em> &#8211; a review' },
  content: {
    rendered:
      '\n<h2 class="wp-block-heading">What it is</h2>\n<p>Ring buffers don&#8217;t grow. They are <strong>bounded</strong>.</p>\n<ul><li>First, e.g. a list.</li></ul><script>alert(1)</script><!-- pigmeu-x -->',
  },
  meta: [],
  ...change,
})
const answersWith = (pages: readonly (readonly object[])[]) => {
  answer = (query, response) => {
    const page = pages[Number(query.get('page')) - 1]
    if (page) response.end(JSON.stringify(page))
    else response.writeHead(400).end('{"code":"rest_post_invalid_page_number","message":"No such page"}')
  }
}

test('a post is read as plain sentences, its entities and marks undone', async () => {
  answersWith([[post(7)]])
  expect(await posts(10)).toEqual([
    {
      external_id: '7',
      url: 'https://blog.example/7/',
      title: 'Rings & Queues – a review',
      slug: 'post-7',
      focus_keyword: null,
      submission_id: null,
      sentences: ['Ring buffers don’t grow.', 'They are bounded.', 'First, e.g. a list.'],
    },
  ])
  expect(Object.fromEntries(asked[0] ?? [])).toMatchObject({
    rest_route: '/wp/v2/posts',
    status: 'publish',
    orderby: 'date',
    order: 'desc',
    per_page: '100',
    _fields: 'id,link,slug,title.rendered,content.rendered,meta',
  })
})

test.each([
  [{ _yoast_wpseo_focuskw: 'ring buffers' }, 'ring buffers'],
  [{ rank_math_focus_keyword: 'ring buffers,queues' }, 'ring buffers'],
  [{ _yoast_wpseo_focuskw: '', rank_math_focus_keyword: 'queues' }, 'queues'],
  [{ rank_math_focus_keyword: 7 }, null],
  [{ footnotes: '' }, null],
] as const)('the keyword of the plugin in %j is %j', async (meta, keyword) => {
  answersWith([[post(7, { meta })]])
  expect((await posts(10))[0]?.focus_keyword).toBe(keyword)
})

const hundred = (from: number) => Array.from({ length: 100 }, (_, index) => post(from + index))
test.each([
  ['a short second page ends it', [hundred(1), [post(101)]], 500, 101, 2],
  ['a full last page is followed by one that does not exist', [hundred(1)], 500, 100, 2],
  ['no more are read than asked for', [hundred(1), hundred(101), hundred(201)], 150, 150, 2],
  ['a site without posts', [[]], 500, 0, 1],
] as const)('%s', async (_name, pages, limit, count, requests) => {
  answersWith(pages)
  const found = await posts(limit)
  expect(found).toHaveLength(count)
  expect(new Set(found.map(({ external_id: id }) => id)).size).toBe(count)
  expect(asked).toHaveLength(requests)
})

test('a site that refuses, or answers something else, says so', async () => {
  answer = (_query, response) => response.writeHead(401).end('{"code":"incorrect_password","message":"No"}')
  await expect(posts(10)).rejects.toMatchObject({ code: 'PUBLISH_REFUSED' })
  answer = (_query, response) => response.end('[{"id":1}]')
  await expect(posts(10)).rejects.toMatchObject({ code: 'PUBLISH_FAILED' })
})
