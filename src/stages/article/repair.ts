import type { SentenceSupport, SupportReport, ValidationReport } from '../../domain/article/article.ts'
import type { OpenWorld } from '../../domain/article/world.ts'
import type { Violation } from '../../domain/writing.ts'
import { nearWords } from './evidence.ts'

/** Repairs a section is given before the editor sees what still fails. */
export const repairsPerSection = 2

/** What failed, by the role of the section that has to be repaired. */
export type Violations = ReadonlyMap<string, readonly Violation[]>

/** Passages that are shown with a sentence that they do not carry. */
const passagesShown = 2

/** The words that a sentence should have followed. */
const evidenceOf = (sentence: SentenceSupport, { passages, schema }: OpenWorld): string =>
  sentence.passage_ids
    .slice(0, passagesShown)
    .flatMap((id) => {
      const passage = passages.get(id)
      return passage ? [`${id} says: “${nearWords(passage.text, [sentence.text], schema.language)}”`] : []
    })
    .join(' ')

/** What the gates found wrong, by section, with the evidence of sentences; the details list is made by code and not repaired. */
export const violationsBySection = (
  world: OpenWorld,
  validation: ValidationReport,
  support: SupportReport,
): Violations => {
  const sentences = new Map(support.sentences.map((sentence) => [sentence.sentence_id, sentence]))
  const violations = new Map<string, Violation[]>()
  for (const { gate, verdict, findings } of validation.gates) {
    if (verdict !== 'fail') continue
    for (const finding of findings) {
      if (finding.severity !== 'error' || finding.section === null) continue
      const section = world.schema.sections[finding.section]
      if (section?.form !== 'prose') continue
      const sentence = finding.sentence_id === null ? undefined : sentences.get(finding.sentence_id)
      const evidence = sentence && gate === 'support' ? evidenceOf(sentence, world) : ''
      const message = evidence === '' ? finding.message : `${finding.message} ${evidence}`
      const told = violations.get(section.role) ?? []
      violations.set(section.role, [...told, { gate, message, sentence: sentence?.text ?? null }])
    }
  }
  return violations
}
