import { expect, test } from 'vitest'
import { createSample, sampleSubmission } from '../../test/contracts/samples.ts'
import { seedSubmission } from '../../test/support/action-bench.ts'
import { createHttpBench } from '../../test/support/http-bench.ts'
import type { Submission } from '../domain/submission.ts'
import { articlesPageSchema } from './contract/article.ts'

const drift = {
  status: 'failed',
  failure: {
    stage: 'publish',
    code: 'PUBLISH_DRIFTED',
    message: 'changed',
    attempts: 1,
    at: '2026-11-02T10:00:00.000Z',
  },
} as const satisfies Partial<Submission>

const open = async () => {
  const bench = await createHttpBench()
  const list = async (query = '') => articlesPageSchema.parse((await bench.send('GET', `/api/articles${query}`)).json())
  return { ...bench, list }
}

test('articles are listed with what an editor asks of them, by where they stand', async () => {
  const { list, ...bench } = await open()
  const due = { target: 'file', due_at: '2026-12-01T10:00:00.000Z', by: 'Ana' }
  const reviewed = await seedSubmission(bench)
  const approved = await seedSubmission(bench, {
    status: 'approved',
    approved_by: 'Ana',
    publish_intent: due,
    green: true,
  })
  const published = await seedSubmission(bench, { status: 'published' })
  const drifted = await seedSubmission(bench, drift)
  await seedSubmission(bench, { status: 'failed', failure: { ...drift.failure, code: 'PUBLISH_FAILED' } })
  await seedSubmission(bench, { status: 'pending_article', article_version: 0 })
  const idsOf = async (state: string) => (await list(`?state=${state}`)).items.map(({ submission_id }) => submission_id)
  expect(await idsOf('in_review')).toEqual([reviewed.submission_id])
  expect(await idsOf('approved')).toEqual([approved.submission_id])
  expect(await idsOf('published')).toEqual([published.submission_id])
  expect(await idsOf('drifted')).toEqual([drifted.submission_id])
  const all = await list()
  expect(all.items).toHaveLength(5)
  expect(all.counts).toEqual({ in_review: 1, approved: 1, published: 1 })
  const byId = new Map(all.items.map((item) => [item.submission_id, item]))
  expect(byId.get(reviewed.submission_id)).toMatchObject({
    green: false,
    support: { supported: 1, checked: 1 },
    drifted: false,
    due_at: null,
    created_by: 'editor:test',
  })
  expect(byId.get(reviewed.submission_id)?.failed_gates).toContain('structure')
  expect(byId.get(approved.submission_id)).toMatchObject({ failed_gates: [], approved_by: 'Ana', due_at: due.due_at })
  expect(byId.get(drifted.submission_id)).toMatchObject({ drifted: true })
})

test('a page is full although books without an article stand between, and the next one begins where it ended', async () => {
  const { list, ...bench } = await open()
  const ids: string[] = []
  for (let number = 0; number < 30; number += 1) {
    const created_at = `2026-11-01T10:00:${String(number).padStart(2, '0')}.000Z`
    const written = await seedSubmission(bench, { created_at, ...(number % 3 === 0 ? {} : { article_version: 0 }) })
    if (number % 3 === 0) ids.unshift(written.submission_id)
  }
  const found: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Awaited<ReturnType<typeof list>> = await list(`?limit=4${cursor === '' ? '' : `&cursor=${cursor}`}`)
    expect(page.items.length).toBeLessThanOrEqual(4)
    found.push(...page.items.map(({ submission_id }) => submission_id))
    cursor = page.next
  }
  expect(found).toEqual(ids)
})

test('what was read of an article before is of its version: an edit is seen at once', async () => {
  const { list, send, ...bench } = await open()
  const { submission_id: id } = await seedSubmission(bench)
  expect((await list()).items).toMatchObject([{ version: 1, title: 'Streams: a review' }])
  await send('PUT', `/api/articles/${id}`, { base_version: 1, title: 'Streams, twice' })
  expect((await list()).items).toMatchObject([{ version: 2, title: 'Streams, twice' }])
})

test('a list in which few books have an article looks at so many books for a page and no more', async () => {
  const { list, store } = await open()
  for (let number = 0; number < 1_300; number += 1)
    await createSample(store, sampleSubmission(`book-${number}`, { article_version: 0 }))
  const first = await list()
  expect(first.items).toEqual([])
  expect(first.next).not.toBeNull()
  expect(await list(`?cursor=${first.next}`)).toMatchObject({ items: [], next: null })
})
