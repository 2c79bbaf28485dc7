import { expect, test } from 'vitest'
import { sortHappenings } from '../../src/reporting/post-room/index.ts'
import { later } from '../contracts/samples.ts'
import { createPostBench, sampleChannel, sampleHappening } from './post-bench.ts'

test('nobody asked for anything: what happened is recorded and taken away, and nobody is told', async () => {
  const post = createPostBench()
  await post.happened(sampleHappening('1'))
  await post.wants('ada', { mode: 'off' })
  expect(await post.sort()).toBe(0)
  expect(post.recorded).toEqual(['1'])
  expect([await post.left(), await post.deliveries()]).toEqual([[], []])
})

test('people are told of what they asked for, at once or at their hour', async () => {
  const post = createPostBench()
  await post.wants('ada')
  await post.wants('ben', { mode: 'daily', daily_at: '07:30', time_zone: 'America/Sao_Paulo' })
  await post.wants('eve', { kinds: ['published'] })
  await post.happened(sampleHappening('1'))
  await post.sort()
  const made = await post.deliveries()
  const owed = { state: 'owed', attempts: 0, last_error: null, happenings: [{ happening_id: '1' }] }
  expect(made.find(({ receiver }) => receiver === 'mail:ada')).toMatchObject({ ...owed, due_at: later(60_000) })
  const benAt = made.find(({ receiver }) => receiver === 'mail:ben')
  expect(benAt).toMatchObject({ ...owed, due_at: '2026-03-01T10:30:00.000Z' })
  expect(made).toHaveLength(2)
})

test.each([
  ['an address is missing', {}, { email: null }],
  ['the person was disabled', {}, { disabled_at: later(0) }],
  ['only own books are wanted and this is another one', { own_books_only: true }, { name: 'somebody else' }],
])('no mail where %s', async (_what, wish, user) => {
  const post = createPostBench()
  await post.wants('ada', wish, user)
  await post.happened(sampleHappening('1'))
  expect(await post.sort()).toBe(0)
})

test('who wants only own books is told of them, and of what is about no book', async () => {
  const post = createPostBench()
  await post.wants('ada', { own_books_only: true, kinds: ['failed', 'budget'] })
  await post.happened(
    sampleHappening('1'),
    sampleHappening('2', { kind: 'budget', submission_id: null, book: null, created_by: null }),
  )
  expect(await post.sort()).toBe(2)
})

test('channels are told of the kinds that they are for', async () => {
  const post = createPostBench()
  await post.store.put([
    { collection: 'credentials', document: sampleChannel('c1', 'webhook') },
    { collection: 'credentials', document: sampleChannel('c2', 'chat') },
    { collection: 'credentials', document: { ...sampleChannel('c3', 'chat'), kind: 'webhook' } },
  ])
  await post.happened(sampleHappening('1'), sampleHappening('2', { kind: 'ready_for_review' }))
  await post.sort()
  const owed = (await post.deliveries()).map(({ receiver, due_at }) => [receiver, due_at]).sort()
  expect(owed).toEqual([
    ['channel:c1', later(5_000)],
    ['channel:c2', later(60_000)],
  ])
})

test('what the audit log cannot take stays, and keeps nothing else back', async () => {
  const post = createPostBench()
  await post.wants('ada')
  await post.happened(sampleHappening('1'), sampleHappening('2'))
  await sortHappenings({
    ...post.partsOver(post.store),
    record: async ({ happening_id }) => {
      if (happening_id === '1') throw new Error('no')
    },
  })
  expect((await post.left()).map(({ happening_id }) => happening_id)).toEqual(['1'])
  expect(await post.deliveries()).toHaveLength(1)
  expect(post.log.lines).toMatchObject([{ level: 'error', fields: { happening_id: '1' } }])
})
