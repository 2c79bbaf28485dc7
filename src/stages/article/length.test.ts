import { describe, expect, it } from 'vitest'
import type { ValidationReport } from '../../domain/article/article.ts'
import { bookEn } from '../../domain/gates/fixtures/book-en.ts'
import { worldOf } from '../../domain/gates/fixtures/world-of.ts'
import type { SectionOutput } from '../../domain/writing.ts'
import type { ArticlePlan } from './article-plan.ts'
import { completePlan, unusedClaims } from './complete-plan.ts'
import { lengthRepairs } from './length.ts'

const world = worldOf(bookEn)
const claims = world.knowledgeBase.claims.filter(({ topic }) => topic !== 'details')
const planWorld = { world, claims }
const prose = world.schema.sections.filter(({ form }) => form === 'prose')
const blank: ArticlePlan = {
  title: 'T',
  sections: prose.map(({ role, kind, title, purpose, words }) => ({
    role,
    kind,
    heading: title,
    purpose,
    words,
    claim_ids: [],
    subsections: [],
  })),
}
const report = (words: (role: string) => number): ValidationReport => {
  const sections = world.schema.sections.map(({ role, title }) => ({ role, heading: title, words: words(role) }))
  const count = sections.reduce((sum, one) => sum + one.words, 0)
  return { gates: [], green: false, word_count: count, body_words: count, h2: 8, h3: 2, sections, readability: null }
}
const telling = (ids: readonly string[]): SectionOutput => ({
  paragraphs: [{ subheading: null, sentences: [{ text: 'S.', kind: 'factual', claim_ids: [...ids] }] }],
})

describe('completing a plan', () => {
  const { sections } = completePlan(blank, planWorld)

  it('gives sections claims of their topics, each claim once', () => {
    const given = sections.flatMap(({ claim_ids }) => claim_ids)
    expect(given.length).toBeGreaterThan(10)
    expect(new Set(given).size).toBe(given.length)
    for (const { role, claim_ids } of sections) {
      const topics = prose.find((one) => one.role === role)?.topics ?? []
      expect(claim_ids.every((id) => topics.includes(world.claims.get(id)?.topic ?? 'details'))).toBe(true)
    }
  })

  it('gives each section the words that its claims carry', () => {
    for (const { words, claim_ids } of sections) expect(words.max).toBeLessThanOrEqual(26 * claim_ids.length)
  })

  it('takes from a section what it has no words for', () => {
    const first = prose[0]?.role
    const crowded = {
      ...blank,
      sections: blank.sections.map((one) =>
        one.role === first ? { ...one, claim_ids: claims.map(({ claim_id }) => claim_id) } : one,
      ),
    }
    const held = completePlan(crowded, planWorld).sections[0]?.claim_ids.length ?? 0
    expect(held).toBeLessThanOrEqual(Math.ceil((prose[0]?.words.max ?? 0) / 12))
  })
})

describe('an article of the wrong length', () => {
  const [one, other] = [claims.slice(0, 3), claims.slice(3, 5)].map((some) => some.map(({ claim_id }) => claim_id))
  const plans = blank.sections.map((section) =>
    section.role === 'theme-1'
      ? { ...section, claim_ids: one ?? [] }
      : section.role === 'theme-2'
        ? { ...section, claim_ids: other ?? [] }
        : section,
  )
  const outputs = new Map([
    ['theme-1', telling(one ?? [])],
    ['theme-2', telling((other ?? []).slice(0, 1))],
  ])

  it('is as it is where it is within its limits', () => {
    expect(lengthRepairs({ plans, outputs, validation: report(() => 120) }, planWorld)).toEqual([])
  })

  it('gets claims that nobody tells yet where it is too short, each to one section', () => {
    const repairs = lengthRepairs({ plans, outputs, validation: report(() => 60) }, planWorld)
    expect(repairs.length).toBeGreaterThan(0)
    const unused = new Set(unusedClaims(plans, claims).map(({ claim_id }) => claim_id))
    const added = repairs.flatMap(({ plan }) => plan.claim_ids.filter((id) => unused.has(id)))
    expect(new Set(added).size).toBe(added.length)
    for (const { plan, violation } of repairs) {
      expect(violation.message).toMatch(/words short.*tell these claims as well: \S+/u)
      expect(plan.words.max).toBeLessThanOrEqual(210)
    }
  })

  it('asks for nothing where everything is told: that would be padding', () => {
    const used = blank.sections.map((section, index) => ({
      ...section,
      claim_ids: index === 0 ? claims.map(({ claim_id }) => claim_id) : [],
    }))
    const told = new Map([[used[0]?.role ?? '', telling(claims.map(({ claim_id }) => claim_id))]])
    expect(lengthRepairs({ plans: used, outputs: told, validation: report(() => 40) }, planWorld)).toEqual([])
  })

  it('tells less where it is too long, no section below its least', () => {
    const repairs = lengthRepairs({ plans, outputs, validation: report(() => 200) }, planWorld)
    expect(repairs).toHaveLength(3)
    for (const { plan } of repairs) {
      const least = prose.find(({ role }) => role === plan.role)?.words.min ?? 0
      expect(plan.words.max).toBeGreaterThanOrEqual(least)
      expect(plan.words.max).toBeLessThan(200)
    }
  })
})
