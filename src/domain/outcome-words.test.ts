import { expect, it } from 'vitest'
import { outcomes } from './evidence.ts'
import { outcomeWords } from './outcome-words.ts'

it('every outcome is told in whole sentences, each in its own', () => {
  expect(Object.keys(outcomeWords).sort()).toEqual([...outcomes].sort())
  for (const { meaning, remedy } of Object.values(outcomeWords)) {
    expect(meaning).toMatch(/^[A-Z].*\.$/)
    expect(remedy).toMatch(/^[A-Z].*\.$/)
  }
  expect(new Set(Object.values(outcomeWords).map(({ meaning }) => meaning)).size).toBe(outcomes.length)
})
