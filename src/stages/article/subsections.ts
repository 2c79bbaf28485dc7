import { foldText } from '../../domain/words.ts'
import type { PlanInput } from '../../domain/writing.ts'
import type { SectionPlan } from './article-plan.ts'
import { cleanHeading, type HeadingWorld, headingFault } from './headings.ts'

type Subsections = SectionPlan['subsections']

/**
 * Settles the subsections of a section: headings within the rules and each once, no more than allowed, every claim under one of
 * them; a claim that the plan left loose goes under the one with the fewest. None when too few are left.
 */
export const settleSubsections = (
  subsections: Subsections,
  claimIds: readonly string[],
  { input, headings }: { readonly input: Pick<PlanInput, 'subsections'>; readonly headings: HeadingWorld },
): Subsections => {
  const loose = new Set(claimIds)
  const seen = new Set<string>()
  const settled = subsections
    .map(({ heading, claim_ids }) => ({ heading: cleanHeading(heading), claim_ids }))
    .filter(({ heading }) => {
      const folded = foldText(heading)
      if (seen.has(folded) || headingFault(heading, headings) !== null) return false
      seen.add(folded)
      return true
    })
    .slice(0, input.subsections.max)
    .map(({ heading, claim_ids }) => ({ heading, claim_ids: claim_ids.filter((id) => loose.delete(id)) }))
  if (settled.length < input.subsections.min) return []
  for (const id of loose) {
    const smallest = settled.reduce((least, one) => (one.claim_ids.length < least.claim_ids.length ? one : least))
    smallest.claim_ids.push(id)
  }
  const told = evened(settled)
  return told.length < input.subsections.min ? [] : told
}

/** Gives every subsection a claim, as far as there are enough, from the one that has most. */
const evened = (subsections: readonly { heading: string; claim_ids: string[] }[]): Subsections => {
  for (const empty of subsections.filter(({ claim_ids }) => claim_ids.length === 0)) {
    const largest = subsections.reduce((most, one) => (one.claim_ids.length > most.claim_ids.length ? one : most))
    const given = largest.claim_ids.length > 1 ? largest.claim_ids.pop() : undefined
    if (given !== undefined) empty.claim_ids.push(given)
  }
  return subsections.filter(({ claim_ids }) => claim_ids.length > 0)
}
