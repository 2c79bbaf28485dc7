import { describe, expect, it } from 'vitest'
import type { Citation } from '../../domain/article/article.ts'
import { bookEn } from '../../domain/gates/fixtures/book-en.ts'
import { contentOf, worldOf } from '../../domain/gates/fixtures/world-of.ts'
import { judgeArticle } from '../../domain/gates/judge.ts'
import { violationsBySection } from './repair.ts'

const world = worldOf(bookEn)
const content = contentOf(bookEn, world)
const violations = (change: { markdown?: string; citations?: Citation[] }) => {
  const { support, validation } = judgeArticle({ ...content, ...change }, world)
  return violationsBySection(world, validation, support)
}

describe('what is to be repaired', () => {
  it('is nothing where every gate is green', () => {
    const { support, validation } = judgeArticle(content, world)
    const gates = validation.gates.map((gate) => ({ ...gate, verdict: 'pass' as const }))
    expect(violationsBySection(world, { ...validation, gates }, support).size).toBe(0)
  })

  it('is the section at fault alone, told what failed and what its passages say', () => {
    const found = content.citations.find((one) => /38|twelve|five alerts/u.test(one.sentence) && one.kind === 'factual')
    if (!found) throw new Error('the fixture has no such sentence')
    const wrong = found.sentence.replace(/38|twelve|five/u, '97')
    const told = violations({
      markdown: content.markdown.replace(found.sentence, wrong),
      citations: content.citations.map((one) => (one === found ? { ...one, sentence: wrong } : one)),
    })
    const holding = [...told].filter(([, all]) => all.some(({ sentence: failed }) => failed === wrong))
    expect(holding).toHaveLength(1)
    const first = holding[0]?.[1].find((one) => one.sentence === wrong && one.gate === 'support')
    expect(first).toMatchObject({ gate: 'support', sentence: wrong })
    expect(first?.message).toContain('97')
    expect(first?.message).toMatch(/s\d\.p\d+ says: “/u)
  })

  it('is the section with most sentences without evidence where the whole has too many', () => {
    const kinds = content.citations.map((one, index) =>
      index > 8 && index < 24 ? { ...one, kind: 'transition' as const, claim_ids: [], passage_ids: [] } : one,
    )
    const messages = [...violations({ citations: kinds }).values()].flat().map(({ message }) => message)
    expect(messages.some((message) => message.includes('at most'))).toBe(true)
  })
})
