import type { ContentSchema } from '../../domain/content-schema.ts'
import type { Claim } from '../../domain/evidence.ts'
import { candidatesFor } from '../../domain/needs.ts'
import { foldText } from '../../domain/words.ts'
import type { BookBrief, PlanInput, WritingTasks } from '../../domain/writing.ts'
import type { ArticlePlan, SectionPlan } from './article-plan.ts'
import { cleanHeading, type HeadingWorld, headingFault, headingOfNames } from './headings.ts'
import { settleSubsections } from './subsections.ts'

type PlanOutput = WritingTasks['plan']['output']
type PlannedSection = PlanOutput['sections'][number]

/** What is wrong with a plan. */
export interface PlanProblem {
  readonly message: string
  /** Whether no article can be written by it. */
  readonly fatal: boolean
}

/** What the planner is asked: the prose sections with their candidate claims. */
export const planInput = (parts: {
  schema: ContentSchema
  claims: readonly Claim[]
  book: BookBrief
  changeRequest: string | null
}): PlanInput => ({
  book: parts.book,
  language: parts.schema.language,
  sections: parts.schema.sections
    .filter((section) => section.form === 'prose')
    .map((section) => ({
      role: section.role,
      kind: section.kind,
      title: section.title,
      purpose: section.purpose,
      claims_needed: section.claims_needed,
      words: section.words,
      claim_ids: candidatesFor(section, parts.claims).map((claim) => claim.claim_id),
    })),
  claims: parts.claims,
  subsections: parts.schema.subsections,
  change_request: parts.changeRequest,
})

/** What a plan is settled by. */
export interface PlanRules {
  readonly input: PlanInput
  readonly schema: Pick<ContentSchema, 'literal_titles' | 'sections'>
  readonly headings: HeadingWorld
}

/** The entries by role; what a doubled section adds goes to the first. */
const byRole = (sections: readonly PlannedSection[]): ReadonlyMap<string, PlannedSection> => {
  const merged = new Map<string, PlannedSection>()
  for (const section of sections) {
    const first = merged.get(section.role)
    merged.set(section.role, first ? { ...first, claim_ids: [...first.claim_ids, ...section.claim_ids] } : section)
  }
  return merged
}

interface SettledHeading {
  readonly heading: string
  readonly problem: PlanProblem | null
}

/** Words a heading within the rules. A fixed section's falls back to its title, a theme's to the names that its claims tell of. */
const settleHeading = (
  slot: PlanInput['sections'][number],
  { heading: planned, claim_ids: claimIds }: Pick<PlannedSection, 'heading' | 'claim_ids'>,
  { schema, headings, input }: PlanRules,
  taken: Set<string>,
): SettledHeading => {
  const isFixed = slot.kind === 'fixed'
  if (isFixed && schema.literal_titles) return { heading: slot.title, problem: null }
  const heading = cleanHeading(planned)
  const isOwnTitle = isFixed && foldText(heading) === foldText(slot.title)
  const isTaken = (text: string): boolean => taken.has(foldText(text))
  const fault = isTaken(heading) && !isOwnTitle ? 'is there twice' : headingFault(heading, headings)
  if (fault === null || isFixed) {
    const settled = fault === null ? heading : slot.title
    taken.add(foldText(settled))
    return { heading: settled, problem: null }
  }
  const texts = input.claims.filter(({ claim_id }) => claimIds.includes(claim_id)).map(({ text }) => text)
  const named = headingOfNames(texts, [input.book.title, ...input.book.authors], headings, isTaken)
  taken.add(foldText(named ?? heading))
  const message = `the heading "${heading}" of "${slot.role}" ${fault}`
  return { heading: named ?? heading, problem: { message, fatal: named === null } }
}

/**
 * Settles a plan: one entry a section in the schema's order, every claim known and used once, subsections in one section only
 * and all its claims under one of them. What the rules allow to mend is mended; the rest is told.
 */
export const settlePlan = (
  output: PlanOutput,
  rules: PlanRules,
): { readonly plan: ArticlePlan; readonly problems: readonly PlanProblem[] } => {
  const { input, schema } = rules
  const free = new Set(input.claims.map((claim) => claim.claim_id))
  const planned = byRole(output.sections)
  const problems: PlanProblem[] = []
  const fixedTitles = schema.sections.filter(({ kind }) => kind === 'fixed').map(({ title }) => foldText(title))
  const taken = new Set(fixedTitles)
  const divided = input.sections.find(
    ({ role, kind }) => kind === 'thematic' && (planned.get(role)?.subsections.length ?? 0) >= input.subsections.min,
  )?.role
  const sections = input.sections.map((slot): SectionPlan => {
    const section = planned.get(slot.role)
    if (!section && slot.kind === 'thematic')
      problems.push({ message: `the plan leaves out the section "${slot.role}"`, fatal: true })
    const asked = section
      ? [...section.claim_ids, ...section.subsections.flatMap((subsection) => subsection.claim_ids)]
      : []
    const { heading, problem } = settleHeading(
      slot,
      { heading: section?.heading ?? '', claim_ids: asked },
      rules,
      taken,
    )
    if (section && problem) problems.push(problem)
    const claimIds = asked.filter((id) => free.delete(id))
    const { role, kind, purpose, words } = slot
    const parts = section && role === divided ? settleSubsections(section.subsections, claimIds, rules) : []
    return { role, kind, heading, purpose, words, claim_ids: claimIds, subsections: parts }
  })
  if (!sections.some(({ subsections }) => subsections.length > 0))
    problems.push({
      message: `no thematic section has ${input.subsections.min} to ${input.subsections.max} subsections`,
      fatal: false,
    })
  return { plan: { title: cleanHeading(output.title) || input.book.title, sections }, problems }
}
