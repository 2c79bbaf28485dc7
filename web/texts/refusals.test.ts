import { describe, expect, it } from 'vitest'
import { refusalTopics } from '../../src/domain/refusals/index.ts'
import { type Sentences, spokenBy, type ToldValues } from '../../src/domain/told.ts'
import { fieldName, refusals } from './pt-br/refusals/index.ts'

const topics: readonly (readonly [string, Sentences])[] = Object.entries(refusalTopics)
const rules = topics.flatMap(([topic, sentences]) => Object.keys(sentences).map((rule) => [topic, rule] as const))

/** Something for each gap that a sentence may have: a list where it asks for one, a word otherwise. */
const gaps = (lists: readonly string[]): ToldValues =>
  new Proxy<ToldValues>(
    {},
    { get: (_, name) => (lists.includes(String(name)) ? ['uma', 'duas'] : `<${String(name)}>`) },
  )

const listGaps = ['choices', 'labels', 'unknown', 'known', 'ids', 'gates', 'possible', 'areas']

describe('refusals in Portuguese', () => {
  it('have a sentence for every rule, and no rule stands in two topics', () => {
    const names = rules.map(([, rule]) => rule)
    expect(names.length).toBeGreaterThan(150)
    expect(new Set(names).size).toBe(names.length)
    expect(Object.keys(refusals).toSorted()).toEqual(names.toSorted())
  })

  it('say what stands in their gaps and leave nothing undefined, in words of their own', () => {
    for (const [topic, sentences] of topics) {
      for (const [rule, tell] of Object.entries(sentences)) {
        const values = gaps(listGaps)
        const portuguese = spokenBy(refusals, { rule, values }, '')
        expect(portuguese, `${topic}.${rule}`).toMatch(/\p{L}{2}/u)
        expect(portuguese, `${topic}.${rule}`).not.toMatch(/undefined|\[object/)
        expect(portuguese, `${topic}.${rule}`).not.toBe(tell(values))
      }
    }
  })

  it('name fields and what the domain knows', () => {
    expect(fieldName('password')).toBe('senha')
    expect(fieldName('links.3')).toBe('links.3')
    const told = { rule: 'task_in_status', values: { status: 'approved', action: 'edit', possible: [] } }
    expect(spokenBy(refusals, told, '')).toBe(
      'um livro na situação "Aprovado" não permite "Editar"; agora é possível: nada',
    )
  })
})
