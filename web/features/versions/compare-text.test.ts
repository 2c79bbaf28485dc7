import { expect, it } from 'vitest'
import { compareMarkdown } from './compare-text.ts'

it('tells what changed paragraph by paragraph, word by word where one became the other', () => {
  const { changes, same } = compareMarkdown(
    '## A\n\nOne old line.\n\nGone.\n\nStays.',
    '## A\n\nOne new line.\n\nStays.\n\nCame.',
  )
  expect(same).toBe(2)
  expect(changes.map(({ before, after }) => [before, after])).toEqual([
    ['One old line.', 'One new line.'],
    ['Gone.', null],
    [null, 'Came.'],
  ])
  expect(changes[0]?.words?.filter((word) => word.in !== 'both').map(({ text }) => text)).toEqual(['old', 'new'])
})
