import { describe, expect, it } from 'vitest'
import { type ActionBench, createActionBench, seedSubmission } from '../../../test/support/action-bench.ts'
import { type DeadLetter, deadLetterOf } from '../../domain/dead-letter.ts'
import type { Failure, Submission } from '../../domain/submission.ts'
import type { Ring } from '../../ports/queue.ts'
import type { Editor } from '../deps.ts'
import { findDeadLetter } from './find-letter.ts'
import { listOpenLetters, type OpenLettersQuery } from './list-open.ts'
import { listSettledLetters } from './list-settled.ts'
import { settleDeadLetters } from './settle-many.ts'

const editor: Editor = { name: 'Ana' }
const minute = (count: number): string => new Date(Date.UTC(2026, 10, 1, 10, count)).toISOString()

interface Wish {
  readonly title?: string
  readonly created?: number
  readonly failure?: Partial<Failure>
  /** Failed before there were letters. */
  readonly late?: boolean
}

/** A book whose stage failed for good, with the letter that the engine leaves. */
const seedFailed = async (bench: ActionBench, { title = 'Streams', created = 0, failure, late }: Wish = {}) => {
  const full: Failure = {
    stage: 'article',
    code: 'MODEL_UNAVAILABLE',
    message: 'no answer',
    attempts: 5,
    at: minute(created + 1),
    ...failure,
  }
  const seeded = await seedSubmission(bench, {
    status: 'failed',
    failure: full,
    created_at: minute(created),
  })
  const submission: Submission = { ...seeded, book: { ...seeded.book, title } }
  await bench.store.restore({ submission, history: await bench.store.history(seeded.submission_id), steps: [] })
  const letterId = `${full.at.replace(/[-:.]/g, '')}-0001-abcdef01`
  const letter = deadLetterOf({ submission, failure: full, letterId, runs: [] })
  if (!late) await bench.store.put([{ collection: 'dead_letters', document: letter }])
  return letter
}
const nameOf = ({ submission_id, letter_id }: DeadLetter) => ({ submission_id, letter_id })
const ids = (letters: readonly DeadLetter[]) => letters.map(({ submission_id }) => submission_id)

describe('leaving failed settles the letter in the same change', () => {
  it.each([
    ['retry', 'retried', (bench: ActionBench, id: string) => bench.actions.retry(editor, id, {})],
    ['dismiss', 'dismissed', (bench: ActionBench, id: string) => bench.actions.dismiss(editor, id, {})],
    [
      'a pasted text',
      'retried',
      (bench: ActionBench, id: string) => bench.actions.pasteText(editor, id, { text: 'A text.', label: 'a friend' }),
    ],
  ] as const)('%s: %s', async (_, state, leave) => {
    const bench = createActionBench()
    const letter = await seedFailed(bench)
    await leave(bench, letter.submission_id)
    const stored = await findDeadLetter(bench.store, nameOf(letter))
    expect(stored).toEqual({ ...letter, state, settled_by: 'editor:Ana', settled_at: expect.any(String) })
    expect((await listOpenLetters(bench.store, {})).items).toEqual([])
  })

  it('shows and settles a failure from before there were letters', async () => {
    const bench = createActionBench()
    const { submission_id: id } = await seedFailed(bench, { late: true })
    const [open] = (await listOpenLetters(bench.store, {})).items
    expect(open).toMatchObject({ letter_id: '20261101T100100000Z-failed', state: 'open', title: 'Streams' })
    expect(await findDeadLetter(bench.store, { submission_id: id, letter_id: open?.letter_id })).toEqual(open)
    await bench.actions.retry(editor, id, {})
    const settled = await findDeadLetter(bench.store, { submission_id: id })
    expect(settled).toMatchObject({ letter_id: open?.letter_id, state: 'retried', settled_by: 'editor:Ana' })
  })

  it('keeps the letters of earlier failures', async () => {
    const bench = createActionBench()
    const first = await seedFailed(bench)
    await bench.actions.retry(editor, first.submission_id, {})
    const submission = await bench.store.get(first.submission_id)
    const failure: Failure = { stage: 'article', code: 'INTERNAL', message: 'x', attempts: 1, at: minute(50) }
    const move = { to: 'failed', actor: 'system', reason: 'x' } as const
    const letter = { ...first, letter_id: '20261101T105000000Z-0002-abcdef02', failed_at: failure.at }
    await bench.store.change(
      first.submission_id,
      submission?.version ?? 0,
      { moves: [move], set: { failure }, documents: [{ collection: 'dead_letters', document: letter }] },
      failure.at,
    )
    await expect(bench.actions.settleDeadLetter(editor, 'retry', nameOf(first), {})).rejects.toMatchObject({
      code: 'ACTION_NOT_ALLOWED',
      message: expect.stringContaining('retried already, by editor:Ana'),
    })
    await bench.actions.settleDeadLetter(editor, 'dismiss', nameOf(letter), { reason: 'not worth it' })
    const states = (await bench.store.documents('dead_letters', `${first.submission_id}/`)).map(({ state }) => state)
    expect(states).toEqual(['retried', 'dismissed'])
    expect((await bench.store.history(first.submission_id)).at(-1)).toMatchObject({ reason: 'not worth it' })
  })
})

