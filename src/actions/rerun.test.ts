import { expect, it } from 'vitest'
import { createActionBench, seedSubmission } from '../../test/support/action-bench.ts'

const editor = { name: 'Ana' }

const seeded = async (changes: Parameters<typeof seedSubmission>[1] = {}) => {
  const bench = createActionBench()
  return { bench, id: (await seedSubmission(bench, changes)).submission_id }
}

it.each([
  ['scrape', 'pending_scrape', ['scrape']],
  ['context', 'pending_context', []],
  ['article', 'pending_article', []],
] as const)('goes back to the status before %s and asks for nothing more than that', async (from, status, again) => {
  const { bench, id } = await seeded()
  const changed = await bench.actions.rerun(editor, id, { from, reason: 'the page was corrected' })
  expect(changed.status).toBe(status)
  expect(Object.keys(changed.anew_since ?? {})).toEqual(again)
  expect((await bench.store.history(id)).at(-1)?.reason).toBe(`run again from ${from}: the page was corrected`)
  expect(bench.rings).toEqual([id])
})

it('has models asked anew from the stage on when that is wanted, and remembers what was asked for before', async () => {
  const { bench, id } = await seeded()
  const first = await bench.actions.rerun(editor, id, { from: 'scrape' })
  await bench.store.change(
    id,
    first.version,
    {
      moves: [
        'scraped',
        'pending_context',
        'context_generated',
        'pending_article',
        'article_generated',
        'ready_for_review',
      ].map((to) => ({ to: to as 'scraped', actor: 'test', reason: null })),
      set: {},
      documents: [],
    },
    new Date().toISOString(),
  )
  const second = await bench.actions.rerun(editor, id, { from: 'context', afresh: true })
  expect(second.anew_since?.scrape).toBe(first.anew_since?.scrape)
  expect(second.anew_since?.context).toBeDefined()
  expect(second.anew_since?.article).toBe(second.anew_since?.context)
})

it('takes an approval and its publishing back, and keeps every version', async () => {
  const intent = { target: 'file', due_at: '2099-01-01T00:00:00.000Z', by: 'Ana' }
  const { bench, id } = await seeded({ status: 'approved', approved_by: 'Ana', publish_intent: intent })
  const changed = await bench.actions.rerun(editor, id, { from: 'article' })
  expect(changed).toMatchObject({ approved_by: null, publish_intent: null, article_version: 1 })
  expect(await bench.store.documents('articles', `${id}/`)).toHaveLength(1)
})

it('says what is missing where the stage has nothing to work from', async () => {
  const { bench, id } = await seeded({ status: 'needs_sources' })
  await bench.store.remove('knowledge_base', id)
  await expect(bench.actions.rerun(editor, id, { from: 'article' })).rejects.toMatchObject({
    code: 'ACTION_NOT_ALLOWED',
    message: expect.stringContaining('there is no knowledge base yet'),
  })
  expect((await bench.store.get(id))?.status).toBe('needs_sources')
})
