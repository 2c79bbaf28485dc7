import { describe, expect, it } from 'vitest'
import type { OpenWorld } from '../../domain/article/world.ts'
import { bookEn } from '../../domain/gates/fixtures/book-en.ts'
import { worldOf } from '../../domain/gates/fixtures/world-of.ts'
import type { SectionOutput } from '../../domain/writing.ts'
import { withDifferences } from './differences.ts'

const base = worldOf(bookEn)
const difference = {
  claim_id: 'd1',
  text: 'Amazon lists 412 pages, Goodreads 398.',
  topic: 'background' as const,
  voice: 'record' as const,
  source_id: 's1',
  passage_ids: ['s1.p3', 's2.p1'],
  language: 'en',
}
const world: OpenWorld = {
  ...base,
  knowledgeBase: { ...base.knowledgeBase, claims: [...base.knowledgeBase.claims, difference] },
}
const saying = (...texts: readonly string[]): SectionOutput => ({
  paragraphs: [
    { subheading: null, sentences: texts.map((text) => ({ text, kind: 'factual' as const, claim_ids: [] })) },
  ],
})
const textsIn = (outputs: ReadonlyMap<string, SectionOutput>): readonly string[] =>
  [...outputs.values()].flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
  )

describe('a difference between sources', () => {
  it('closes the introduction, resting on its claim', () => {
    const told = withDifferences(
      new Map([
        ['context', saying('Two.')],
        ['introduction', saying('One.')],
      ]),
      world,
    )
    expect(textsIn(told)).toEqual(['Two.', 'One.', difference.text])
    expect(told.get('introduction')?.paragraphs[0]?.sentences.at(-1)?.claim_ids).toEqual(['d1'])
  })

  it('is told once: not where a section says it in words of its own', () => {
    const outputs = new Map([
      ['introduction', saying('One.')],
      ['author', saying('It has 398 pages or 412.')],
    ])
    expect(textsIn(withDifferences(outputs, world))).toHaveLength(2)
    expect(textsIn(withDifferences(withDifferences(outputs, world), world))).toHaveLength(2)
  })

  it('stands in another section where nothing introduces', () => {
    expect(textsIn(withDifferences(new Map([['context', saying('Two.')]]), world)).at(-1)).toBe(difference.text)
    expect(withDifferences(new Map(), world).size).toBe(0)
    expect(textsIn(withDifferences(new Map([['introduction', saying('One.')]]), base))).toEqual(['One.'])
  })

  it('is not told where the words of a side are no longer kept', () => {
    const expired = new Map([['s2.p1', '2026-02-01T00:00:00.000Z']])
    expect(textsIn(withDifferences(new Map([['introduction', saying('One.')]]), { ...world, expired }))).toEqual([
      'One.',
    ])
  })
})
