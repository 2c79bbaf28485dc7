import type { SupportReport, ValidationReport } from '../../domain/article/article.ts'
import type { ContentSchema } from '../../domain/content-schema.ts'
import type { Violation } from '../../domain/writing.ts'
import type { SectionPlan } from './plan.ts'

/** Repairs a section is given before the editor sees what still fails. */
export const repairsPerSection = 2

/** What failed, by the role of the section that has to be repaired. */
export type Violations = ReadonlyMap<string, readonly Violation[]>

/** Sorts the gates' errors by section; the details list is made by code and is not repaired. */
export const violationsBySection = (
  schema: ContentSchema,
  validation: ValidationReport,
  support: SupportReport,
  plans: readonly SectionPlan[],
): Violations => {
  const sentences = new Map(support.sentences.map((sentence) => [sentence.sentence_id, sentence.text]))
  const violations = new Map<string, Violation[]>()
  const add = (role: string, violation: Violation) => violations.set(role, [...(violations.get(role) ?? []), violation])
  for (const { gate, verdict, findings } of validation.gates) {
    if (verdict !== 'fail') continue
    for (const finding of findings) {
      if (finding.severity !== 'error' || finding.section === null) continue
      const section = schema.sections[finding.section]
      if (section?.form !== 'prose') continue
      const sentence = finding.sentence_id === null ? null : (sentences.get(finding.sentence_id) ?? null)
      add(section.role, { gate, message: finding.message, sentence })
    }
  }
  for (const [role, violation] of lengthViolations(schema, validation, plans)) add(role, violation)
  return violations
}

/**
 * Turns a wrong length of the whole article into work for single sections: the ones furthest from their range.
 * Too short asks for more of the section's own claims, never for padding; too long asks for fewer.
 */
const lengthViolations = (
  schema: ContentSchema,
  validation: ValidationReport,
  plans: readonly SectionPlan[],
): readonly (readonly [string, Violation])[] => {
  const missing = schema.body_words.min - validation.body_words
  const excess = validation.word_count - schema.total_words.max
  if (missing <= 0 && excess <= 0) return []
  const written = new Map(validation.sections.map((section) => [section.role, section.words]))
  const distance = ({ role, words }: SectionPlan): number => {
    const count = written.get(role) ?? 0
    return missing > 0 ? words.max - count : count - words.min
  }
  return [...plans]
    .sort((a, b) => distance(b) - distance(a))
    .slice(0, 3)
    .map((plan) => [
      plan.role,
      {
        gate: 'structure',
        sentence: null,
        message:
          missing > 0
            ? `The article is ${missing} words short. Write more from this section's claims that are not used yet; this section has ${written.get(plan.role) ?? 0} words and may have ${plan.words.max}.`
            : `The article is ${excess} words too long. This section has ${written.get(plan.role) ?? 0} words; leave out its least specific claims, down to ${plan.words.min} words.`,
      },
    ])
}
