import { expect, it } from 'vitest'
import { createActionBench, seedSubmission } from '../../test/support/action-bench.ts'
import { createHttpBench } from '../../test/support/http-bench.ts'
import { affiliatePreviewSchema } from './contract/affiliate-change.ts'
import { siteProfileViewSchema, sitesSchema } from './contract/site-profile.ts'

const fields = (response: { json(): { problems: { field: string }[] } }) =>
  response.json().problems.map(({ field }) => field)

it('shows every site, blank at first, and keeps what is said of one', async () => {
  const { send } = await createHttpBench()
  const [files] = sitesSchema.parse((await send('GET', '/api/sites')).json()).items
  expect(files).toMatchObject({ target: 'file', kind: 'file', profile: { updated_at: null, affiliate_tags: {} } })
  const body = { updated_at: null, affiliate_tags: { 'amazon.com': 'blog-20' }, daily_cap: 2, footnotes: true }
  const saved = siteProfileViewSchema.parse((await send('PUT', '/api/sites/file/profile', body)).json())
  expect(saved).toMatchObject({ affiliate_tags: { 'amazon.com': 'blog-20' }, daily_cap: 2, author: null })
  expect((await send('GET', '/api/sites/file/profile')).json()).toEqual(saved)
  const stale = await send('PUT', '/api/sites/file/profile', body)
  expect([stale.statusCode, stale.json().code]).toEqual([409, 'VERSION_CONFLICT'])
})

it('names bad fields, and sites that are not there', async () => {
  const { send } = await createHttpBench()
  const odd = await send('PUT', '/api/sites/file/profile', { updated_at: null, daily_cap: -1, author: 'x'.repeat(400) })
  expect([odd.statusCode, fields(odd)]).toEqual([400, ['daily_cap', 'author']])
  const misspelt = await send('PUT', '/api/sites/file/profile', { updated_at: null, dayly_cap: 3 })
  expect(fields(misspelt)).toEqual(['dayly_cap'])
  for (const [method, path] of [
    ['GET', '/api/sites/nowhere/profile'],
    ['POST', '/api/sites/nowhere/affiliate-change/preview'],
  ] as const)
    expect([path, (await send(method, path, method === 'POST' ? {} : undefined)).statusCode]).toEqual([path, 404])
  expect((await send('PUT', '/api/sites/nowhere/profile', { updated_at: null })).statusCode).toBe(404)
  const none = await send('POST', '/api/sites/file/affiliate-change/apply', { affiliate_tags: {}, posts: [] })
  expect(fields(none)).toEqual(['posts'])
})

it('asks who it is', async () => {
  const { server } = await createHttpBench()
  for (const [method, url] of [
    ['GET', '/api/sites'],
    ['PUT', '/api/sites/file/profile'],
    ['POST', '/api/sites/file/affiliate-change/preview'],
    ['POST', '/api/sites/file/affiliate-change/apply'],
  ] as const)
    expect((await server.inject({ method, url, ...(method === 'GET' ? {} : { payload: {} }) })).statusCode).toBe(401)
})

it('takes how an article is filed with the wish to publish, and names what is wrong in it', async () => {
  const bench = await createHttpBench()
  const { submission_id: id } = await seedSubmission(bench, { status: 'published', approved_by: 'Ana', green: true })
  const options = { categories: ['Reviews'], image: { url: 'https://covers.example/1.jpg', alt: '' } }
  const refused = await bench.send('POST', `/api/articles/${id}/publish`, { target: 'file', options })
  expect([refused.statusCode, fields(refused)]).toEqual([400, ['options.image.alt']])
  const formats = await bench.send('POST', `/api/articles/${id}/publish`, { options: { format: 'poster' } })
  expect(fields(formats)).toEqual(['options.format'])
  const taken = await bench.send('POST', `/api/articles/${id}/publish`, {
    target: 'file',
    due_at: '2999-01-01T00:00:00Z',
    options: { ...options, image: { ...options.image, alt: 'Cover of Streams' } },
    on_drift: 'use_article',
  })
  expect(taken.json()).toMatchObject({
    status: 'approved',
    publish_intent: {
      target: 'file',
      due_at: '2999-01-01T00:00:00.000Z',
      on_drift: 'use_article',
      options: { categories: ['Reviews'], tags: [], image: { alt: 'Cover of Streams', caption: null, credit: null } },
    },
  })
})

it('says where posts cannot be changed after they went out', async () => {
  const live = {
    label: 'files',
    live: null,
    publish: async () => Promise.reject(new Error('no')),
    posts: async () => [],
  }
  const publishers = { find: async () => live, targets: async () => ['file'] }
  const { actions, store } = createActionBench({ publishers })
  const bench = await createHttpBench({ actions, store })
  const answer = await bench.send('POST', '/api/sites/file/affiliate-change/preview', { cursor: null })
  expect(affiliatePreviewSchema.parse(answer.json())).toMatchObject({ changeable: false, posts: [], next: null })
  const posts = [{ submission_id: 'x', external_id: '7', content_hash: 'y' }]
  const applied = await bench.send('POST', '/api/sites/file/affiliate-change/apply', { affiliate_tags: {}, posts })
  expect(applied.json().posts).toMatchObject([
    { outcome: 'failed', reason: expect.stringContaining('publish it again') },
  ])
})
