import { describe, expect, it } from 'vitest'
import { storedBody, storedText, storedValue, textOf } from './stored-form.ts'

const texts = [
  'plain',
  '',
  'NUL \u0000 in the middle',
  '\u0000',
  'DLE \u0010 and what looks like its escape \u00100000',
  'a backslash \\u0000 that is none',
  '\\\u0000\\\\u0010',
  'half a pair \ud83d, the other half \ude00',
  '\ude00\ud83d',
  'a whole pair \u{1F600}',
  'line\r\nend\ttab \u001b[1m \u007f \u2028',
]

describe('the stored form', () => {
  it.each(texts)('of a body holds nothing that JSONB refuses, and gives back %j', (text) => {
    const value = { [text]: [text, { nested: text }], number: 1.5e-300 }
    const stored = storedBody(JSON.stringify(value))
    const escapes = stored.match(/\\(?:u[0-9a-f]{4}|.)/gu) ?? []
    expect(escapes.filter((found) => /^\\u(?:0000|d[89a-f])/u.test(found))).toEqual([])
    expect(storedValue(stored)).toEqual(value)
  })

  it.each(texts)('of an id holds nothing that a text refuses, and gives back %j', (text) => {
    const stored = storedText(text)
    expect(stored.includes('\u0000')).toBe(false)
    expect(stored.isWellFormed()).toBe(true)
    expect(textOf(stored)).toBe(text)
  })

  it('keeps prefixes prefixes', () => {
    expect(storedText('a\u0000b').startsWith(storedText('a\u0000'))).toBe(true)
  })
})
