import { describe, expect, it } from 'vitest'
import { bookReviewEn } from './content-schemas/book-review-en.ts'
import type { Claim, Topic } from './evidence.ts'
import { goneWords } from './expire-knowledge.ts'
import { sectionNeeds, usableClaims } from './needs.ts'

let count = 0
const claims = (topic: Topic, amount: number, language = 'en'): readonly Claim[] =>
  Array.from({ length: amount }, () => {
    count += 1
    const text = `statement ${count}`
    return { claim_id: `c${count}`, text, topic, voice: 'publisher', source_id: 's1', passage_ids: ['s1.p1'], language }
  })

const heldBy = (all: readonly Claim[], facts = 9) =>
  Object.fromEntries(sectionNeeds(bookReviewEn, all, facts).map((need) => [need.role, need.claims_held]))
const starved = (all: readonly Claim[], facts = 9) =>
  sectionNeeds(bookReviewEn, all, facts).flatMap((need) => (need.starved ? [need.role] : []))

describe('what sections hold and need', () => {
  it('names every section when nothing is known', () => {
    expect(starved([], 0)).toEqual(bookReviewEn.sections.map((section) => section.role))
  })
  it('counts no claim twice', () => {
    const held = heldBy(claims('subject', 10))
    const prose = Object.entries(held).filter(([role]) => role !== 'details')
    expect(prose.reduce((sum, [, amount]) => sum + amount, 0)).toBe(10)
    expect(held['author']).toBe(0)
  })
  it('moves a claim on to another section when that meets one need more', () => {
    const all = [...claims('author', 3), ...claims('subject', 26), ...claims('practice', 5)]
    expect(starved(all)).toEqual([])
  })
  it('starves only what the evidence cannot feed', () => {
    expect(starved([...claims('subject', 40), ...claims('practice', 10)])).toEqual(['author'])
  })
  it('never holds more than is needed, and asks facts for the details list', () => {
    const held = heldBy([...claims('author', 30), ...claims('subject', 60)], 2)
    expect(held['author']).toBe(3)
    expect(starved([...claims('author', 30), ...claims('subject', 60)], 2)).toContain('details')
  })
})

describe('claims that a writer can use', () => {
  const all = [...claims('subject', 2, 'en-US'), ...claims('subject', 3, 'de'), ...claims('details', 4, 'und')]
  it('leaves out facts and, for a writer that does not translate, other languages', () => {
    expect(usableClaims(all, 'en', false)).toHaveLength(2)
    expect(usableClaims(all, 'en', true)).toHaveLength(5)
    expect(usableClaims(all, 'pt-BR', false)).toHaveLength(0)
  })
  it('leaves out what sources differ on, which code tells, and words that are no longer kept', () => {
    const [one] = claims('background', 1)
    if (!one) throw new Error('there is no claim')
    expect(usableClaims([{ ...one, voice: 'record' }, { ...one, text: goneWords }, one], 'en', true)).toEqual([one])
  })
})
