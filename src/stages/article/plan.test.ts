import { describe, expect, it } from 'vitest'
import { bookReviewEn } from '../../domain/content-schemas/book-review-en.ts'
import type { Claim } from '../../domain/evidence.ts'
import type { WritingTasks } from '../../domain/writing.ts'
import { planInput, settlePlan } from './plan.ts'

const claims: readonly Claim[] = Array.from({ length: 42 }, (_, index) => ({
  claim_id: `c${index + 1}`,
  text: `statement ${index + 1}`,
  topic: 'subject',
  voice: 'publisher',
  source_id: 's1',
  passage_ids: ['s1.p1'],
  language: 'en',
}))
const book = { title: 'A Book', subtitle: null, authors: ['A. Author'], publisher: null, year: null }
const input = planInput({ schema: bookReviewEn, claims, book, changeRequest: null })

type PlanOutput = WritingTasks['plan']['output']
const output = (change: (sections: PlanOutput['sections']) => void = () => {}): PlanOutput => {
  const sections: PlanOutput['sections'] = input.sections.map((slot, index) => ({
    role: slot.role,
    heading: ` ${slot.title} `,
    claim_ids: claims.slice(index * 6, index * 6 + 6).map((claim) => claim.claim_id),
    subsections: [],
  }))
  change(sections)
  return { title: 'A Book in Short', sections }
}
const section = (sections: PlanOutput['sections'], role: string) => {
  const found = sections.find((one) => one.role === role)
  if (!found) throw new Error(`no section ${role}`)
  return found
}

describe('settling a plan', () => {
  it('asks for the prose sections only', () => {
    expect(input.sections.map((slot) => slot.role)).not.toContain('details')
    expect(input.sections).toHaveLength(7)
  })
  it('drops claims that do not exist and claims used twice', () => {
    const plan = settlePlan(
      output((sections) => section(sections, 'context').claim_ids.push('c1', 'c999', 'c40')),
      input,
    )
    const used = plan.sections.flatMap((one) => one.claim_ids)
    expect(used).not.toContain('c999')
    expect(new Set(used).size).toBe(used.length)
    expect(plan.sections[0]?.heading).toBe('Introduction')
  })
  it('keeps subsections in one thematic section and puts every claim under one of them', () => {
    const plan = settlePlan(
      output((sections) => {
        section(sections, 'theme-2').subsections = [
          { heading: 'One', claim_ids: ['c25', 'c26'] },
          { heading: 'Two', claim_ids: ['c27'] },
        ]
        section(sections, 'theme-3').subsections = [
          { heading: 'Three', claim_ids: ['c31'] },
          { heading: 'Four', claim_ids: ['c32'] },
        ]
      }),
      input,
    )
    const divided = plan.sections.filter((one) => one.subsections.length > 0)
    expect(divided.map((one) => one.role)).toEqual(['theme-2'])
    const under = divided[0]?.subsections.flatMap((one) => one.claim_ids) ?? []
    expect(under.toSorted()).toEqual([...(divided[0]?.claim_ids ?? [])].toSorted())
  })
  it('refuses a plan that leaves a section out', () => {
    const short = output((sections) => void sections.splice(2, 1))
    expect(() => settlePlan(short, input)).toThrow(expect.objectContaining({ code: 'MODEL_BAD_ANSWER' }))
  })
})
