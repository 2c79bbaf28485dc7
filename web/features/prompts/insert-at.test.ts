import { expect, it } from 'vitest'
import { insertAt } from './insert-at.ts'

it('puts a variable where the cursor is, or in place of what is selected', () => {
  expect(insertAt('Write in .', '{{language}}', { start: 9, end: 9 })).toEqual({
    text: 'Write in {{language}}.',
    cursor: 21,
  })
  expect(insertAt('Write in X.', '{{language}}', { start: 9, end: 10 }).text).toBe('Write in {{language}}.')
})
