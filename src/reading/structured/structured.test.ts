import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { goldenOf, idleRules, rulesNamed } from '../../../test/support/rule-exercise.ts'
import { parsePage } from '../page.ts'
import { readFields } from '../rules.ts'
import { bookNodes } from './book-node.ts'
import { structuredRules } from './book-rules.ts'
import { expected } from './fixtures/expected.ts'

const pageOf = (name: string) => {
  const page = parsePage(readFileSync(resolve(import.meta.dirname, 'fixtures', `${name}.html`), 'utf8'))
  return { page, books: bookNodes(page) }
}
const names = Object.keys(expected)

describe('rules over structured data', () => {
  it.each(names)('read %s value by value, each by its rule', (name) => {
    const { record, brokenRules } = readFields(structuredRules, pageOf(name))
    expect(goldenOf(record)).toEqual(expected[name])
    expect(brokenRules).toEqual([])
  })

  it('are all needed: without any one of them a page is read otherwise', () => {
    expect(idleRules(structuredRules, names.map(pageOf))).toEqual([])
  })

  it('are all named by what is expected', () => {
    expect(rulesNamed(Object.values(expected))).toEqual(structuredRules.map(({ name }) => name).toSorted())
  })
})
