import type { Article, Finding } from '../../domain/article/article.ts'
import { carryCitations } from '../../domain/article/citations.ts'
import { lockedSentences, partsOfSection, type SectionPart } from '../../domain/article/revising/locked-text.ts'
import { keepsLocked, type RevisedSection, revisedSection } from '../../domain/article/revising/revised-section.ts'
import { sectionText, withSection } from '../../domain/article/revising/section-text.ts'
import type { OpenWorld } from '../../domain/article/world.ts'
import { PigmeuError } from '../../domain/errors.ts'
import type { Claim } from '../../domain/evidence.ts'
import { judgeArticle } from '../../domain/gates/judge.ts'
import type { PromptVersion } from '../../domain/prompts/prompt-version.ts'
import { tellArticle } from '../../domain/refusals/articles.ts'
import { refusedField } from '../../domain/refusals/refused-fields.ts'
import type { SectionInput, SectionOutput, Violation } from '../../domain/writing.ts'
import type { SectionPlan } from './article-plan.ts'
import { type AskingDesk, ask } from './desk.ts'
import { evidenceClaims } from './evidence.ts'
import { nameRules, renamedOutput } from './names.ts'
import { sectionPrompt } from './prompt.ts'
import { type FoundFault, faultsBySection } from './repair.ts'
import { type PresentArticle, planOfSection, presentOutline, previousOf } from './section-as-it-is.ts'
import { settleSection } from './settle-section.ts'
import { outputWithoutUnsafe } from './unsafe.ts'

/** What a section is written anew with. */
export interface RevisingDesk extends AskingDesk<'section'> {
  readonly rules: PromptVersion
  readonly world: OpenWorld
  /** The claims that the writer can use. */
  readonly claims: readonly Claim[]
  /** How often it is written again for what the checks find. */
  readonly repairRounds: number
}

/** A section to be written anew. */
export interface Revision extends PresentArticle {
  /** The version that the present wording began from. */
  readonly base: Article
  /** Its place among the H2, from 0. */
  readonly section: number
  readonly instruction: string
  /** What machines wrote of the article (see `machineText`); the rest is a person's and stays. */
  readonly machine: ReadonlySet<string>
}

/** A section written anew, beside what it was. */
export interface Revised extends RevisedSection {
  readonly heading: string
  readonly before: string
  readonly locked: readonly string[]
  /** What the checks still find in it; each says in English what its writer is told. */
  readonly findings: readonly Finding[]
}

interface Occasion {
  readonly present: NonNullable<ReturnType<typeof sectionText>>
  readonly parts: readonly SectionPart[]
  readonly plan: SectionPlan
}

const refused = (rule: 'section_absent' | 'section_of_facts' | 'section_without_claims'): PigmeuError =>
  refusedField('section', tellArticle(rule, {}), { subject: 'this section' })

/** @throws INVALID_INPUT for a section that no writer can write anew */
const occasionOf = (desk: RevisingDesk, revision: Revision): Occasion => {
  const present = sectionText(revision.markdown, revision.section)
  if (!present) throw refused('section_absent')
  if (desk.world.schema.sections[revision.section]?.form !== 'prose') throw refused('section_of_facts')
  const parts = partsOfSection(present.markdown, (text) => revision.machine.has(text))
  const plan = planOfSection(revision, { place: revision.section, markdown: present.markdown, parts }, desk)
  if (!plan) throw refused('section_without_claims')
  return { present, parts, plan }
}

/** What the editor asks for, in the form in which writers are told what is wrong. */
const wishes = (instruction: string, parts: readonly SectionPart[]): readonly Violation[] => {
  const locked = lockedSentences(parts)
  const asked = `The editor asks: ${instruction.trim()} Follow this as far as the evidence carries it.`
  const kept = `The editor wrote these sentences. Keep each word for word, in this order, and write around them: ${locked.map((text) => `“${text}”`).join(' ')}`
  return [
    { gate: 'instruction', message: asked, sentence: null },
    ...(locked.length === 0 ? [] : [{ gate: 'locked', message: kept, sentence: null }]),
  ]
}

