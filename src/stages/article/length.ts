import type { ValidationReport } from '../../domain/article/article.ts'
import type { Claim } from '../../domain/evidence.ts'
import type { SectionOutput, Violation } from '../../domain/writing.ts'
import type { SectionPlan } from './article-plan.ts'
import { wordsPerClaim } from './budget.ts'
import { fittingClaims, type PlanWorld, unusedClaims, withClaims } from './complete-plan.ts'

/** Sections that are asked to change for the length of the whole. */
const sectionsAsked = 3

/** A section that is to be longer or shorter: its new plan, and what its writer is told. */
export interface LengthRepair {
  readonly plan: SectionPlan
  readonly violation: Violation
}

/** Where an article stands when its length is looked at. */
export interface LengthState {
  readonly plans: readonly SectionPlan[]
  readonly outputs: ReadonlyMap<string, SectionOutput>
  readonly validation: ValidationReport
}

const violationOf = (message: string): Violation => ({ gate: 'structure', sentence: null, message })

/** The claims of a section that none of its sentences rests on. */
const untold = ({ claim_ids: claimIds }: SectionPlan, output: SectionOutput | undefined): readonly string[] => {
  const told = new Set(output?.paragraphs.flatMap(({ sentences }) => sentences.flatMap((one) => one.claim_ids)))
  return claimIds.filter((id) => !told.has(id))
}

interface Room {
  readonly plan: SectionPlan
  readonly words: number
}

/** The sections with their words, those with the most room first. */
const byRoom = ({ plans, validation }: LengthState, roomOf: (room: Room) => number): readonly Room[] => {
  const written = new Map(validation.sections.map(({ role, words }) => [role, words]))
  return plans
    .map((plan) => ({ plan, words: written.get(plan.role) ?? 0 }))
    .filter((room) => roomOf(room) > 0)
    .sort((a, b) => roomOf(b) - roomOf(a))
    .slice(0, sectionsAsked)
}

const longer = (state: LengthState, missing: number, planWorld: PlanWorld): readonly LengthRepair[] => {
  const most = new Map(planWorld.world.schema.sections.map(({ role, words }) => [role, words.max]))
  const rooms = byRoom(state, ({ plan, words }) => (most.get(plan.role) ?? plan.words.max) - words)
  let unused: readonly Claim[] = unusedClaims(state.plans, planWorld.claims)
  return rooms.flatMap(({ plan, words }) => {
    const share = Math.ceil(missing / rooms.length) + wordsPerClaim
    const own = untold(plan, state.outputs.get(plan.role))
    const lacking = Math.ceil(share / wordsPerClaim) - own.length
    const more = lacking <= 0 ? [] : fittingClaims(plan, unused, planWorld).slice(0, lacking)
    unused = unused.filter((claim) => !more.includes(claim))
    const tellable = [...own, ...more.map(({ claim_id }) => claim_id)]
    // Without a claim that is still to be told, more words would be padding.
    if (tellable.length === 0) return []
    const max = Math.min(most.get(plan.role) ?? plan.words.max, words + Math.max(share, wordsPerClaim))
    const grown = withClaims({ ...plan, words: { min: Math.min(words + 1, max), max } }, tellable.slice(own.length))
    const message = `The article is ${missing} words short. This section has ${words} words; tell these claims as well: ${tellable.join(', ')}. At most ${max} words. Keep what stands.`
    return [{ plan: grown, violation: violationOf(message) }]
  })
}

const shorter = (state: LengthState, excess: number, planWorld: PlanWorld): readonly LengthRepair[] => {
  const least = new Map(planWorld.world.schema.sections.map(({ role, words }) => [role, words.min]))
  const rooms = byRoom(state, ({ plan, words }) => words - (least.get(plan.role) ?? plan.words.min))
  const all = rooms.reduce((sum, { plan, words }) => sum + words - (least.get(plan.role) ?? 0), 0)
  return rooms.map(({ plan, words }) => {
    const floor = least.get(plan.role) ?? plan.words.min
    const max = Math.max(floor, words - Math.ceil((excess * (words - floor)) / all))
    const message = `The article is ${excess} words too long. This section has ${words} words; leave out its least specific claims, down to ${max} words.`
    return { plan: { ...plan, words: { min: Math.min(floor, max), max } }, violation: violationOf(message) }
  })
}

/**
 * Turns a wrong length of the whole article into work for the sections with the most room. Too short: they are given claims that
 * nobody tells yet, never words to fill up. Too long: they tell fewer.
 */
export const lengthRepairs = (state: LengthState, planWorld: PlanWorld): readonly LengthRepair[] => {
  const { schema } = planWorld.world
  const missing = schema.body_words.min - state.validation.body_words
  if (missing > 0) return longer(state, missing, planWorld)
  const excess = state.validation.word_count - schema.total_words.max
  return excess > 0 ? shorter(state, excess, planWorld) : []
}
