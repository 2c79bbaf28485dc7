import { expect, test } from 'vitest'
import { sampleSubmission } from '../../../test/contracts/samples.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import { withDeadline } from './store-deadline.ts'

test('answers pass as they are, errors too', async () => {
  const store = withDeadline(createMemoryStore())
  await store.create(sampleSubmission('b1'), { actor: 'editor:ada', reason: null }, [])
  expect((await store.get('b1'))?.submission_id).toBe('b1')
  await expect(store.list({ cursor: 'none' })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})

test('what never answers is told as a store that is away, by name', async () => {
  const store = withDeadline({ ...createMemoryStore(), commit: () => new Promise(() => undefined) }, 1)
  const claim = { submission: sampleSubmission('b1'), stage: 'scrape', token: 't' } as const
  const change = { moves: [], set: {}, documents: [] }
  await expect(store.commit(claim, change, '2026-01-01T00:00:00.000Z')).rejects.toMatchObject({
    code: 'STORE_UNAVAILABLE',
    message: 'the store did not answer "commit" within 0.001 s',
  })
})
