import { expect, it } from 'vitest'
import { actionsFor, statuses } from '../../../src/domain/status.ts'
import { countsByFate } from './cancel-fates.ts'

it('tells what becomes of every book that can be cancelled', () => {
  const cancellable = statuses.filter((status) => actionsFor(status).includes('cancel')).map((status) => ({ status }))
  const counts = countsByFate(cancellable)
  expect(counts).toEqual({ working: 3, needs_sources: 1, ready_for_review: 1, approved: 1 })
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(cancellable.length)
})

it('is asked because nothing leads back: a cancelled book is taken up by nobody, an approval only by an edit', () => {
  expect(actionsFor('cancelled')).toEqual([])
  expect(actionsFor('approved')).not.toContain('request_changes')
  expect(actionsFor('approved')).toContain('edit')
})
