import type { BookField, FieldValue } from '../../src/domain/book-record.ts'
import { type Rule, readFields } from '../../src/reading/rules.ts'

/** What a page is expected to tell: for each field its value and the rule that gives it. */
export type Golden = Readonly<Partial<Record<BookField, readonly [value: unknown, rule: string]>>>

/** A record in the form of an expectation. */
export const goldenOf = (record: readonly FieldValue[]): Golden =>
  Object.fromEntries(record.map(({ field, value, rule }) => [field, [value, rule]]))

/** Every rule that some expectation names, each once, sorted. */
export const rulesNamed = (goldens: readonly Golden[]): readonly string[] =>
  [...new Set(goldens.flatMap((golden) => Object.values(golden).map(([, rule]) => rule)))].toSorted()

/** Rules without which every page would still be read the same: nothing would be noticed if they were gone. */
export const idleRules = <C>(rules: readonly Rule<C>[], pages: readonly C[]): readonly string[] => {
  const told = (some: readonly Rule<C>[]): string => JSON.stringify(pages.map((page) => readFields(some, page).record))
  const whole = told(rules)
  return rules.filter((rule) => told(rules.filter((other) => other !== rule)) === whole).map(({ name }) => name)
}
