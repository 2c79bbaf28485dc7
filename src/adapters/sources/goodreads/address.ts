import { tellBook } from '../../../domain/refusals/books.ts'
import { refusedField } from '../../../domain/refusals/refused-fields.ts'
import type { SourceIdentity } from '../../../ports/source.ts'
import { bareHost } from '../../../reading/hosts.ts'

/** The book's number in a Goodreads address (`/book/show/123-title`, `/en/book/show/123.Title`), or null. */
export const bookIdIn = (url: URL): string | null => /\/book\/show\/(\d+)/.exec(url.pathname)?.[1] ?? null
const authorIdIn = (url: URL): string | null => /\/author\/show\/(\d+)/.exec(url.pathname)?.[1] ?? null

const isGoodreads = (url: URL): boolean => /(?:^|\.)goodreads\.com$/.test(bareHost(url))

/**
 * Recognises the address of a book or of an author at Goodreads. An author's page is about all of their books, so it has
 * no key of this one.
 * @throws INVALID_INPUT when it is Goodreads' but names neither
 */
export const identify = (url: URL): SourceIdentity | null => {
  if (!isGoodreads(url)) return null
  const origin = url.hostname.endsWith('.localhost') ? url.origin : 'https://www.goodreads.com'
  const book = bookIdIn(url)
  if (book !== null) return { canonicalUrl: `${origin}/book/show/${book}`, identityKeys: [`goodreads:${book}`] }
  const author = authorIdIn(url)
  if (author !== null) return { canonicalUrl: `${origin}/author/show/${author}`, identityKeys: [] }
  throw refusedField('goodreads_url', tellBook('goodreads_without_book', {}), { subject: '' })
}
