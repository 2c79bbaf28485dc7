import type { ContentSchema } from '../../domain/content-schema.ts'
import { PigmeuError } from '../../domain/errors.ts'
import type { Claim } from '../../domain/evidence.ts'
import { candidatesFor } from '../../domain/needs.ts'
import type { BookBrief, PlanInput, WritingTasks } from '../../domain/writing.ts'

type PlanOutput = WritingTasks['plan']['output']

/** One prose section as it will be written. */
export interface SectionPlan {
  readonly role: string
  readonly kind: 'fixed' | 'thematic'
  readonly heading: string
  readonly purpose: string
  readonly words: { readonly min: number; readonly max: number }
  readonly claim_ids: readonly string[]
  readonly subsections: readonly { readonly heading: string; readonly claim_ids: readonly string[] }[]
}

/** The settled plan of an article. */
export interface ArticlePlan {
  readonly title: string
  readonly sections: readonly SectionPlan[]
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

/**
 * Settles a plan: one entry a section in the schema's order, every claim known and used once, subsections in one section only
 * and all its claims under one of them. What the rules allow to mend is mended; a missing section is not.
 * @throws MODEL_BAD_ANSWER
 */
export const settlePlan = (output: PlanOutput, input: PlanInput): ArticlePlan => {
  const known = new Set(input.claims.map((claim) => claim.claim_id))
  const used = new Set<string>()
  const takeNew = (ids: readonly string[]): readonly string[] =>
    ids.filter((id) => {
      if (!known.has(id) || used.has(id)) return false
      used.add(id)
      return true
    })
  const planned = new Map(output.sections.map((section) => [section.role, section]))
  const divided = input.sections.find(
    ({ role, kind }) => kind === 'thematic' && inRange(planned.get(role), input),
  )?.role
  return {
    title: output.title.trim(),
    sections: input.sections.map((slot) => {
      const section = planned.get(slot.role)
      if (!section) throw new PigmeuError('MODEL_BAD_ANSWER', `the plan leaves out the section "${slot.role}"`)
      const asked = [...section.claim_ids, ...section.subsections.flatMap((subsection) => subsection.claim_ids)]
      const claimIds = takeNew([...new Set(asked)])
      const { role, kind, purpose, words } = slot
      const subsections = role === divided ? underSubsections(section.subsections, claimIds) : []
      return { role, kind, heading: section.heading.trim(), purpose, words, claim_ids: claimIds, subsections }
    }),
  }
}

const inRange = (section: PlanOutput['sections'][number] | undefined, input: PlanInput): boolean =>
  section !== undefined &&
  section.subsections.length >= input.subsections.min &&
  section.subsections.length <= input.subsections.max

/** Puts every claim of a section under one of its subsections; a claim that the plan left loose goes under the one with the fewest. */
const underSubsections = (
  subsections: PlanOutput['sections'][number]['subsections'],
  claimIds: readonly string[],
): SectionPlan['subsections'] => {
  const loose = new Set(claimIds)
  const settled = subsections.map((subsection) => ({
    heading: subsection.heading.trim(),
    claim_ids: subsection.claim_ids.filter((id) => loose.delete(id)),
  }))
  for (const id of loose) {
    const smallest = settled.reduce((least, one) => (one.claim_ids.length < least.claim_ids.length ? one : least))
    smallest.claim_ids.push(id)
  }
  return settled
}
