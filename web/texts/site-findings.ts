import type { Told, ToldValues } from '../../src/domain/told.ts'
import { locale } from './locale.ts'

/** What was seen of a site, and what to do about it. */
interface SaidFinding {
  readonly message: string
  readonly fix: string
}

/** A finding in one language, given what stands in its gaps; a method by its type, so that each may ask for gaps of its own. */
type Sentence = { tell(values: ToldValues): SaidFinding }['tell']
type Findings = Readonly<Record<string, Sentence>>

/** English readers need none: what the doctor says is said in English. */
const findings: Findings = locale === 'pt-BR' ? (await import('./pt-br/site-findings.ts')).siteFindings : {}

/** A finding in the words of a table; as it came where the table has no such finding. */
export const findingBy = (table: Findings, { message, fix, rule, values = {} }: SaidFinding & Told): SaidFinding => {
  const sentence = rule !== undefined && Object.hasOwn(table, rule) ? table[rule] : undefined
  return sentence?.(values) ?? { message, fix }
}

/** A finding about a site in the reader's language. */
export const spokenFinding = (finding: SaidFinding & Told): SaidFinding => findingBy(findings, finding)
