import { type PageElement, textOf } from '../markup.ts'
import { fold } from '../text.ts'
import { treeOf } from '../tree.ts'

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
  const text = /[<&]/.test(value) ? textOf(treeOf(value).document) : fold(value)
  return text === '' ? null : text
}

/** The source of a script element. */
export const scriptText = (element: PageElement): string =>
  element.children.map((child) => ('data' in child ? child.data : '')).join('')

/** Frames that old habits put around a script's data. */
const framing = /^\s*(?:\/\/\s*)?(?:<!--|<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:\/\/\s*)?(?:-->|\]\]>)\s*$|;\s*$/g

/** A mark outside of strings, an escape or a quotation mark: all that must be told apart to know what stands in a string. */
const markOrEscape = /\\[\s\S]|"|,\s*(?=[}\]])/g

const withoutFraming = (source: string): string => source.replace(framing, '').replace(framing, '').trim()
const withoutControls = (source: string): string => source.replace(/\p{Cc}+/gu, ' ')
/** Takes out commas with nothing behind them, in one pass; what stands in strings must stay. */
const withoutLooseCommas = (source: string): string => {
  let inString = false
  return source.replace(markOrEscape, (part) => {
    if (part === '"') inString = !inString
    return part.startsWith(',') && !inString ? '' : part
  })
}
const withoutEntities = (source: string): string =>
  source.replace(/&(quot|#34|#x22|amp);/gi, (_, name: string) => (name.toLowerCase() === 'amp' ? '&' : '"'))

/** What is done to data that does not parse, one after the other. */
const repairs: readonly ((source: string) => string)[] = [
  withoutFraming,
  withoutControls,
  withoutLooseCommas,
  withoutEntities,
]

/**
 * Parses what scripts carry. Comments around the data, raw line breaks in strings, commas with nothing behind them and
 * escaped quotation marks are mended; anything else that does not parse is null.
 */
export const parseJson = (source: string): unknown => {
  let candidate = source
  for (const repair of [(same: string) => same, ...repairs]) {
    candidate = repair(candidate)
    try {
      return JSON.parse(candidate) as unknown
    } catch {
      // The next, mended form is tried; a page's broken data is not a fault of the program.
    }
  }
  return null
}
