import { describe, expect, it } from 'vitest'
import type { KeyList } from '../../../src/http/contract/keys.ts'
import { hasUnneeded, keyProgress, keyState } from './key-progress.ts'

const key = (key_id: string, secrets: number, rest: Partial<KeyList['items'][number]> = {}) => ({
  key_id,
  present: false,
  at_hand: true,
  abandoned: false,
  secrets,
  ...rest,
})
const listOf = (...items: KeyList['items']): KeyList => ({ kept_by: 'installation', items })

describe('the keys of an installation', () => {
  it('tell how far a change is, and leave out what nobody can seal anew', () => {
    const keys = listOf(key('a', 3, { present: true }), key('b', 5), key('c', 2, { at_hand: false }))
    expect(keyProgress(keys)).toEqual({ done: 3, all: 8 })
    expect(keys.items.map(keyState)).toEqual(['present', 'former', 'missing'])
    expect(keyState(key('d', 1, { at_hand: false, abandoned: true }))).toBe('abandoned')
  })

  it('can be forgotten when nothing is sealed under them, but never the one in use', () => {
    expect(hasUnneeded(listOf(key('a', 0, { present: true })))).toBe(false)
    expect(hasUnneeded(listOf(key('a', 1, { present: true }), key('b', 1)))).toBe(false)
    expect(hasUnneeded(listOf(key('a', 1, { present: true }), key('b', 0)))).toBe(true)
  })
})
