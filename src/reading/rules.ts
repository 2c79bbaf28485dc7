import { type BookField, type BookValue, bookFieldShapes, bookFields, type FieldValue } from '../domain/book-record.ts'
import type { BrokenRule } from '../domain/reading.ts'

/** What a rule found: the value, the text it was made from, and where exactly when the rule looks in several places. */
export interface Hit<V> {
  readonly value: V
  readonly raw: string
  readonly locator?: string
}

/** One way to read one field. Rules are data: for each field, the first that finds a value wins. */
export interface Rule<C> {
  readonly field: BookField
  readonly name: string
  readonly locator: string
  readonly read: (context: C) => Hit<BookValue> | null
}

/** Declares the rules of a source over what they look at. */
export const ruleMaker =
  <C>(source: string) =>
  <F extends BookField>(
    field: F,
    name: string,
    locator: string,
    read: (context: C) => Hit<BookValue<F>> | null,
  ): Rule<C> => ({ field, name: `${source}.${name}`, locator, read })

const apply = <C>(rule: Rule<C>, context: C): FieldValue | BrokenRule | null => {
  try {
    const hit = rule.read(context)
    if (hit === null) return null
    const checked = bookFieldShapes[rule.field].safeParse(hit.value)
    if (!checked.success) {
      return { rule: rule.name, problem: `gave ${JSON.stringify(hit.value)}, which is no ${rule.field}` }
    }
    const locator = hit.locator ?? rule.locator
    return { field: rule.field, value: checked.data, raw: hit.raw, rule: rule.name, locator }
  } catch (error) {
    return { rule: rule.name, problem: error instanceof Error ? error.message : String(error) }
  }
}

/** What a list of rules came to. A rule that throws or gives a value of the wrong shape loses its turn and is reported. */
export interface FieldReading {
  readonly record: readonly FieldValue[]
  readonly brokenRules: readonly BrokenRule[]
}

/** Reads every field by the first of its rules that finds a value. */
export const readFields = <C>(rules: readonly Rule<C>[], context: C): FieldReading => {
  const brokenRules: BrokenRule[] = []
  const record = bookFields.flatMap((field) => {
    for (const rule of rules) {
      if (rule.field !== field) continue
      const result = apply(rule, context)
      if (result !== null && 'problem' in result) brokenRules.push(result)
      else if (result !== null) return [result]
    }
    return []
  })
  return { record, brokenRules }
}
