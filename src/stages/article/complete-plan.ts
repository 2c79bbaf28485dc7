import type { OpenWorld } from '../../domain/article/world.ts'
import type { Claim } from '../../domain/evidence.ts'
import { candidatesFor } from '../../domain/needs.ts'
import { contentWords, countWords } from '../../domain/words.ts'
import type { ArticlePlan, SectionPlan } from './article-plan.ts'
import { bodyBudget, sectionBudgets, wordsPerClaim } from './budget.ts'

/** Words that a claim takes at least, so that a section is not given more than it can tell. */
const leastWordsPerClaim = 12
/** Words of a box's line. */
const boxLineWords = 20

/** Where a plan stands: its world, and the claims that the writer can use. */
export interface PlanWorld {
  readonly world: OpenWorld
  readonly claims: readonly Claim[]
}

/** The claims that no section tells, in their order. */
export const unusedClaims = (sections: readonly SectionPlan[], claims: readonly Claim[]): readonly Claim[] => {
  const used = new Set(sections.flatMap(({ claim_ids }) => claim_ids))
  return claims.filter(({ claim_id }) => !used.has(claim_id))
}

const stemsOf = (texts: readonly string[], language: string): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => contentWords(text, language)))

/** The unused claims that may feed a section, those nearest to what it tells already first. */
export const fittingClaims = (
  section: SectionPlan,
  unused: readonly Claim[],
  { world }: PlanWorld,
): readonly Claim[] => {
  const rule = world.schema.sections.find(({ role }) => role === section.role)
  if (!rule) return []
  const { language } = world.schema
  const own = section.claim_ids.flatMap((id) => world.claims.get(id)?.text ?? [])
  const stems = stemsOf([section.heading, ...own], language)
  const nearness = ({ text }: Claim): number => {
    const words = [...new Set(contentWords(text, language))]
    return words.length === 0 ? 0 : words.filter((stem) => stems.has(stem)).length / words.length
  }
  return candidatesFor(rule, unused)
    .map((claim) => ({ claim, near: nearness(claim) }))
    .sort((a, b) => b.near - a.near)
    .map(({ claim }) => claim)
}

/** Gives a section more claims; in a divided one they go under the subsection with the fewest. */
export const withClaims = (section: SectionPlan, ids: readonly string[]): SectionPlan => {
  const subsections = section.subsections.map((one) => ({ ...one, claim_ids: [...one.claim_ids] }))
  for (const id of subsections.length > 0 ? ids : [])
    subsections.reduce((least, one) => (one.claim_ids.length < least.claim_ids.length ? one : least)).claim_ids.push(id)
  return { ...section, subsections, claim_ids: [...section.claim_ids, ...ids] }
}

/** The section without the claims that it has no words for; without subsections too when fewer than `least` would be left. */
const trimmed = (section: SectionPlan, least: number): SectionPlan => {
  const kept = section.claim_ids.slice(0, Math.max(1, Math.floor(section.words.max / leastWordsPerClaim)))
  if (kept.length === section.claim_ids.length) return section
  const subsections = section.subsections
    .map((one) => ({ ...one, claim_ids: one.claim_ids.filter((id) => kept.includes(id)) }))
    .filter(({ claim_ids }) => claim_ids.length > 0)
  return { ...section, claim_ids: kept, subsections: subsections.length < least ? [] : subsections }
}

const wordsAround = (plan: ArticlePlan, { schema, details }: OpenWorld): number => {
  const headings = plan.sections.flatMap((section) => [
    section.heading,
    ...section.subsections.map((one) => one.heading),
  ])
  const fixed = schema.sections.filter(({ form }) => form === 'details').map(({ title }) => title)
  const list = details.map(({ label, value }) => `${label} ${value}`)
  const counted = [...headings, ...fixed, ...list].reduce((words, text) => words + countWords(text), 0)
  return counted + schema.verdict_box.length * boxLineWords
}

/**
 * Completes a plan: sections with too few claims get unused ones of their topics, sections with too many lose the last, and each
 * gets its word budget. More claims go where there is room as long as the body would come out short.
 */
export const completePlan = (plan: ArticlePlan, planWorld: PlanWorld): ArticlePlan => {
  const { world, claims } = planWorld
  const needed = new Map(world.schema.sections.map(({ role, claims_needed }) => [role, claims_needed]))
  const sections = plan.sections.map((section) => trimmed(section, world.schema.subsections.min))
  const give = (index: number, count: number): number => {
    const section = sections[index]
    if (!section || count <= 0) return 0
    const more = fittingClaims(section, unusedClaims(sections, claims), planWorld).slice(0, count)
    sections[index] = withClaims(
      section,
      more.map(({ claim_id }) => claim_id),
    )
    return more.length
  }
  for (const [index, section] of sections.entries())
    give(index, (needed.get(section.role) ?? 0) - section.claim_ids.length)
  const body = bodyBudget(world.schema, wordsAround(plan, world))
  const carried = (): number =>
    sections.reduce((sum, { words, claim_ids }) => sum + Math.min(words.max, claim_ids.length * wordsPerClaim), 0)
  for (let given = 1; given > 0 && carried() < body.min; )
    given = sections.reduce((sum, { words, claim_ids }, index) => {
      const hasRoom = claim_ids.length * wordsPerClaim < words.max - wordsPerClaim
      return sum + (hasRoom ? give(index, 1) : 0)
    }, 0)
  const budgets = sectionBudgets(
    sections.map(({ role, words, claim_ids }) => ({ role, words, claims: claim_ids.length })),
    body,
  )
  return {
    ...plan,
    sections: sections.map((section) => ({ ...section, words: budgets.get(section.role) ?? section.words })),
  }
}
