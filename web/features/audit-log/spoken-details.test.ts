import { expect, it } from 'vitest'
import { spokenDetails } from './spoken-details.ts'

it('tells what there is to know of an entry, and leaves out what says nothing', () => {
  const details = {
    with_key: false,
    name: 'Ana',
    areas: ['tasks', 'articles'],
    login: null,
    waived: [{ gate: 'support' }],
  }
  expect(spokenDetails(details)).toEqual([
    ['with key', 'false'],
    ['name', 'Ana'],
    ['areas', 'tasks, articles'],
    ['waived', '[{"gate":"support"}]'],
  ])
})
