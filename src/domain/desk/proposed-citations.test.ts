import { expect, it } from 'vitest'
import type { Citation } from '../article/article.ts'
import { withProposed } from './proposed-citations.ts'

const citing = (sentence: string, passage: string): Citation => ({
  sentence,
  kind: 'factual',
  claim_ids: [],
  passage_ids: [passage],
})

it('knows what proposed sentences rest on: the version stands above a proposal, a newer proposal above an older one', () => {
  const own = [citing('It has maps.', 's1.p1')]
  const older = {
    at: '2026-03-01T10:00:00.000Z',
    citations: [citing('It is long.', 's1.p2'), citing('Gone.', 's1.p3')],
  }
  const newer = {
    at: '2026-03-02T10:00:00.000Z',
    citations: [citing('It is long.', 's2.p1'), citing('It has maps.', 's2.p2')],
  }
  const expected = [citing('It is long.', 's2.p1'), citing('Gone.', 's1.p3'), citing('It has maps.', 's1.p1')]
  expect(withProposed(own, [newer, older])).toEqual(expected)
  expect(withProposed(own, [older, newer])).toEqual(expected)
  expect(withProposed(own, [])).toEqual(own)
})
