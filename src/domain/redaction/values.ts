import { isSecretName } from './names.ts'
import { secretMask } from './shapes.ts'

/** What is deeper is not shown: nobody reads it, and it may go on for ever. */
const deepest = 12

type Text = (text: string) => string

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || typeof value === 'boolean' || value === ''

const ownNames: ReadonlySet<string> = new Set(['name', 'message', 'stack', 'cause', 'errors'])

/** An error as an object that can be written; what it carries besides comes along. */
const errorParts = (error: Error): Record<string, unknown> => {
  const rest = Object.fromEntries(Object.entries(error).filter(([name]) => !ownNames.has(name)))
  return {
    type: error.name,
    message: error.message,
    ...(error.stack === undefined ? {} : { stack: error.stack }),
    ...(error.cause === undefined ? {} : { cause: error.cause }),
    ...(error instanceof AggregateError ? { errors: error.errors } : {}),
    ...rest,
  }
}

const entriesOf = (value: object): readonly (readonly [string, unknown])[] =>
  value instanceof Map ? [...value].map(([name, one]) => [String(name), one] as const) : Object.entries(value)

const isList = (value: object): value is readonly unknown[] | ReadonlySet<unknown> =>
  Array.isArray(value) || value instanceof Set

/** What stands for objects that have a form of their own, or null. */
const ownForm = (value: object): unknown => {
  if (value instanceof Date) return value
  if (value instanceof URL || value instanceof RegExp) return String(value)
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`
  return 'toJSON' in value && typeof value.toJSON === 'function' ? value.toJSON() : null
}

const walk = (value: unknown, text: Text, above: readonly object[]): unknown => {
  if (typeof value === 'string') return text(value)
  if (typeof value !== 'object' || value === null) return value
  if (above.includes(value)) return '[circular]'
  if (above.length >= deepest) return '[deeper]'
  const inside = [...above, value]
  const own = value instanceof Error ? errorParts(value) : ownForm(value)
  if (own instanceof Date) return own
  if (own !== null) return walk(own, text, inside)
  if (isList(value)) return [...value].map((one) => walk(one, text, inside))
  return Object.fromEntries(
    entriesOf(value).map(([name, one]) => [
      text(name),
      isSecretName(name) && !isNothing(one) ? secretMask : walk(one, text, inside),
    ]),
  )
}

/**
 * A value with every text in it masked, and what stands under the name of a secret. Plain data keeps its form; errors, maps,
 * sets and bytes become plain data.
 */
export const redactValue = <T>(value: T, text: Text): T => walk(value, text, []) as T
