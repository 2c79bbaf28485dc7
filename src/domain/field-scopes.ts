import type { BookField } from './book-record.ts'
import type { Placed } from './identity/place-answers.ts'

/** What a field is a fact of: one edition; the work, in one language; the work in every language. */
type Scope = 'edition' | 'work' | 'every_language'

/** What each field is a fact of. */
const fieldScopes: Readonly<Record<BookField, Scope>> = {
  title: 'work',
  subtitle: 'work',
  original_title: 'every_language',
  authors: 'every_language',
  contributors: 'edition',
  language: 'edition',
  language_code: 'edition',
  original_language: 'every_language',
  edition: 'edition',
  series: 'work',
  publisher: 'edition',
  publication_date: 'edition',
  publication_date_iso: 'edition',
  isbn_10: 'edition',
  isbn_13: 'edition',
  asin: 'edition',
  pages: 'edition',
  format: 'edition',
  price: 'edition',
  currency: 'edition',
  ebook_price: 'edition',
  physical_price: 'edition',
  rating: 'work',
  ratings_count: 'work',
  cover_image_url: 'edition',
  description: 'work',
  table_of_contents: 'edition',
  categories: 'work',
  theme: 'work',
}

/** What a vote counts for: fully, only where nobody has a full vote, not at all. */
export type Standing = 'full' | 'spare' | 'none'

const standings: Readonly<Record<Placed['relation'], Readonly<Record<Scope, Standing>>>> = {
  same_edition: { edition: 'full', work: 'full', every_language: 'full' },
  same_work: { edition: 'spare', work: 'full', every_language: 'full' },
  other_edition: { edition: 'none', work: 'full', every_language: 'full' },
  translation: { edition: 'none', work: 'none', every_language: 'full' },
  different_work: { edition: 'none', work: 'none', every_language: 'none' },
  unknown: { edition: 'none', work: 'none', every_language: 'none' },
}

/**
 * What an answer's vote on a field counts for. An answer of which it cannot be told what it is about is heard where nobody
 * else speaks: on every field when it names no book at all, on the work's when it names this title.
 */
export const standingOf = (field: BookField, { relation, sameTitle, named }: Placed): Standing => {
  const scope = fieldScopes[field]
  if (relation !== 'unknown') return standings[relation][scope]
  if (!named) return 'spare'
  return sameTitle && scope !== 'edition' ? 'spare' : 'none'
}
