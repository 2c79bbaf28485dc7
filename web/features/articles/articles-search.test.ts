import { expect, test } from 'vitest'
import { articlesSearchOf } from './articles-search.ts'

test('the address of the list keeps what it understands, words that look like a number too', () => {
  expect(articlesSearchOf({ state: 'drifted', text: 'rust', page: 3 })).toEqual({ state: 'drifted', text: 'rust' })
  expect(articlesSearchOf({ state: 'lost', text: '' })).toEqual({})
  expect(articlesSearchOf({ text: 1984 })).toEqual({ text: '1984' })
})
