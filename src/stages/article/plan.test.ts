import { describe, expect, it } from 'vitest'
import { bookReviewEn } from '../../domain/content-schemas/book-review-en.ts'
import type { Claim } from '../../domain/evidence.ts'
import type { WritingTasks } from '../../domain/writing.ts'
import { headingWorld } from './headings.ts'
import { type PlanRules, planInput, settlePlan } from './plan.ts'

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
const told = headingWorld(['A Book', ...claims.map(({ text }) => text)], 'en')
const rules: PlanRules = { input, schema: bookReviewEn, headings: told }

type PlanOutput = WritingTasks['plan']['output']
type Sections = PlanOutput['sections']
const output = (change: (sections: PlanOutput['sections']) => void = () => {}): PlanOutput => {
  const sections: PlanOutput['sections'] = input.sections.map((slot, index) => ({
    role: slot.role,
    heading: ` ${slot.kind === 'fixed' ? slot.title : `About ${slot.title}`} `,
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
const headed =
  (role: string, heading: string) =>
  (sections: Sections): void => {
    section(sections, role).heading = heading
  }

describe('settling a plan', () => {
  it('asks for the prose sections only', () => {
    expect(input.sections.map((slot) => slot.role)).not.toContain('details')
    expect(input.sections).toHaveLength(7)
  })
  it('drops claims that do not exist and claims used twice', () => {
    const { plan } = settlePlan(
      output((sections) => section(sections, 'context').claim_ids.push('c1', 'c999', 'c40')),
      rules,
    )
    const used = plan.sections.flatMap((one) => one.claim_ids)
    expect(used).not.toContain('c999')
    expect(new Set(used).size).toBe(used.length)
    expect(plan.sections[0]?.heading).toBe('Introduction')
  })

  it('keeps subsections in one thematic section and puts every claim under one of them', () => {
    const { plan, problems } = settlePlan(
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
      rules,
    )
    const divided = plan.sections.filter((one) => one.subsections.length > 0)
    expect(divided.map((one) => one.role)).toEqual(['theme-2'])
    const under = divided[0]?.subsections.flatMap((one) => one.claim_ids) ?? []
    expect(under.toSorted()).toEqual([...(divided[0]?.claim_ids ?? [])].toSorted())
    expect(problems).toEqual([])
  })

  it('says that no section has subsections, which is no reason to write nothing', () => {
    expect(settlePlan(output(), rules).problems).toEqual([
      { message: expect.stringContaining('subsections'), fatal: false },
    ])
  })

  it.each([
    ['leaves out a theme', (all: Sections) => void all.splice(3, 1), 'leaves out the section "theme-1"'],
    ['has a blank heading', headed('theme-1', ' '), 'is empty'],
    ['has a heading twice', headed('theme-2', 'About First theme'), 'is there twice'],
    ['takes the title of another section', headed('theme-1', 'Book Details'), 'is there twice'],
    ['claims a figure in a heading', headed('theme-3', 'Read by 90000 People'), '90000'],
  ])('refuses a plan that %s', (_what, change, message) => {
    const fatal = settlePlan(output(change), rules).problems.filter((problem) => problem.fatal)
    expect(fatal.map((problem) => problem.message).join()).toContain(message)
  })

  it('mends fixed sections: left out, doubled, unknown, or with a heading that claims something', () => {
    const { plan, problems } = settlePlan(
      output((sections) => {
        section(sections, 'context').heading = 'The Best Book Ever'
        const impact = section(sections, 'impact')
        sections.splice(sections.indexOf(impact), 1, { ...impact, role: 'finale' })
        sections.push({ ...section(sections, 'author'), claim_ids: ['c42'] })
      }),
      rules,
    )
    expect(plan.sections.map(({ role }) => role)).toEqual(input.sections.map(({ role }) => role))
    const heading = (role: string) => plan.sections.find((one) => one.role === role)?.heading
    expect([heading('context'), heading('impact')]).toEqual(['Context and Motivation', 'Impact and Applicability'])
    expect(plan.sections.find(({ role }) => role === 'author')?.claim_ids).toContain('c42')
    expect(problems.some(({ fatal }) => fatal)).toBe(false)
  })

  it('words fixed headings for the book, unless the schema wants its titles', () => {
    const worded = output(headed('impact', 'Where It Is Put to Work'))
    const heading = (literal: boolean) =>
      settlePlan(worded, { ...rules, schema: { ...bookReviewEn, literal_titles: literal } }).plan.sections[2]?.heading
    expect([heading(false), heading(true)]).toEqual(['Where It Is Put to Work', 'Impact and Applicability'])
  })
})
