import { expect, it } from 'vitest'
import { createActionBench, seedSubmission } from '../../test/support/action-bench.ts'

const editor = { name: 'Ana' }
const anybody = () => true

it('answers for each book by itself: a refused one stops nothing', async () => {
  const bench = createActionBench()
  const open = await seedSubmission(bench, { status: 'ready_for_review' })
  const done = await seedSubmission(bench, { status: 'published' })
  const ids = [done.submission_id, 'nowhere', open.submission_id, open.submission_id]
  const results = await bench.actions.actOnMany(editor, 'cancel', { ids, may: anybody })
  expect(results.map(({ status, error }) => [status, error?.code ?? null])).toEqual([
    [null, 'ACTION_NOT_ALLOWED'],
    [null, 'NOT_FOUND'],
    ['cancelled', null],
  ])
})

it('does nothing to a book that is not for whoever asks', async () => {
  const bench = createActionBench()
  const own = await seedSubmission(bench, { created_by: 'editor:Ana' })
  const foreign = await seedSubmission(bench, { created_by: 'editor:Ben' })
  const ids = [foreign.submission_id, own.submission_id]
  const may = ({ created_by: by }: { readonly created_by: string }) => by === 'editor:Ana'
  const results = await bench.actions.actOnMany(editor, 'cancel', { ids, may })
  expect(results.map(({ error }) => error?.code ?? null)).toEqual(['FORBIDDEN', null])
  expect((await bench.store.get(foreign.submission_id))?.status).toBe('ready_for_review')
})

it('approves green articles alone, and records that it was done in bulk and that no evidence was opened', async () => {
  const bench = createActionBench()
  const green = await seedSubmission(bench, { green: true })
  const red = await seedSubmission(bench, {})
  const ids = [red.submission_id, green.submission_id]
  const [refused, approved] = await bench.actions.actOnMany(editor, 'approve', {
    ids,
    reason: 'spot checks',
    may: anybody,
  })
  expect(refused?.error).toMatchObject({ code: 'ACTION_NOT_ALLOWED', message: expect.stringContaining('structure') })
  expect(approved?.status).toBe('approved')
  const stored = await bench.store.get(green.submission_id)
  expect(stored?.attestations).toHaveLength(1)
  expect(stored?.attestations?.[0]).toMatchObject({
    kind: 'person',
    in_bulk: true,
    statement: null,
    review: { opened: [], seconds_spent: null },
    reason: 'spot checks',
  })
  expect(stored?.publish_intent).toBeNull()
  expect((await bench.store.history(green.submission_id)).at(-1)?.reason).toContain('in bulk')
})

it('approves nothing in bulk whose checks were waived', async () => {
  const bench = createActionBench()
  const { submission_id: id } = await seedSubmission(bench, { green: true })
  const [article] = await bench.store.documents('articles', `${id}/`)
  if (!article) throw new Error('no article')
  const [first, ...others] = article.validation.gates
  if (!first) throw new Error('no gate')
  const gates = [{ ...first, verdict: 'waived' as const }, ...others]
  await bench.store.put([
    { collection: 'articles', document: { ...article, validation: { ...article.validation, gates } } },
  ])
  const [refused] = await bench.actions.actOnMany(editor, 'approve', { ids: [id], may: anybody })
  expect(refused?.error?.message).toContain(first.gate)
})
