import { expect, it } from 'vitest'
import { standingOf } from './standing.ts'

const proposal = { before: '## A\n\nOne.', after: '## A\n\nTwo.' }
const decided = (accepted: number, changes: number) =>
  standingOf({ ...proposal, decision: { by: 'Ana', at: '2026-11-01', accepted, changes, version: null } }, '')

it('is what somebody decided, or what the article says where nobody did', () => {
  expect(decided(0, 2)).toEqual({ kind: 'rejected' })
  expect(decided(1, 2)).toEqual({ kind: 'in_part', accepted: 1, changes: 2 })
  expect(decided(2, 2)).toEqual({ kind: 'taken' })
  expect(standingOf(proposal, '## A\n\nOne.\n\n## B')).toEqual({ kind: 'open' })
  expect(standingOf({ ...proposal, decision: null }, '## A\n\nTwo.\n\n## B')).toEqual({ kind: 'taken' })
})
