import type { SectionInput, SectionOutput, Violation } from '../../domain/writing.ts'
import type { SectionPlan } from './article-plan.ts'
import { ask, type Desk } from './desk.ts'
import { evidenceClaims } from './evidence.ts'
import { type Opening, sectionPrompt } from './prompt.ts'
import { settleSection } from './settle-section.ts'
import { untoldSection } from './untold.ts'

/** What the sections of one article share. */
export interface SharedMatter {
  readonly outline: SectionInput['outline']
  readonly names: SectionInput['names']
}

/** What a section is written with besides its plan. */
export interface Occasion {
  /** How the other sections begin, for the one that introduces them. */
  readonly written?: readonly Opening[]
  readonly repair?: {
    readonly violations: readonly Violation[]
    readonly previous: SectionOutput
    readonly round: number
  }
}

/** Writes one section in the closed world of its claims, or writes it again without the named violations. */
export const writeSection = async (
  desk: Desk,
  { outline, names }: SharedMatter,
  plan: SectionPlan,
  { written = [], repair }: Occasion = {},
): Promise<SectionOutput> => {
  const { context, rules, world } = desk
  const { role, kind, heading, purpose, words, subsections, claim_ids: claimIds } = plan
  if (claimIds.length === 0 && desk.models.section.label === null) return untoldSection(role, world)
  const input: SectionInput = {
    book: world.brief,
    language: world.schema.language,
    role,
    kind,
    heading,
    purpose,
    words,
    claims: evidenceClaims(claimIds, world),
    subsections,
    gaps: world.knowledgeBase.gaps.map((gap) => gap.text),
    tone: world.schema.tone,
    outline,
    names,
    change_request: context.submission.change_request,
    violations: repair?.violations ?? [],
    previous: repair?.previous ?? null,
  }
  const promptFor = (part: SectionInput) => sectionPrompt(rules.section, part, written)
  const step = repair ? `repair:${role}:${repair.round}` : `section:${role}`
  return settleSection(await ask(desk, 'section', step, { input, promptFor }), plan)
}
