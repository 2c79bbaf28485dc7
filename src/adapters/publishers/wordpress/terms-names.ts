import { withoutEntities } from './bare-text.ts'

/**
 * The name of a term as people read it. WordPress drops percent signs before two hexadecimal digits, and keeps single spaces.
 * @source wp-includes/formatting.php, sanitize_text_field
 */
export const plainName = (name: string): string =>
  withoutEntities(name)
    .replaceAll(/%[a-f0-9]{2}/gi, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .normalize('NFC')

/** Whether two names mean the same term, whatever their case and however their signs are written. */
export const isSameName = (one: string, other: string): boolean =>
  plainName(one).toLowerCase() === plainName(other).toLowerCase()

/** The names from the top to a category: `Reviews > Programming`. A `>` that belongs to a name is written `&gt;`. */
export const pathOf = (category: string): readonly string[] =>
  category
    .split('>')
    .map(plainName)
    .filter((name) => name !== '')

/** Signs that may stand in a site's database as themselves or as entities. */
const writtenInManyWays = /[&<>"'’‘“”]/u

/** The longest part of a name that is written in one way only, for a search; empty when there is none. */
export const searchWords = (name: string): string =>
  plainName(name)
    .split(writtenInManyWays)
    .map((part) => part.trim())
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '')
