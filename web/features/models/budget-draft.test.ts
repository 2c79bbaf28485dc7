import { expect, it } from 'vitest'
import { asDollars, asMicroUsd, percentSpent } from './budget-draft.ts'

it('dollars are millionths and back; an empty field is no cap, and 0 is one', () => {
  expect(asMicroUsd(2.5)).toBe(2_500_000)
  expect(asMicroUsd('0.07')).toBe(70_000)
  expect([asMicroUsd(''), asMicroUsd(0)]).toEqual([null, 0])
  expect([asDollars(null), asDollars(0), asDollars(2_500_000)]).toEqual(['', 0, 2.5])
})

it('tells how much of a cap is spent', () => {
  expect(percentSpent(5, 20)).toBe(25)
  expect([percentSpent(5, null), percentSpent(5, 0), percentSpent(50, 20)]).toEqual([0, 100, 100])
})
