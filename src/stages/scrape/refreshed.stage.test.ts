import { expect, test } from 'vitest'
import {
  asked,
  at,
  blogPage,
  captchaPage,
  memo,
  openScrapeBench,
  request,
  routes,
  run,
  serve,
  store,
  submissionWith,
  upload,
} from '../../../test/support/scrape-bench.ts'
import { refreshBaseName } from '../../domain/refresh/refresh-base.ts'

openScrapeBench()

const kept = { 'cache-control': 'max-age=9999' }
const published = {
  target: 'file',
  external_id: 'x',
  url: 'file:///x',
  article_version: 1,
  at: '2026-11-22T18:00:00.000Z',
}
const noteRefresh = (askedAt: string) =>
  store.put([
    {
      collection: 'settings',
      document: {
        name: refreshBaseName('sub-1'),
        value: {
          submission_id: 'sub-1',
          at: askedAt,
          by: 'Ana',
          version: 1,
          editions: [],
          facts: {},
          answers: {},
          citations: [],
          applied: null,
        },
      },
    },
  ])

test('what a refresh asks for is read again; words that stayed keep their ids, and a wall takes nothing back', async () => {
  const uploadId = await upload({ body: 'Ten chapters, says the back cover of this book here.' })
  const sources = [
    request(1, { url: at('blog.example', '/one') }),
    request(2, { url: at('other.example', '/two') }),
    request(3, { kind: 'pasted', upload_id: uploadId }),
  ]
  const submission = { ...submissionWith(sources), publications: [published] }
  routes['/one'] = serve(blogPage, 200, kept)
  routes['/two'] = serve(blogPage, 200, kept)
  const first = await run(submission)
  await first.keep()
  asked.length = 0
  memo.clear()
  await run(submission)
  expect(asked).toEqual([])

  await new Promise((resolve) => setTimeout(resolve, 2))
  await noteRefresh(new Date().toISOString())
  routes['/one'] = serve(
    blogPage.replace(
      '<article>',
      '<article><p>A second edition of this book came out in the spring of 2027, with two new chapters.</p>',
    ),
    200,
    kept,
  )
  routes['/two'] = serve(captchaPage, 200, kept)
  const { snapshots, to } = await run(submission)
  expect(to).toBe('scraped')
  expect(snapshots.map(({ source_id }) => source_id)).toEqual(['s1'])
  const before = first.snapshots.find(({ source_id }) => source_id === 's1')
  const former = new Set(before?.passages.map(({ passage_id }) => passage_id))
  const after = snapshots[0]?.passages.map(({ passage_id }) => passage_id) ?? []
  expect(after.filter((id) => former.has(id))).toHaveLength(former.size)
  expect(after.length).toBeGreaterThan(former.size)
  expect(await store.document('snapshots', 'sub-1/s2')).toMatchObject({ outcome: 'content' })
  asked.length = 0
  await run(submission)
  expect(asked.filter((path) => path === '/one')).toEqual([])
})

test('what somebody had run again is read again, and once in that round', async () => {
  const sources = [request(1, { url: at('blog.example', '/one') })]
  const submission = submissionWith(sources)
  routes['/one'] = serve(blogPage, 200, kept)
  const first = await run(submission)
  await first.keep()
  await new Promise((resolve) => setTimeout(resolve, 2))
  const again = { ...submission, anew_since: { scrape: new Date().toISOString() } }
  memo.clear()
  asked.length = 0
  const { keep, snapshots } = await run(again)
  expect(asked.filter((path) => path === '/one')).toHaveLength(1)
  expect(snapshots.map(({ source_id }) => source_id)).toEqual(['s1'])
  await keep()
  memo.clear()
  asked.length = 0
  await run(again)
  expect(asked.filter((path) => path === '/one')).toEqual([])
})
