import { describe, expect, it } from 'vitest'
import { readFields, ruleMaker } from './rules.ts'

const rule = ruleMaker<{ readonly title: string }>('test')

describe('rules', () => {
  it('gives each field the value of its first rule that finds one, with where it came from', () => {
    const reading = readFields(
      [
        rule('title', 'absent', '#a', () => null),
        rule('title', 'present', '#b', ({ title }) => ({ value: title, raw: ` ${title}` })),
        rule('title', 'late', '#c', () => ({ value: 'other', raw: 'other' })),
      ],
      { title: 'Book' },
    )
    expect(reading).toEqual({
      record: [{ field: 'title', value: 'Book', raw: ' Book', rule: 'test.present', locator: '#b' }],
      brokenRules: [],
    })
  })

  it('reports a rule that throws or gives a value of the wrong shape, and goes on with the next', () => {
    const { record, brokenRules } = readFields(
      [
        rule('pages', 'throwing', '#a', () => {
          throw new Error('no such thing')
        }),
        rule('pages', 'negative', '#b', () => ({ value: -3, raw: '-3' })),
        rule('pages', 'sound', '#c', () => ({ value: 3, raw: '3 pages' })),
      ],
      { title: '' },
    )
    expect(record).toMatchObject([{ field: 'pages', value: 3, rule: 'test.sound' }])
    expect(brokenRules).toEqual([
      { rule: 'test.throwing', problem: 'no such thing' },
      { rule: 'test.negative', problem: 'gave -3, which is no pages' },
    ])
  })
})