const inputOf = (
  { world, claims, models }: RevisingDesk,
  revision: Revision,
  { parts, plan }: Occasion,
  { violations, previous }: Pick<SectionInput, 'violations' | 'previous'>,
): SectionInput => {
  // Who writes by rules repairs what is given, or writes from the claims alone; instructions are nothing to them.
  const byRules = models.section.label !== null
  return {
    book: world.brief,
    language: world.schema.language,
    ...plan,
    claims: evidenceClaims(plan.claim_ids, world),
    gaps: world.knowledgeBase.gaps.map(({ text }) => text),
    tone: world.schema.tone,
    outline: presentOutline(revision, { world, claims }),
    names: nameRules(world),
    change_request: null,
    violations: byRules ? violations : [...wishes(revision.instruction, parts), ...violations],
    previous: byRules && violations.length === 0 ? null : previous,
  }
}

interface Attempt {
  readonly output: SectionOutput
  readonly revised: RevisedSection
  /** What the checks find in it, but for the words of a person. */
  readonly faults: readonly FoundFault[]
}

/** The sentences with one name for one thing; subheadings are those that stand there. */
const inHouseNames = (output: SectionOutput, world: OpenWorld): SectionOutput => ({
  paragraphs: renamedOutput(output, world).paragraphs.map((paragraph, index) => ({
    ...paragraph,
    subheading: output.paragraphs[index]?.subheading ?? null,
  })),
})

/** The attempt as it would stand in the article, judged with all of it. @throws MODEL_BAD_ANSWER when a person's words would not stay */
const judged = (desk: RevisingDesk, revision: Revision, occasion: Occasion, answer: SectionOutput): Attempt => {
  const { world } = desk
  const { parts, plan, present } = occasion
  const output = outputWithoutUnsafe(inHouseNames(settleSection(answer, plan), world), world)
  const revised = revisedSection(present.line, parts, output, world.claims)
  if (!keepsLocked(revised.markdown, parts))
    throw new PigmeuError(
      'MODEL_BAD_ANSWER',
      'What was written would have changed the words of a person; nothing was kept.',
    )
  const markdown = withSection(revision.markdown, revision.section, revised.markdown)
  const citations = [...carryCitations(markdown, [...revision.citations, ...revised.citations], world)]
  const { validation, support } = judgeArticle({ ...revision.base, markdown, citations }, world, revision.base)
  const locked = new Set(lockedSentences(parts))
  const found = faultsBySection(world, validation, support).get(plan.role) ?? []
  const faults = found.filter(({ violation: { sentence } }) => sentence === null || !locked.has(sentence))
  return { output, revised, faults }
}

/**
 * Writes one section anew by an editor's instruction, in the closed world of its claims, around the words of people, which stay. What
 * the checks find is repaired as in a whole article; the better form is given.
 * @throws INVALID_INPUT, and the codes of models
 */
export const reviseSection = async (desk: RevisingDesk, revision: Revision): Promise<Revised> => {
  const occasion = occasionOf(desk, revision)
  const { present, parts } = occasion
  const step = `proposal:${revision.section}`
  const write = async (more: Pick<SectionInput, 'violations' | 'previous'>, round: number): Promise<Attempt> => {
    const input = inputOf(desk, revision, occasion, more)
    const promptFor = (part: SectionInput) => sectionPrompt(desk.rules, part)
    const name = round === 0 ? step : `${step}:repair:${round}`
    return judged(desk, revision, occasion, await ask(desk, 'section', name, { input, promptFor }))
  }
  let best = await write({ violations: [], previous: previousOf(revision, parts, desk.world) }, 0)
  for (let round = 1; round <= desk.repairRounds && best.faults.length > 0; round += 1) {
    const { faults, output } = best
    const violations = faults.map(({ violation }) => violation)
    const repaired = await write({ violations, previous: output }, round)
    if (repaired.faults.length < faults.length) best = repaired
  }
  return {
    ...best.revised,
    heading: present.heading,
    before: present.markdown,
    locked: lockedSentences(parts),
    findings: best.faults.map(({ finding, violation: { message } }) => ({ ...finding, message })),
  }
}
