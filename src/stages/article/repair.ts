import type {
  Finding,
  GateName,
  SentenceSupport,
  SupportReport,
  ValidationReport,
} from '../../domain/article/article.ts'
import type { OpenWorld } from '../../domain/article/world.ts'
import type { Violation } from '../../domain/writing.ts'
import { nearWords, shownPassage } from './evidence.ts'

/** What failed, by the role of the section that has to be repaired. */
export type Violations = ReadonlyMap<string, readonly Violation[]>

/** Passages that are shown with a sentence that they do not carry. */
const passagesShown = 2

/** The words that a sentence should have followed. */
const evidenceOf = (sentence: SentenceSupport, world: OpenWorld): string =>
  sentence.passage_ids
    .slice(0, passagesShown)
    .flatMap((id) => {
      const passage = shownPassage(id, world)
      return passage ? [`${id} says: “${nearWords(passage.text, [sentence.text], world.schema.language)}”`] : []
    })
    .join(' ')

const needsNoEvidence: ReadonlySet<string> = new Set(['transition', 'question', 'gap'])

/** The section that a finding about the whole article is for: the one of the sentence it shows, or with most sentences without evidence. */
const sectionOfWhole = (gate: GateName, message: string, { sentences }: SupportReport): number | null => {
  const shown = /“([^”]{20,}?)(?: …)?”/u.exec(message)?.[1]
  const named = shown === undefined ? undefined : sentences.find(({ text }) => text.startsWith(shown))
  if (named) return named.section
  if (gate !== 'support') return null
  const counts = new Map<number, number>()
  for (const { kind, section } of sentences)
    if (section >= 0 && needsNoEvidence.has(kind)) counts.set(section, (counts.get(section) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null
}

const wholeGates: ReadonlySet<GateName> = new Set(['support', 'specificity'])

/** Where a finding is to be repaired; null where no section can. */
const placeOf = (gate: GateName, { section, message }: Finding, support: SupportReport): number | null =>
  section ?? (wholeGates.has(gate) ? sectionOfWhole(gate, message, support) : null)

/** Something that was found wrong, and how a writer is told of it. */
export interface FoundFault {
  readonly finding: Finding
  readonly violation: Violation
}

/** What the gates found wrong, by section, with the evidence of sentences; the details list is made by code and not repaired. */
export const faultsBySection = (
  world: OpenWorld,
  validation: ValidationReport,
  support: SupportReport,
): ReadonlyMap<string, readonly FoundFault[]> => {
  const sentences = new Map(support.sentences.map((sentence) => [sentence.sentence_id, sentence]))
  const faults = new Map<string, FoundFault[]>()
  for (const { gate, verdict, findings } of validation.gates) {
    if (verdict !== 'fail') continue
    for (const finding of findings) {
      const place = finding.severity === 'error' ? placeOf(gate, finding, support) : null
      const section = place === null ? undefined : world.schema.sections[place]
      if (section?.form !== 'prose') continue
      const sentence = finding.sentence_id === null ? undefined : sentences.get(finding.sentence_id)
      const evidence = sentence && gate === 'support' ? evidenceOf(sentence, world) : ''
      const message = evidence === '' ? finding.message : `${finding.message} ${evidence}`
      const violation = { gate, message, sentence: sentence?.text ?? null }
      faults.set(section.role, [...(faults.get(section.role) ?? []), { finding, violation }])
    }
  }
  return faults
}

/** What writers are told to repair, by section. */
export const violationsBySection = (
  world: OpenWorld,
  validation: ValidationReport,
  support: SupportReport,
): Violations =>
  new Map(
    [...faultsBySection(world, validation, support)].map(([role, faults]) => [
      role,
      faults.map(({ violation }) => violation),
    ]),
  )
