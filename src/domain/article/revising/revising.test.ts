import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseArticle, placedSentences } from '../parse.ts'
import { lockedSentences, partsOfSection } from './locked-text.ts'
import { machineText } from './machine-text.ts'
import { keepsLocked, revisedSection } from './revised-section.ts'
import { sectionText, withSection } from './section-text.ts'

const machine = ['The book has twelve chapters.', 'Each ends with exercises.', 'The last one is about logs.']
const isMachine = (text: string): boolean => machine.includes(text)
const sentence = (text: string) => ({ text, kind: 'factual' as const, claim_ids: [] })
const outputOf = (...paragraphs: string[][]) => ({
  paragraphs: paragraphs.map((texts) => ({ subheading: null, sentences: texts.map(sentence) })),
})
const revise = (before: string, output: ReturnType<typeof outputOf>) => {
  const parts = partsOfSection(before, isMachine)
  const { markdown } = revisedSection('## Contents', parts, output, new Map())
  return { markdown, parts }
}

describe('a section that is written anew', () => {
  it('keeps the words of a person where they stood, marks and links and all', () => {
    const before =
      '## Contents\n\nThe book has twelve chapters. **I would** start with [the third](https://a.example). Each ends with exercises.'
    const { markdown, parts } = revise(
      before,
      outputOf(['Twelve chapters lead from logs to state.', 'All end in tasks.']),
    )
    expect(lockedSentences(parts)).toEqual(['I would start with the third.'])
    expect(markdown).toBe(
      '## Contents\n\n**I would** start with [the third](https://a.example). Twelve chapters lead from logs to state. All end in tasks.',
    )
  })

  it('keeps a sentence once that the writer kept too, where the writer put it', () => {
    const before = '## Contents\n\nThe book has twelve chapters. Mine. Each ends with exercises.'
    const { markdown } = revise(before, outputOf(['New one.', 'Mine.', 'New two.'], ['Mine.', 'New three.']))
    expect(markdown).toBe('## Contents\n\nNew one. Mine. New two.\n\nNew three.')
  })

  it('keeps lists, quotations and subheadings that a person put there, though nothing is written for them', () => {
    const before = [
      '## Contents',
      'The book has twelve chapters.',
      '- one\n- two',
      '### My own part',
      '> Somebody said so.',
      'Each ends with exercises.',
    ].join('\n\n')
    const { markdown, parts } = revise(before, { paragraphs: [] })
    expect(markdown).toBe('## Contents\n\n- one\n- two\n\n### My own part\n\n> Somebody said so.')
    expect(keepsLocked(markdown, parts)).toBe(true)
  })

  it('keeps a paragraph whole whose marks reach over several sentences', () => {
    const before = '## Contents\n\n**The book has twelve chapters. Mine is the third.**'
    const { markdown } = revise(before, outputOf(['New.']))
    expect(markdown).toBe('## Contents\n\n**The book has twelve chapters. Mine is the third.**\n\nNew.')
  })

  it('is found out when a word of a person is missing, changed or out of order', () => {
    const parts = partsOfSection('## A\n\nMine one.\n\nMine two.', () => false)
    expect(keepsLocked('## A\n\nMine one.\n\nNew.\n\nMine two.', parts)).toBe(true)
    for (const lost of ['## A\n\nMine one.', '## A\n\nMine two.\n\nMine one.', '## A\n\nMine one.\n\nMine  two!'])
      expect(keepsLocked(lost, parts)).toBe(false)
  })

  it('loses no word of a person, whatever a writer answers', () => {
    const own = fc.integer({ min: 0, max: 5 }).map((n) => `Own sentence ${'abcdef'.charAt(n)} stays here.`)
    const text = fc.oneof(own, fc.constantFrom(...machine, 'Written anew.', 'Another new one.'))
    const block = fc.oneof(
      fc.uniqueArray(text, { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')),
      own.map((words) => `- ${words}`),
      own.map((words) => `### ${words}`),
    )
    const output = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { maxLength: 4 })
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), output, (blocks, paragraphs) => {
        const { markdown, parts } = revise(['## Contents', ...blocks].join('\n\n'), outputOf(...paragraphs))
        const count = (words: string) => lockedSentences(parts).filter((one) => one === words).length
        expect(keepsLocked(markdown, parts)).toBe(true)
        for (const { text: said } of placedSentences(parseArticle(markdown)))
          if (!isMachine(said) && said.startsWith('Own')) {
            const times = placedSentences(parseArticle(markdown)).filter((one) => one.text === said).length
            if (count(said) > 0) expect(times).toBe(count(said))
          }
      }),
      { numRuns: 100 },
    )
  })
})

describe('what machines wrote', () => {
  it('is in their versions and in what was proposed, but for what was a person’s there', () => {
    const known = machineText(
      [
        { made_by: 'offline', markdown: '## A\n\n### Part\n\nBy rules.' },
        { made_by: 'editor:Ana', markdown: '## A\n\nBy Ana.' },
      ],
      [{ after: '## A\n\nBy Ana. Proposed.', locked: ['By Ana.'] }],
    )
    expect([...known]).toEqual(['By rules.', 'Part', 'Proposed.'])
  })
})

describe('a section of an article', () => {
  const markdown = '- **For:** all.\n\n## One\n\nFirst.\n\n## Two\n\nSecond.\n'
  it('is read and put in place of itself', () => {
    expect(sectionText(markdown, 0)?.markdown).toBe('## One\n\nFirst.')
    expect(sectionText(markdown, 2)).toBeNull()
    expect(withSection(markdown, 0, '## One\n\nOther.')).toBe(markdown.replace('First', 'Other'))
    expect(withSection(markdown, 1, '## Two\n\nOther.')).toBe(markdown.replace('Second', 'Other'))
  })
})
