import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseArticle, placedSentences } from '../../../src/domain/article/parse.ts'
import { changesAmong, piecesOf, stretchesOf, withAccepted } from './hunks.ts'

const before = '## Contents\n\nOne stays. **Two** goes. Three stays. Last.\n\n- a point\n- another'
const after = '## Contents\n\nOne stays. Deux comes. Three stays. Four too. Last.\n\n- a point\n- another'

describe('what became of a section', () => {
  it('is cut into sentences and blocks, which together are the section', () => {
    expect(piecesOf(before)).toEqual([
      '## Contents\n\n',
      'One stays. ',
      '**Two** goes. ',
      'Three stays. ',
      'Last.\n\n',
      '- a point\n',
      '- another\n\n',
    ])
  })

  it('is taken change by change', () => {
    const stretches = stretchesOf(before, after)
    const changes = changesAmong(stretches)
    expect(changes.map((one) => [one.before, one.after])).toEqual([
      ['**Two** goes. ', 'Deux comes. '],
      ['', 'Four too. '],
    ])
    expect(withAccepted(stretches, new Set())).toBe(before)
    expect(withAccepted(stretches, new Set([0, 1]))).toBe(after)
    expect(withAccepted(stretches, new Set([0]))).toBe(before.replace('**Two** goes.', 'Deux comes.'))
  })

  it('is one of the two wordings when all is left or taken, and mixes sentences of these alone', () => {
    const sentence = fc.constantFrom('One is.', 'Two is.', 'Three is.', 'Four is.', 'Five is.')
    const section = fc
      .array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
      .map((paragraphs) => ['## A', ...paragraphs.map((all) => all.join(' '))].join('\n\n'))
    const said = (markdown: string) => placedSentences(parseArticle(markdown)).map(({ text }) => text)
    fc.assert(
      fc.property(section, section, fc.uniqueArray(fc.nat(6)), (one, other, chosen) => {
        const stretches = stretchesOf(one, other)
        const all = new Set(changesAmong(stretches).map(({ number }) => number))
        expect(withAccepted(stretches, new Set())).toBe(one)
        expect(withAccepted(stretches, all)).toBe(other)
        const mixed = said(withAccepted(stretches, new Set(chosen)))
        expect(mixed.every((text) => [...said(one), ...said(other)].includes(text))).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
