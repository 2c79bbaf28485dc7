import { describe, expect, it } from 'vitest'
import type { Claim } from '../evidence.ts'
import { composeArticle } from './compose.ts'
import { escapeMarkdown } from './escape.ts'
import { parseArticle, placedSentences } from './parse.ts'

const claim = (claim_id: string, ...passage_ids: string[]): Claim => ({
  claim_id,
  text: 'x',
  topic: 'subject',
  voice: 'publisher',
  source_id: 's1',
  passage_ids,
  language: 'en',
})
const claims = new Map([claim('c1', 's1.p1'), claim('c2', 's1.p2', 's2.p1')].map((one) => [one.claim_id, one]))

const part = (...sentences: (readonly [string, 'factual' | 'transition', ...string[]])[]) => ({
  heading: 'A heading',
  output: {
    paragraphs: [
      { subheading: null, sentences: sentences.map(([text, kind, ...claim_ids]) => ({ text, kind, claim_ids })) },
    ],
  },
  details: null,
})

describe('composeArticle', () => {
  it('sets sections, subheadings, paragraphs and the details list', () => {
    const { markdown } = composeArticle(
      [
        {
          heading: 'One',
          output: {
            paragraphs: [{ subheading: 'Sub', sentences: [{ text: 'It is.', kind: 'factual', claim_ids: ['c1'] }] }],
          },
          details: null,
        },
        {
          heading: 'Details',
          output: null,
          details: [{ field: 'pages', label: 'Pages', value: '616', claim_ids: ['c1'], passage_ids: ['s1.p1'] }],
        },
      ],
      claims,
    )
    expect(markdown).toBe('## One\n\n### Sub\n\nIt is.\n\n## Details\n\n- **Pages:** 616\n')
  })

  it('gives every sentence its citation, with the passages of its claims', () => {
    const { citations } = composeArticle(
      [part(['First one.', 'factual', 'c1', 'c2'], ['And on.', 'transition'])],
      claims,
    )
    expect(citations).toEqual([
      { sentence: 'First one.', kind: 'factual', claim_ids: ['c1', 'c2'], passage_ids: ['s1.p1', 's1.p2', 's2.p1'] },
      { sentence: 'And on.', kind: 'transition', claim_ids: [], passage_ids: [] },
    ])
  })

  it('shares the claims of a written sentence among the sentences that it turns out to be', () => {
    const { citations } = composeArticle([part(['One thing. Another thing.', 'factual', 'c1'])], claims)
    expect(citations.map(({ sentence, claim_ids }) => [sentence, claim_ids])).toEqual([
      ['One thing.', ['c1']],
      ['Another thing.', ['c1']],
    ])
  })

  it('closes sentences that end without a sign, so that the next one stays its own', () => {
    const { citations } = composeArticle([part(['No stop', 'factual', 'c1'], ['Next', 'factual', 'c2'])], claims)
    expect(citations.map(({ sentence }) => sentence)).toEqual(['No stop.', 'Next.'])
  })

  it('keeps ids that do not exist, for the gate to name', () => {
    const { citations } = composeArticle([part(['It is.', 'factual', 'c99'])], claims)
    expect(citations[0]?.claim_ids).toEqual(['c99'])
  })

  it('counts words that stand twice as one citation resting on both', () => {
    const { citations } = composeArticle([part(['Same.', 'factual', 'c1']), part(['Same.', 'factual', 'c2'])], claims)
    expect(citations).toHaveLength(1)
    expect(citations[0]?.claim_ids).toEqual(['c1', 'c2'])
  })
})

describe('escapeMarkdown', () => {
  it.each([
    '1. A list it is not',
    '# no heading',
    '- no item',
    '> no quotation',
    'a *star* and _line_ and __init__ and snake_case',
    '<script>alert(1)</script> and a < b',
    '[text](javascript:alert(1)) and [ref]: x',
    'C&amp;A, AT&T and &copy;',
    'back\\slash \\* and a stray ` mark',
    '--- no rule',
    '| no | table |',
    '~~~ no code',
    '+ no item, 5) no item',
    'arr[0] and ![image](x)',
  ])('says exactly: %s', (text) => {
    const tree = parseArticle(`## H\n\n${escapeMarkdown(text)}\n`)
    const block = tree.sections[0]?.blocks[0]
    expect(tree.sections[0]?.blocks).toHaveLength(1)
    expect(block?.kind).toBe('paragraph')
    expect(block?.text).toBe(text)
    expect(block?.links).toEqual([])
    expect(block?.html).toEqual([])
  })

  it('keeps code between back-quotes', () => {
    const tree = parseArticle(`## H\n\n${escapeMarkdown('Call `a_b*c` now.')}`)
    expect(placedSentences(tree)[0]?.text).toBe('Call a_b*c now.')
  })
})
