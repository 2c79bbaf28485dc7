import { describe, expect, it } from 'vitest'
import { gramsOf, gramsOfWord } from './grams.ts'

describe('grams', () => {
  it('are every run of one to three characters, each once', () => {
    expect(gramsOf('aba 🚀')).toEqual(['a', 'b', ' ', '🚀', 'ab', 'ba', 'a ', ' 🚀', 'aba', 'ba ', 'a 🚀'])
    expect(gramsOf('')).toEqual([])
  })

  it('of a word are long runs that cover it, and a text that has the word has them all', () => {
    expect(gramsOfWord('rust')).toEqual(['rus', 'ust'])
    expect(gramsOfWord('ledgers')).toEqual(['led', 'ger', 'ers'])
    expect(gramsOfWord('volume')).toEqual(['vol', 'ume'])
    expect(gramsOfWord('go')).toEqual(['go'])
    expect(gramsOfWord('🚀')).toEqual(['🚀'])
    const text = 'learning 日本語 in 100% go_lang'
    const has = new Set(gramsOf(text))
    for (const word of ['日本', 'learning', '%', 'go_l', '0%']) {
      expect(text.includes(word) && gramsOfWord(word).every((gram) => has.has(gram)), word).toBe(true)
    }
  })
})
