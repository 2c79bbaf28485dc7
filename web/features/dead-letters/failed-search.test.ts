import { expect, it } from 'vitest'
import { failedSearchOf, filterOf, isNarrow } from './failed-search.ts'

it('reads the address and leaves out what it does not know', () => {
  const search = failedSearchOf({ state: 'dismissed', stage: 'context', code: 'INTERNAL', age: 'day', text: 'logs' })
  expect(search).toEqual({ state: 'dismissed', stage: 'context', code: 'INTERNAL', age: 'day', text: 'logs' })
  expect(failedSearchOf({ state: 'open', stage: 'lunch', code: 'X', age: 3, text: '' })).toEqual({})
  expect([isNarrow(search), isNarrow({ state: 'retried' })]).toEqual([true, false])
})

it('asks by instants, on the minute', () => {
  const now = Date.parse('2026-11-23T10:00:42.000Z')
  expect(filterOf({ age: 'hour', stage: 'scrape' }, now)).toEqual({
    stage: 'scrape',
    failed_since: '2026-11-23T09:00:00.000Z',
  })
  expect(filterOf({ age: 'older', text: 'a' }, now)).toEqual({ text: 'a', failed_before: '2026-11-16T10:00:00.000Z' })
})
