import { expect, it } from 'vitest'
import { spokenStep } from './spoken-step.ts'

it('says what a step is about', () => {
  const sources = [
    { source_id: 's2', outcome: { label: 'Goodreads' } },
    { source_id: 's7', outcome: null },
  ]
  expect(spokenStep('summarise:s2', sources)).toBe('Summarise Goodreads')
  expect(spokenStep('summarise:s7', sources)).toBe('Summarise s7')
  expect(spokenStep('section:theme-1', sources)).toBe('Section theme 1')
  expect(spokenStep('repair:theme-1:2', sources)).toBe('Repair theme 1, 2')
  expect(spokenStep('front_matter:repair', sources)).toBe('Front matter repair')
  expect(spokenStep('plan', sources)).toBe('Plan')
})
