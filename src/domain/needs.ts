import type { ContentSchema, SectionRule } from './content-schema.ts'
import type { Claim, SectionNeed } from './evidence.ts'
import { goneWords } from './expire-knowledge.ts'

/** Whether a claim tells what sources differ on: a statement of the record itself, worded by code. */
export const isDifference = ({ voice, topic }: Pick<Claim, 'voice' | 'topic'>): boolean =>
  voice === 'record' && topic !== 'details'

/**
 * The claims that a writer can use: statements, in the article's language unless the writer translates. What sources differ on
 * is told by code; what is no longer kept is told by nobody.
 */
export const usableClaims = (claims: readonly Claim[], language: string, translates: boolean): readonly Claim[] =>
  claims.filter(
    (claim) =>
      claim.topic !== 'details' &&
      claim.text !== goneWords &&
      !isDifference(claim) &&
      (translates || claim.language.split('-')[0] === language.split('-')[0]),
  )

/** The claims that may feed a section. */
export const candidatesFor = (section: SectionRule, claims: readonly Claim[]): readonly Claim[] =>
  claims.filter((claim) => section.topics.includes(claim.topic))

/**
 * Shares claims out so that as many needs as possible are met and no claim is counted twice
 * (augmenting paths over sections and claims: exact, and small).
 */
const shareOut = (sections: readonly SectionRule[], claims: readonly Claim[]): ReadonlyMap<string, number> => {
  const holder = new Map<string, string>()
  const byRole = new Map(sections.map((section) => [section.role, candidatesFor(section, claims)]))
  const place = (role: string, visited: Set<string>): boolean => {
    for (const { claim_id: claimId } of byRole.get(role) ?? []) {
      if (visited.has(claimId)) continue
      visited.add(claimId)
      const present = holder.get(claimId)
      if (present === undefined || (present !== role && place(present, visited))) {
        holder.set(claimId, role)
        return true
      }
    }
    return false
  }
  const held = new Map(sections.map((section) => [section.role, 0]))
  const mostNeeded = Math.max(...sections.map((section) => section.claims_needed))
  for (let round = 0; round < mostNeeded; round += 1) {
    for (const { role, claims_needed: needed } of sections) {
      if (round < needed && place(role, new Set())) held.set(role, (held.get(role) ?? 0) + 1)
    }
  }
  return held
}

/**
 * What each section of the article holds and needs.
 * @param usable the claims that the writer can use (statements in a language that it can write from)
 * @param facts how many facts of the book record are known, for the details list
 */
export const sectionNeeds = (
  schema: ContentSchema,
  usable: readonly Claim[],
  facts: number,
): readonly SectionNeed[] => {
  const prose = schema.sections.filter((section) => section.form === 'prose')
  const held = shareOut(prose, usable)
  return schema.sections.map((section) => {
    const claimsHeld = section.form === 'details' ? facts : (held.get(section.role) ?? 0)
    return {
      role: section.role,
      title: section.title,
      claims_held: claimsHeld,
      claims_needed: section.claims_needed,
      starved: claimsHeld < section.claims_needed,
    }
  })
}
