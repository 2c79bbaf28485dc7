import { describe, expect, it } from 'vitest'
import { contextOf } from './passage-context.ts'

const text = 'The quick brown fox jumps over the lazy dog and runs away.'
const passage = { start: text.indexOf('fox'), end: text.indexOf('fox') + 'fox jumps'.length }

describe('a passage in its context', () => {
  it('is cut at words on both sides', () => {
    expect(contextOf(text, passage, 9)).toEqual({
      before: 'brown ',
      passage: 'fox jumps',
      after: ' over the'.slice(0, ' over'.length),
      cutBefore: true,
      cutAfter: true,
    })
  })

  it('shows everything when the reach is long enough', () => {
    const whole = contextOf(text, passage, 1000)
    expect(whole.before + whole.passage + whole.after).toBe(text)
    expect([whole.cutBefore, whole.cutAfter]).toEqual([false, false])
  })
})
