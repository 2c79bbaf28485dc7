import { describe, expect, it } from 'vitest'
import { readFields } from '../rules.ts'
import { jsonRuleMaker, textIn, textsOf, valueAt } from './json-rules.ts'

const answer = { edition: { title: ' Ledgers ', authors: [{ key: 'a' }, { name: 'x' }, { key: 'b' }], none: null } }

describe('a path into an answer', () => {
  it.each([
    ['$.edition.title', ' Ledgers '],
    ['edition.authors[0].key', 'a'],
    ['$.edition.authors[*].key', ['a', 'b']],
    ['$.edition.authors[*].age', undefined],
    ['$.edition.authors[9].key', undefined],
    ['$.edition.title[*]', undefined],
    ['$.work.title', undefined],
    ['$.edition.none', null],
  ])('%s', (path, expected) => {
    expect(valueAt(answer, path)).toEqual(expected)
  })
})

it('a rule’s path is its locator, and what stands there its raw text', () => {
  const rule = jsonRuleMaker<typeof answer>('catalogue')
  const rules = [
    rule('title', 'edition', '$.edition.title', textIn),
    rule('authors', 'keys', '$.edition.authors[*].key', (value) => [...textsOf(value)]),
    rule('publisher', 'nowhere', '$.edition.none', textIn),
  ]
  expect(readFields(rules, answer).record).toEqual([
    { field: 'title', value: 'Ledgers', raw: 'Ledgers', rule: 'catalogue.edition', locator: '$.edition.title' },
    { field: 'authors', value: ['a', 'b'], raw: 'a, b', rule: 'catalogue.keys', locator: '$.edition.authors[*].key' },
  ])
})
