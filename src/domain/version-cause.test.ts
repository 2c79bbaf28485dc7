import { expect, it } from 'vitest'
import type { Status } from './status.ts'
import { causeOf, refreshedChanges } from './version-cause.ts'

const move = (at: string, from: Status, to: Status, actor: string, reason: string | null = null) => ({
  at,
  from,
  to,
  actor,
  reason,
})
const span = { since: '2', until: '8', isFirst: false }

it('names the last wish of a person between two versions, in their words', () => {
  const asked = move('3', 'ready_for_review', 'pending_article', 'editor:Ana', 'Shorter, please.')
  expect(causeOf([asked], span)).toEqual({ cause: 'request_changes', by: 'Ana', reason: 'Shorter, please.' })
  const failed = move('4', 'pending_article', 'failed', 'system', 'MODEL_TIMEOUT: too slow')
  const again = move('5', 'failed', 'pending_article', 'editor:Bo')
  expect(causeOf([asked, failed, again], span)).toMatchObject({ cause: 'request_changes', by: 'Ana' })
  expect(causeOf([failed, again], span)).toEqual({ cause: 'retry', by: 'Bo', reason: null })
  expect(causeOf([{ ...asked, at: '1' }], span)).toMatchObject({ cause: 'unknown', by: null })
})

it('tells moves along the same edge apart by what history says of them', () => {
  const ways = [
    ['ready_for_review', 'pending_article', 'run again from article', 'rerun', null],
    ['approved', 'pending_context', 'run again from context, everything anew: new model', 'rerun', 'new model'],
    ['needs_sources', 'pending_article', 'accepted a shorter article: little is known', 'waive', 'little is known'],
    ['needs_sources', 'pending_scrape', 'added books.example', 'add_source', null],
    ['published', 'pending_scrape', 'read the sources again', 'refresh', null],
    ['published', 'pending_scrape', 'a new edition is out', 'refresh', 'a new edition is out'],
  ] as const
  for (const [from, to, said, cause, reason] of ways)
    expect(causeOf([move('3', from, to, 'editor:Ana', said)], span)).toEqual({ cause, by: 'Ana', reason })
})

it('asks for nobody where the first version was simply written', () => {
  expect(causeOf([move('1', 'scraped', 'pending_context', 'system')], { ...span, since: '', isFirst: true })).toEqual({
    cause: 'submitted',
    by: null,
    reason: null,
  })
})

it('counts the changes of a refresh that an edit took over', () => {
  expect(refreshedChanges('3 changes of the refresh were accepted: version 4')).toBe(3)
  expect(refreshedChanges('edited: version 4')).toBeNull()
  expect(refreshedChanges(null)).toBeNull()
})
