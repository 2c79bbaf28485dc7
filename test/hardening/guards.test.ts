import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { guards } from '../../bench/hardening/guards.ts'
import { takenAway } from '../../bench/hardening/source-tree.ts'

const all = Object.values(guards).flat()

describe('the table of guards', () => {
  it.each(all)('names what stands once in its file, and a test that there is: $name', (guard) => {
    const source = readFileSync(guard.file, 'utf8')
    expect(takenAway(guard, source)).not.toBe(source)
    expect(existsSync(guard.test)).toBe(true)
    expect(guard.testName).not.toBe('')
  })

  it('names each guard once, and has some for every topic', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
    expect(Object.entries(guards).filter(([, rows]) => rows.length === 0)).toEqual([])
  })

  it('refuses text that stands nowhere, or in two places', () => {
    const guard = { name: 'a', file: 'a.ts', find: 'check()', replace: '', test: 'a.test.ts', testName: 'checks' }
    expect(() => takenAway(guard, 'nothing')).toThrow('a.ts does not say: check()')
    expect(() => takenAway(guard, 'check(); check()')).toThrow('a.ts says it 2 times')
    expect(takenAway(guard, 'check(); done()')).toBe('; done()')
  })
})