describe('the list of open ones', () => {
  it('gives the latest failure first, page by page', async () => {
    const bench = createActionBench()
    const letters = []
    for (const created of [0, 1, 2, 3, 4]) letters.push(await seedFailed(bench, { created, late: created === 2 }))
    await seedSubmission(bench, { status: 'needs_sources' })
    const first = await listOpenLetters(bench.store, { limit: 2 })
    const second = await listOpenLetters(bench.store, { limit: 2, cursor: first.next ?? '' })
    const third = await listOpenLetters(bench.store, { limit: 2, cursor: second.next ?? '' })
    expect([first, second, third].flatMap(({ items }) => ids(items))).toEqual(ids(letters).reverse())
    expect(third.next).toBeNull()
  })

  it.each<[string, OpenLettersQuery]>([
    ['stage', { stage: 'publish' }],
    ['code', { code: 'PUBLISH_REFUSED' }],
    ['words', { text: 'wanted ADA' }],
    ['since', { failedSince: minute(30) }],
    ['all at once', { stage: 'publish', text: 'wanted', failedSince: minute(30), failedBefore: minute(31) }],
  ])('filters by %s, also beyond the first page', async (_, query) => {
    const bench = createActionBench()
    const failure = { stage: 'publish', code: 'PUBLISH_REFUSED', at: minute(30) } as const
    const wanted = await seedFailed(bench, { title: 'The wanted one', failure })
    const also = await seedFailed(bench, { title: 'Also wanted', created: 1, failure })
    for (const created of [2, 3]) await seedFailed(bench, { created })
    const page = await listOpenLetters(bench.store, { ...query, limit: 1 })
    expect(ids(page.items)).toEqual([also.submission_id])
    const next = await listOpenLetters(bench.store, { ...query, limit: 1, cursor: page.next ?? '' })
    expect([ids(next.items), next.next]).toEqual([[wanted.submission_id], null])
  })
})

it('lists settled ones by state, the latest failure first, page by page', async () => {
  const bench = createActionBench()
  const letters = []
  for (const created of [0, 1, 2, 3]) letters.push(await seedFailed(bench, { created }))
  for (const { submission_id: id } of letters.slice(0, 3)) await bench.actions.retry(editor, id, {})
  const query = { state: 'retried', limit: 2 } as const
  const first = await listSettledLetters(bench.store, query)
  const second = await listSettledLetters(bench.store, { ...query, cursor: first.next ?? '' })
  expect([...ids(first.items), ...ids(second.items)]).toEqual(ids(letters.slice(0, 3)).reverse())
  expect(second.next).toBeNull()
  expect((await listSettledLetters(bench.store, { state: 'dismissed' })).items).toEqual([])
  expect((await listSettledLetters(bench.store, { ...query, code: 'INTERNAL' })).items).toEqual([])
  const strange = listSettledLetters(bench.store, { ...query, cursor: 'elsewhere' })
  await expect(strange).rejects.toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'cursor' }] })
})

describe('settling many', () => {
  it('takes each by itself: what is refused stops nothing', async () => {
    const bench = createActionBench()
    const good = await seedFailed(bench)
    const gone = await seedFailed(bench, { title: 'Gone already' })
    await bench.actions.dismiss(editor, gone.submission_id, {})
    const last = await seedFailed(bench)
    const letters = [nameOf(good), nameOf(gone), { submission_id: 'nobody' }, { submission_id: last.submission_id }]
    const { results, next } = await bench.actions.settleDeadLetters(editor, 'retry', { letters }, {})
    expect(results.map(({ title, status, error }) => [title, status, error?.code])).toEqual([
      ['Streams', 'pending_article', undefined],
      ['Gone already', null, 'ACTION_NOT_ALLOWED'],
      [null, null, 'NOT_FOUND'],
      ['Streams', 'pending_article', undefined],
    ])
    expect(next).toBeNull()
    const bad = bench.actions.settleDeadLetters(editor, 'retry', { letters }, { reason: 'x'.repeat(6000) })
    await expect(bad).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('takes all that a filter means, and rings for them after those that a person waits for', async () => {
    const bench = createActionBench()
    const wanted = await seedFailed(bench, { failure: { code: 'MODEL_PAUSED' } })
    const other = await seedFailed(bench)
    const rings: Ring[] = []
    const deps = { ...bench.deps, queue: { ring: async (ring: Ring) => void rings.push(ring) } }
    const selection = { filter: { code: 'MODEL_PAUSED' } } as const
    const { results } = await settleDeadLetters(deps, editor, 'retry', selection, {})
    expect(results.map(({ submission_id }) => submission_id)).toEqual([wanted.submission_id])
    expect(rings).toMatchObject([{ submissionId: wanted.submission_id, stage: 'article', priority: 'bulk' }])
    expect((await bench.store.get(other.submission_id))?.status).toBe('failed')
  })
})
