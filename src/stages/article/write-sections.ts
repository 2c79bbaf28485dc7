import { judgeArticle } from '../../domain/gates/judge.ts'
import type { SectionOutput, Violation } from '../../domain/writing.ts'
import type { ArticlePlan, SectionPlan, Written } from './article-plan.ts'
import { type Around, assemble } from './assemble.ts'
import type { Desk } from './desk.ts'
import { lengthRepairs } from './length.ts'
import { nameRules } from './names.ts'
import { outlineOf } from './outline.ts'
import { violationsBySection } from './repair.ts'
import { type SharedMatter, writeSection } from './write-section.ts'

/** The role of the section that is written last, when it is known what it introduces. */
const introduces = 'introduction'

/** Writes all sections at once, then the introduction, which is told how the others begin. */
const writeAll = async (
  desk: Desk,
  plan: ArticlePlan,
  shared: SharedMatter,
): Promise<ReadonlyMap<string, SectionOutput>> => {
  const body = plan.sections.filter(({ role }) => role !== introduces)
  const outputs = new Map(
    await Promise.all(body.map(async (section) => [section.role, await writeSection(desk, shared, section)] as const)),
  )
  const written = body.flatMap(({ role, heading }) => {
    const first = outputs.get(role)?.paragraphs[0]?.sentences[0]?.text
    return first === undefined ? [] : [{ heading, first_sentence: first }]
  })
  for (const section of plan.sections.filter(({ role }) => role === introduces))
    outputs.set(section.role, await writeSection(desk, shared, section, { written }))
  return outputs
}

/** What is wrong with each section, counted so that a gate's error outweighs any number of words. */
interface Standing {
  readonly violations: ReadonlyMap<string, readonly Violation[]>
  readonly plans: ReadonlyMap<string, SectionPlan>
  readonly faults: ReadonlyMap<string, number>
}

const standingOf = (desk: Desk, { plan, outputs }: Written, around: Around): Standing => {
  const { support, validation } = judgeArticle(assemble(desk.world, { plan, outputs }, around), desk.world)
  const violations = new Map(violationsBySection(desk.world, validation, support))
  const words = new Map(validation.sections.map((section) => [section.role, section.words]))
  const missing = Math.max(0, desk.world.schema.body_words.min - validation.body_words)
  const excess = Math.max(0, validation.word_count - desk.world.schema.total_words.max)
  const lengthFault = (role: string): number => {
    const count = words.get(role) ?? 0
    return missing > 0 ? 1 / (1 + count) : excess > 0 ? count / 10_000 : 0
  }
  const faults = new Map(
    plan.sections.map(({ role }) => [role, (violations.get(role)?.length ?? 0) + lengthFault(role)]),
  )
  const plans = new Map<string, SectionPlan>()
  for (const repair of lengthRepairs({ plans: plan.sections, outputs, validation }, desk)) {
    const { role } = repair.plan
    plans.set(role, repair.plan)
    violations.set(role, [...(violations.get(role) ?? []), repair.violation])
  }
  return { violations, plans, faults }
}

const withPlan = (plan: ArticlePlan, sections: ReadonlyMap<string, SectionPlan>): ArticlePlan => ({
  ...plan,
  sections: plan.sections.map((section) => sections.get(section.role) ?? section),
})

/** Takes a repair back where it made its section worse; null when none did. */
const takenBack = (before: Written, after: Written, faults: { before: Standing; after: Standing }): Written | null => {
  const worse = before.plan.sections.filter(
    ({ role }) => (faults.after.faults.get(role) ?? 0) > (faults.before.faults.get(role) ?? 0),
  )
  if (worse.length === 0) return null
  const outputs = new Map(after.outputs)
  for (const { role } of worse) outputs.set(role, before.outputs.get(role) ?? { paragraphs: [] })
  return { plan: withPlan(after.plan, new Map(worse.map((section) => [section.role, section]))), outputs }
}

const repairAll = async (
  desk: Desk,
  { plan, outputs }: Written,
  standing: Standing,
  { shared, round }: { shared: SharedMatter; round: number },
): Promise<Written> => {
  const grown = withPlan(plan, standing.plans)
  const repaired = new Map(outputs)
  await Promise.all(
    grown.sections.map(async (section) => {
      const violations = standing.violations.get(section.role)
      const previous = outputs.get(section.role)
      if (!violations || !previous) return
      repaired.set(section.role, await writeSection(desk, shared, section, { repair: { violations, previous, round } }))
    }),
  )
  return { plan: grown, outputs: repaired }
}

/**
 * Writes the sections of an article, then repairs only those that fail, each as often as is chosen. A repair that makes a section worse
 * is taken back; what still fails is for the editor to see.
 */
export const writeSections = async (desk: Desk, plan: ArticlePlan, around: Around): Promise<Written> => {
  const shared = { outline: outlineOf(plan, desk.world), names: nameRules(desk.world) }
  let written: Written = { plan, outputs: await writeAll(desk, plan, shared) }
  let standing = standingOf(desk, written, around)
  for (let round = 1; round <= desk.chosen.repair_rounds && standing.violations.size > 0; round += 1) {
    const repaired = await repairAll(desk, written, standing, { shared, round })
    const judged = standingOf(desk, repaired, around)
    const mixed = takenBack(written, repaired, { before: standing, after: judged })
    written = mixed ?? repaired
    standing = mixed ? standingOf(desk, mixed, around) : judged
  }
  return written
}
