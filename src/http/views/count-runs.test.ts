import { describe, expect, it } from 'vitest'
import { countRuns } from './count-runs.ts'

describe('countRuns', () => {
  it.each([
    '',
    ' ',
    'one',
    ' two  words ',
    'a\tb\nc\r\nd',
    'mit\u00a0Abstand',
    '日本語\u3000本',
    'a\u2009b\ufeffc — d',
  ])('counts in %j what white space parts', (text) => {
    expect(countRuns(text)).toBe(text.split(/\s+/).filter((run) => run !== '').length)
  })

  it('knows every white space there is', () => {
    const codes = Array.from({ length: 0x10000 }, (_, code) => code)
    const known = codes.filter((code) => countRuns(`a${String.fromCharCode(code)}a`) === 2)
    expect(known).toEqual(codes.filter((code) => /\s/.test(String.fromCharCode(code))))
  })
})
