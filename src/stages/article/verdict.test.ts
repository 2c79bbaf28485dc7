import { describe, expect, it } from 'vitest'
import { gapsOf } from '../../domain/gaps.ts'
import { bookEn } from '../../domain/gates/fixtures/book-en.ts'
import { worldOf } from '../../domain/gates/fixtures/world-of.ts'
import { usableClaims } from '../../domain/needs.ts'
import { fittingQuestions } from './faq.ts'
import { frontClaims } from './front-claims.ts'
import { verdictLines } from './verdict.ts'

const bare = worldOf(bookEn)
const claims = usableClaims(bare.knowledgeBase.claims, 'en', true)
const gaps = gapsOf(claims, bookEn.title, 'en').map(({ text }) => text)
const world = worldOf({ ...bookEn, gaps })
const audience = 's1p6'

describe('the verdict box', () => {
  const said = [
    {
      item: 'audience' as const,
      text: 'Backend engineers who know SQL and one scripting language.',
      claim_ids: [audience],
    },
    { item: 'learn' as const, text: 'Readers of 40 countries learn it by heart.', claim_ids: [audience] },
    { item: 'versions' as const, text: 'I loved every version.', claim_ids: [audience] },
  ]
  const lines = verdictLines(world, claims, said)

  it('has a line for every label, in the order of the schema', () => {
    expect(lines.map(({ label }) => label)).toEqual(bookEn.schema.verdict_box.map(({ label }) => label))
  })

  it("keeps the writer's words where claims carry them", () => {
    expect(lines[1]).toMatchObject({ text: said[0]?.text, kind: 'factual', claim_ids: [audience] })
  })

  it('drops what no claim carries or a gate refuses, and says so or lets a claim speak for itself', () => {
    for (const { text, kind, claim_ids } of lines) {
      expect(text).not.toMatch(/40 countries|I loved/u)
      if (kind === 'gap') expect(gaps).toContain(text)
      else expect(claim_ids).not.toEqual([])
    }
    expect(lines.some(({ text }) => text.startsWith('According to '))).toBe(true)
  })
})

describe('questions of readers', () => {
  const question = {
    question: 'Do the examples need a cluster?',
    answer: 'All examples run on one laptop with Docker Compose.',
    claim_ids: ['s1p11'],
  }
  it('are kept where claims carry the answer, three at most, each once', () => {
    const many = [
      question,
      question,
      ...['Where', 'How', 'On what'].map((word) => ({ ...question, question: `${word} do the examples run?` })),
    ]
    expect(fittingQuestions([question], world)).toEqual([question])
    expect(fittingQuestions(many, world)).toHaveLength(3)
  })

  it.each([
    { ...question, question: 'The examples need no cluster' },
    { ...question, answer: 'They run on 900 machines in a data centre of the publisher.' },
    { ...question, claim_ids: ['c999'] },
    { ...question, answer: 'I loved them all.' },
    { ...question, question: 'What did Johann Petersen of Brightwater say?' },
  ])('are left out: %o', (entry) => {
    expect(fittingQuestions([entry], world)).toEqual([])
  })
})

describe('the claims for the words around an article', () => {
  it('are few, in the order of the knowledge base, and hold what the box asks for', () => {
    const many = claims.flatMap((claim) =>
      [1, 2, 3].map((copy) => ({ ...claim, claim_id: `${claim.claim_id}x${copy}` })),
    )
    const chosen = frontClaims(['audience', 'learn'], many)
    expect(chosen).toHaveLength(24)
    expect(chosen).toEqual(many.filter((claim) => chosen.includes(claim)))
    expect(chosen.some(({ topic }) => topic === 'audience')).toBe(true)
  })
})
