import { describe, expect, test } from 'vitest'
import type { EvidencePassage, SectionOutput, SummariseInput } from '../../../domain/writing.ts'
import type { ModelRequest } from '../../../ports/model.ts'
import { sectionInput } from './fixtures/section-input.ts'
import { inParts, joinParts } from './parts.ts'

const prompt = { system: 's', shared: 'what is shared', user: 'what is asked' }
const signal = new AbortController().signal
const passage = (number: number, characters: number): EvidencePassage => ({
  passage_id: `s1.p${number}`,
  source_id: 's1',
  source_label: 'a site',
  kind: 'body',
  voice: 'critic',
  language: 'en',
  text: 'x'.repeat(characters),
})
const summarise = (...lengths: readonly number[]): ModelRequest<'summarise'> => {
  const book = { title: 'T', subtitle: null, authors: [], publisher: null, year: null }
  const passages = lengths.map((characters, index) => passage(index + 1, characters))
  const input: SummariseInput = { book, source_label: 'a site', language: 'en', passages }
  return { kind: 'summarise', input, prompt, signal }
}
const section = (...args: Parameters<typeof sectionInput>): ModelRequest<'section'> => ({
  kind: 'section',
  input: sectionInput(...args),
  prompt,
  signal,
})
const said = (id: string): SectionOutput['paragraphs'][number]['sentences'][number] => ({
  text: `Says ${id}.`,
  kind: 'factual',
  claim_ids: [id],
})

describe('passages', () => {
  test('what fits one call is left as it is', () => {
    const request = summarise(2000, 2000, 1900)
    expect(inParts(request)).toEqual([request])
  })
  test.each([
    [
      [5000, 5000, 5000],
      [1, 1, 1],
    ],
    [
      [2000, 2000, 2000, 2000],
      [3, 1],
    ],
    [
      [9000, 100, 100],
      [1, 2],
    ],
    [Array.from({ length: 25 }, () => 10), [12, 12, 1]],
  ])('of %j characters go in calls of %j, each in one', (lengths, sizes) => {
    const parts = inParts(summarise(...lengths))
    expect(parts.map(({ input }) => input.passages.length)).toEqual(sizes)
    expect(parts.flatMap(({ input }) => input.passages)).toEqual(summarise(...lengths).input.passages)
  })
})

describe('a section with many claims', () => {
  test('keeps its subsections together, shares its words out, and gives each repair what it is about', () => {
    const ids = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `c${from + index}`)
    const [first, second, ...none] = inParts(
      section(14, {
        subsections: [
          { heading: 'A', claim_ids: ids(8, 14) },
          { heading: 'B', claim_ids: ids(1, 7) },
        ],
        gaps: ['No source says who it is for.'],
        previous: { paragraphs: [{ subheading: null, sentences: [said('c1'), said('c8')] }] },
        violations: [{ gate: 'support', message: 'm', sentence: 'Says c1.' }],
      }),
    )
    expect(none).toEqual([])
    expect(first?.input).toMatchObject({
      words: { min: 50, max: 100 },
      subsections: [{ heading: 'A' }],
      gaps: ['No source says who it is for.'],
      previous: { paragraphs: [{ sentences: [{ text: 'Says c8.' }] }] },
    })
    expect(second?.input).toMatchObject({
      subsections: [{ heading: 'B' }],
      gaps: [],
      previous: { paragraphs: [{ sentences: [{ text: 'Says c1.' }] }] },
      violations: [{ sentence: 'Says c1.' }],
    })
    expect(second?.input.subsections).toHaveLength(1)
    expect(second?.prompt.user).toMatch(/c7\. The others are written in another call\.\n\nwhat is asked$/)
  })

  test('is joined in order; a subheading that goes on is not repeated', () => {
    const part = (subheading: string | null, id: string): SectionOutput => ({
      paragraphs: [{ subheading, sentences: [said(id)] }],
    })
    const joined = joinParts('section', [part('A', 'c1'), part('A', 'c2'), part('B', 'c3'), part(null, 'c4')])
    expect(joined.paragraphs.map(({ subheading }) => subheading)).toEqual(['A', null, 'B', null])
    expect(joined.paragraphs.flatMap(({ sentences }) => sentences.map(({ claim_ids: [id] }) => id))).toEqual([
      'c1',
      'c2',
      'c3',
      'c4',
    ])
  })
})
