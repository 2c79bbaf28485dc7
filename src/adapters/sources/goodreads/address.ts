import { PigmeuError } from '../../../domain/errors.ts'
import type { SourceIdentity } from '../../../ports/source.ts'
import { bareHost } from '../../../reading/hosts.ts'

/** The book's number in a Goodreads address (`/book/show/123-title`, `/en/book/show/123.Title`), or null. */
export const bookIdIn = (url: URL): string | null => /\/book\/show\/(\d+)/.exec(url.pathname)?.[1] ?? null

const isGoodreads = (url: URL): boolean => /(?:^|\.)goodreads\.com$/.test(bareHost(url))

/**
 * Recognises the address of a book at Goodreads.
 * @throws INVALID_INPUT when it is Goodreads' but names no book
 */
export const identify = (url: URL): SourceIdentity | null => {
  if (!isGoodreads(url)) return null
  const id = bookIdIn(url)
  if (id === null) {
    const reason = 'This Goodreads address names no book; a book address holds "/book/show/" and a number.'
    throw new PigmeuError('INVALID_INPUT', reason, { problems: [{ field: 'goodreads_url', reason }] })
  }
  const origin = url.hostname.endsWith('.localhost') ? url.origin : 'https://www.goodreads.com'
  return { canonicalUrl: `${origin}/book/show/${id}`, identityKeys: [`goodreads:${id}`] }
}
