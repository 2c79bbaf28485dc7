import type { BookField, BookValue } from '../../domain/book-record.ts'
import { type Rule, ruleMaker } from '../rules.ts'
import { fold } from '../text.ts'
import { isObject, listOf } from './json.ts'

/** One step of a path: a member (`title`), a place in a list (`[0]`), or every entry of a list (`[*]`). */
const steps = /([^.[\]]+)|\[(\d+|\*)\]/g

const memberOf = (value: unknown, name: string): unknown => (isObject(value) ? value[name] : undefined)

const follow = (value: unknown, path: readonly RegExpMatchArray[]): unknown => {
  const [step, ...rest] = path
  if (step === undefined) return value
  const [, name, place] = step
  if (name !== undefined) return follow(memberOf(value, name), rest)
  if (!Array.isArray(value)) return undefined
  if (place !== '*') return follow(value[Number(place)], rest)
  const found = value.map((entry: unknown) => follow(entry, rest)).filter((one) => one !== undefined && one !== null)
  return found.length === 0 ? undefined : found
}

/**
 * What stands in an answer at a path like `$.edition.authors[*].key`; undefined when nothing does.
 * @source RFC 9535, the part of JSONPath that names single members and whole lists
 */
export const valueAt = (answer: unknown, path: string): unknown =>
  follow(answer, [...path.replace(/^\$\.?/, '').matchAll(steps)])

/** A value as a person would read it in the answer. */
const rawOf = (value: unknown): string => {
  if (typeof value === 'string') return fold(value)
  if (Array.isArray(value)) return value.map(rawOf).join(', ')
  return isObject(value) ? rawOf(value['name'] ?? value['value'] ?? JSON.stringify(value)) : String(value)
}

/** Declares the rules of a source that answers in JSON: each reads what stands at one path, which is its locator. */
export const jsonRuleMaker = <C>(source: string) => {
  const rule = ruleMaker<C>(source)
  return <F extends BookField>(
    field: F,
    name: string,
    path: string,
    read: (value: unknown, context: C) => BookValue<F> | null,
  ): Rule<C> =>
    rule(field, name, path, (context) => {
      const found = valueAt(context, path)
      const value = found === undefined || found === null ? null : read(found, context)
      return value === null ? null : { value, raw: rawOf(found) }
    })
}

/** The texts of a list, each once, empty ones left out. */
export const textsOf = (value: unknown): readonly string[] => [
  ...new Set(
    listOf(value).flatMap((entry) => {
      const text = typeof entry === 'string' ? fold(entry) : ''
      return text === '' ? [] : [text]
    }),
  ),
]

/** A text, folded, or null for anything else and for an empty one. */
export const textIn = (value: unknown): string | null => textsOf(value)[0] ?? null
