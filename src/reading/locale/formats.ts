import { labelKey } from '../text.ts'
import { formats } from './format-names.ts'

/** What kind of thing a format is. */
export type FormatKind = keyof typeof formats

const byName: ReadonlyMap<string, FormatKind> = new Map(
  Object.entries(formats).flatMap(([kind, names]) =>
    names.map((name) => [labelKey(name), kind as FormatKind] as const),
  ),
)

/** What qualifies a format's name: "Hardcover, Deckle Edge", "Kindle Edition with Audio", "Taschenbuch – Illustriert", "Paperback (Large Print)". */
const qualifier = /\s*[,;(–—]|\s-\s|\s(?:with|mit|avec|con|com|met|med|z)\s/u

/** What kind of format a printed name means, or null. */
export const formatKindOf = (name: string): FormatKind | null => {
  const key = labelKey(name)
  return byName.get(key) ?? byName.get(key.split(qualifier)[0] ?? '') ?? null
}

/** The longest known name of a format that stands in a text as whole words, as printed: "About the Kindle Edition" names "Kindle Edition". Null when none does. */
export const formatNamed = (text: string): string | null => {
  const words = text.split(/\s+/u)
  for (let length = words.length; length > 0; length--)
    for (let start = 0; start + length <= words.length; start++) {
      const name = words.slice(start, start + length).join(' ')
      if (byName.has(labelKey(name))) return name
    }
  return null
}
