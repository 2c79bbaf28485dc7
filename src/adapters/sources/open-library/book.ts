import { isbn10, isbn13, isbn13From10 } from '../../../reading/identifiers.ts'
import type { JsonObject } from '../../../reading/structured/json.ts'
import { textIn, textsOf, valueAt } from '../../../reading/structured/json-rules.ts'

/** What Open Library answered about one book: the edition, the work that it is an edition of, the work's authors. */
export interface OpenLibraryBook {
  /** Null when only the work is known; then no fact of an edition is. */
  readonly edition: JsonObject | null
  readonly work: JsonObject | null
  /** The authors whose names are known, by their keys (`/authors/OL1A`). */
  readonly authors: readonly JsonObject[]
  /** The ISBN-13 that was asked for, or null. */
  readonly isbn: string | null
}

/** The key of a thing of Open Library without its folder: `OL1M` of `/books/OL1M`. */
export const idOf = (thing: JsonObject | null): string | null => textIn(thing?.['key'])?.split('/').at(-1) ?? null

const thirteenOf = (code: string): string | null => {
  const ten = isbn10(code)
  return isbn13(code) ?? (ten === null ? null : isbn13From10(ten))
}

/** Every ISBN that an edition is catalogued under, as ISBN-13, checksums verified; bindings may share one entry. */
export const isbnsOf = (edition: JsonObject | null): readonly string[] => [
  ...new Set(textsOf([edition?.['isbn_13'], edition?.['isbn_10']].flat()).flatMap((code) => thirteenOf(code) ?? [])),
]

/** The edition's ISBN: the one that was asked for if it bears it, else its first. */
export const isbnOf = ({ edition, isbn }: OpenLibraryBook): string | null => {
  const all = isbnsOf(edition)
  return all.find((one) => one === isbn) ?? all[0] ?? null
}

/** Words with or without a wrapper: Open Library writes `"text"` and `{type, value}` alike. */
export const wordsIn = (value: unknown): string | null =>
  typeof value === 'string'
    ? value.trim() || null
    : textIn(valueAt(value, 'value')) === null
      ? null
      : String(valueAt(value, 'value')).trim()

/** The keys of the authors of the work, or of the edition where the work names none. */
export const authorKeysOf = ({ edition, work }: Pick<OpenLibraryBook, 'edition' | 'work'>): readonly string[] => {
  const ofWork = textsOf(valueAt(work, 'authors[*].author.key'))
  return ofWork.length > 0 ? ofWork : textsOf(valueAt(edition, 'authors[*].key'))
}

/** The keys of people whom the edition counts among its authors and the work does not: illustrators, translators. */
export const otherKeysOf = (book: Pick<OpenLibraryBook, 'edition' | 'work'>): readonly string[] => {
  const authors = authorKeysOf(book)
  return textsOf(valueAt(book.edition, 'authors[*].key')).filter((key) => !authors.includes(key))
}

/** The names of people by their keys, in the order of the keys; those that are not known are left out. */
export const namesOf = ({ authors }: OpenLibraryBook, keys: readonly string[]): readonly string[] =>
  keys.flatMap((key) => textIn(authors.find((author) => textIn(author['key']) === key)?.['name']) ?? [])
