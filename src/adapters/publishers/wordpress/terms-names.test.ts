import { expect, test } from 'vitest'
import { isSameName, pathOf, plainName, searchWords } from './terms-names.ts'

test.each([
  ['C & C++', 'c &amp; C++', true],
  ['R&#38;D', 'r&d', true],
  ['List<T>', 'list&lt;t&gt;', true],
  ['  Data   Science ', 'data science', true],
  ['100%ab sure', '100 sure', true],
  ['Cafe\u0301', 'Café', true],
  ['Café', 'Cafe', false],
  ['C', 'C++', false],
])('%j and %j mean the same: %j', (one, other, same) => {
  expect(isSameName(one, other)).toBe(same)
})

test('a path is taken apart at its signs, but not at one that belongs to a name', () => {
  expect(pathOf('Reviews > Programming')).toEqual(['Reviews', 'Programming'])
  expect(pathOf(' Reviews>C &amp; C++ >')).toEqual(['Reviews', 'C & C++'])
  expect(pathOf('Map&lt;K&gt;')).toEqual(['Map<K>'])
  expect(pathOf(' > ')).toEqual([])
})

test('signs of HTML stay in a name', () => {
  expect(plainName('a <b>bold</b> name')).toBe('a <b>bold</b> name')
})

test.each([
  ['C & C++', 'C++'],
  ['Topic 12 & more', 'Topic 12'],
  ['O’Reilly "Media"', 'Reilly'],
  ['&', ''],
])('%j is searched by %j', (name, words) => {
  expect(searchWords(name)).toBe(words)
})
