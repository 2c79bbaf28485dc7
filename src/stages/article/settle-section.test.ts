import { describe, expect, it } from 'vitest'
import type { SectionOutput } from '../../domain/writing.ts'
import type { SectionPlan } from './article-plan.ts'
import { settleSection } from './settle-section.ts'

const plan = (changes: Partial<SectionPlan> = {}): SectionPlan => ({
  role: 'theme-1',
  kind: 'thematic',
  heading: 'Queues',
  purpose: 'Tell of queues.',
  words: { min: 100, max: 200 },
  claim_ids: ['c1', 'c2', 'c3'],
  subsections: [],
  ...changes,
})
const paragraph = (subheading: string | null, ...sentences: readonly (readonly [string, ...string[]])[]) => ({
  subheading,
  sentences: sentences.map(([text, ...claimIds]) => ({ text, kind: 'factual' as const, claim_ids: claimIds })),
})
const divided = plan({
  subsections: [
    { heading: 'Full queues', claim_ids: ['c1', 'c2'] },
    { heading: 'Empty queues', claim_ids: ['c3'] },
  ],
})
const subheadings = ({ paragraphs }: SectionOutput) => paragraphs.map(({ subheading }) => subheading)

describe('settling what a writer answered', () => {
  it('drops blank sentences, line breaks, and claims that the section was not given', () => {
    const output = settleSection(
      { paragraphs: [paragraph(null, ['A queue\n fills.', 'c1', 'c1', 'c99'], ['  ', 'c2']), paragraph(null, [' '])] },
      plan(),
    )
    expect(output.paragraphs).toEqual([paragraph(null, ['A queue fills.', 'c1'])])
  })

  it('knows no subheadings where none are planned', () => {
    const output = settleSection({ paragraphs: [paragraph('Of my own', ['A queue fills.', 'c1'])] }, plan())
    expect(subheadings(output)).toEqual([null])
  })

  it('sets planned subheadings that the writer left out or worded differently, in their order', () => {
    const output = settleSection(
      {
        paragraphs: [
          paragraph('Something else', ['It empties.', 'c3']),
          paragraph(null, ['A queue fills.', 'c1']),
          paragraph('full Queues', ['It overflows.', 'c2']),
        ],
      },
      divided,
    )
    expect(subheadings(output)).toEqual(['Full queues', null, 'Empty queues'])
    expect(output.paragraphs[2]?.sentences[0]?.text).toBe('It empties.')
  })
})
