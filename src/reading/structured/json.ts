import { parseDocument } from 'htmlparser2'
import { textOf } from '../markup.ts'
import { fold } from '../text.ts'

/** An object of a page's own data, its members unknown. */
export type JsonObject = { readonly [name: string]: unknown }

/** Whether a value is an object (no array, not null). */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value as a list: nothing is an empty one, a single value a list of one. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]

/** The member of an object that is an object, or an empty one. */
export const objectAt = (object: JsonObject, name: string): JsonObject => {
  const value = object[name]
  return isObject(value) ? value : {}
}

/** A string or number as folded text without markup and entities, or null. */
export const plainText = (value: unknown): string | null => {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return null
  const text = /[<&]/.test(value) ? textOf(parseDocument(value)) : fold(value)
  return text === '' ? null : text
}

/** Parses what scripts carry; data with raw line breaks in strings is mended, anything else unparsable is null. */
export const parseJson = (source: string): unknown => {
  for (const candidate of [source, source.replace(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(candidate) as unknown
    } catch {
      // The next, mended form is tried; a page's broken data is not a fault of the program.
    }
  }
  return null
}
