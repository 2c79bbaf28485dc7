import type { KnownBook } from '../../../ports/source.ts'
import { isbn10, isbn13, isbn13From10 } from '../../../reading/identifiers.ts'
import { bareWord } from '../../../reading/text.ts'
import { type AddressParts, addressOf, hyphenated, type Publisher, publishers } from './publishers.ts'

/** Publishers' sites are asked no oftener than this for one book. */
export const mostQuestions = 4

/** The ISBN-13s among a book's identity keys, each once. */
export const isbnsOf = (identityKeys: readonly string[]): readonly string[] => [
  ...new Set(
    identityKeys.flatMap((key) => {
      const code = key.replace(/^(?:isbn|asin):/, '')
      const ten = isbn10(code)
      return isbn13(code) ?? (ten === null ? [] : isbn13From10(ten))
    }),
  ),
]

/** A title as addresses write it: "Domain-Driven Design: Tackling ..." is `domain-driven-design`. */
export const slugOf = (title: string): string =>
  (
    bareWord(title.split(/[:–—(]/u)[0] ?? '')
      .replace(/c\+\+/g, 'c-plus-plus')
      .replace(/c#/g, 'c-sharp')
      .replace(/['’.]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  ).join('-')

/** Whose book an ISBN is; the longest prefix tells best. */
const publisherOf = (isbn: string): Publisher | null => {
  const lengthOf = ({ prefixes }: Publisher): number =>
    Math.max(0, ...prefixes.filter((prefix) => isbn.startsWith(prefix)).map(({ length }) => length))
  const [best] = publishers.toSorted((one, other) => lengthOf(other) - lengthOf(one))
  return best !== undefined && lengthOf(best) > 0 ? best : null
}

/** English-language ISBNs: most technical books that no prefix claims are sold by one of these publishers all the same. */
const mayBeAnyones = (isbn: string): boolean => /^(?:978[01]|9798)/.test(isbn)

/** Who is asked for an ISBN: whose it is, then those who show others' books. For one that nobody claims, whoever finds a book by its ISBN alone. */
const askedFor = (isbn: string): readonly Publisher[] => {
  const own = publisherOf(isbn)
  if (own !== null) return [own, ...publishers.filter((one) => one !== own && one.showsOthers === true)]
  return mayBeAnyones(isbn) ? publishers.toReversed() : []
}

const patternsFor = (isbn: string): readonly string[] => {
  const own = publisherOf(isbn)
  return askedFor(isbn).flatMap(({ patterns }) =>
    own === null ? patterns.filter((one) => !one.includes('{slug}')).slice(0, 1) : patterns,
  )
}

/** Without an ISBN only addresses made of the title can be tried. */
const byTitle = (parts: AddressParts): readonly string[] =>
  publishers.flatMap(({ patterns }) => patterns.flatMap((pattern) => addressOf(pattern, parts) ?? []))

/** The addresses at which a book's publisher may have its page, in the order in which they are asked. */
export const candidatesFor = ({ title, identityKeys }: KnownBook): readonly string[] => {
  const slug = slugOf(title)
  const isbns = isbnsOf(identityKeys)
  const addresses =
    isbns.length === 0
      ? byTitle({ isbn: null, hyphenated: null, slug })
      : isbns.flatMap((isbn) =>
          patternsFor(isbn).flatMap(
            (pattern) => addressOf(pattern, { isbn, hyphenated: hyphenated(isbn), slug }) ?? [],
          ),
        )
  return [...new Set(addresses)].slice(0, mostQuestions)
}
