import { expect, it } from 'vitest'
import { checkedUserName, cleanUserName, userNameKey } from './user-name.ts'

it.each([
  ['Ana Souza', 'ana  SOUZA'],
  ['José', 'Jose\u0301'],
  ['Ana', 'Ａｎａ'],
  ['Groß', 'GROSS'],
  ['Ana', 'A\u200bna\u202e'],
  ['ΣΑΣ', 'σας'],
])('%s and %s are one name', (one, other) => {
  expect(userNameKey(other)).toBe(userNameKey(one))
})

it('different names stay different', () => {
  expect(new Set(['Ana', 'Anna', 'Äna', 'Ana 2'].map(userNameKey)).size).toBe(4)
})

it('a name is shown without what nobody sees', () => {
  expect(cleanUserName('  Jose\u0301\n \u202eLima\u200b ')).toBe('José Lima')
})

it.each([[' \u200b '], ['OWNER'], ['Command  Line'], ['x'.repeat(61)]])('%j is no name of a user', (given) => {
  expect(() => checkedUserName(given)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }))
})
