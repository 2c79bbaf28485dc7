import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergedText, type TextPart, threeWay } from './three-way.ts'

const common = 'One.\n\nTwo.\n\nThree.\n'
const kinds = (parts: readonly TextPart[]) => parts.flatMap((part) => (part.kind === 'changed' ? [part.by] : []))

describe('two wordings of one text', () => {
  it('are joined where each of two people changed something else', () => {
    const parts = threeWay(common, 'One, mine.\n\nTwo.\n\nThree.\n', 'One.\n\nTwo.\n\nThree, theirs.\n')
    expect(kinds(parts)).toEqual(['mine', 'theirs'])
    expect(mergedText(parts, [])).toBe('One, mine.\n\nTwo.\n\nThree, theirs.\n')
  })

  it('ask for a choice where both changed the same, and keep both when told so', () => {
    const parts = threeWay(common, 'One.\n\nMine.\n\nThree.\n', 'One.\n\nTheirs.\n\nThree.\n')
    expect(kinds(parts)).toEqual(['both'])
    expect(mergedText(parts, ['theirs'])).toBe('One.\n\nTheirs.\n\nThree.\n')
    expect(mergedText(parts, ['both'])).toBe('One.\n\nMine.\n\nTheirs.\n\nThree.\n')
  })

  it('ask nothing where both say the same', () => {
    const same = 'One.\n\nBetter.\n\nThree.\n'
    expect(kinds(threeWay(common, same, same))).toEqual([])
  })

  it('tell what one of them took out', () => {
    const parts = threeWay(common, 'One.\n\nThree.\n', common)
    expect(kinds(parts)).toEqual(['mine'])
    expect(mergedText(parts, ['theirs'])).toBe(common)
  })

  it('lose nothing: chosen alike all over, the one or the other comes out whole', () => {
    const text = fc
      .array(fc.constantFrom('a\n', 'b\n', 'c\n', '\n', 'd'), { maxLength: 8 })
      .map((lines) => lines.join(''))
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const parts = threeWay(base, mine, theirs)
        const all = kinds(parts)
        const chosen = (choice: 'mine' | 'theirs') =>
          mergedText(
            parts,
            all.map(() => choice),
          )
        expect(chosen('mine')).toBe(mine)
        expect(chosen('theirs')).toBe(theirs)
        expect(
          threeWay(base, mine, base)
            .map((part) => (part.kind === 'same' ? part.text : part.mine))
            .join(''),
        ).toBe(mine)
      }),
    )
  })
})
