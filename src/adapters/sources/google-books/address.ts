import { tellBook } from '../../../domain/refusals/books.ts'
import { refusedField } from '../../../domain/refusals/refused-fields.ts'
import type { SourceIdentity } from '../../../ports/source.ts'
import { bareHost } from '../../../reading/hosts.ts'

const hosts =
  /^(?:books\.google\.(?:com?\.)?[a-z]{2,3}|www\.google\.(?:com?\.)?[a-z]{2,3}|play\.google\.com|www\.googleapis\.com)$/
const volumeId = /^[\w-]{8,20}$/

/** Places in which Google's addresses hold the id of a volume. */
const idIn = (url: URL): string | null => {
  const inPath =
    /^\/books\/(?:edition\/[^/]+|v1\/volumes)\/([\w-]+)/.exec(url.pathname)?.[1] ?? url.searchParams.get('id')
  return inPath !== null && volumeId.test(inPath) ? inPath : null
}

/**
 * Recognises the address of a volume at Google Books (`books.google.com/books?id=...`, `google.com/books/edition/...`).
 * @throws INVALID_INPUT when it is Google Books' but names no volume
 */
export const identify = (url: URL): SourceIdentity | null => {
  const host = bareHost(url)
  const isBooks = host.startsWith('books.') || /^\/(?:books|store\/books)(?:\/|$)/.test(url.pathname)
  if (!hosts.test(host) || !isBooks) return null
  const id = idIn(url)
  if (id === null) {
    throw refusedField('url', tellBook('google_books_without_book', {}), { subject: '' })
  }
  const origin = url.hostname.endsWith('.localhost') ? url.origin : 'https://books.google.com'
  return { canonicalUrl: `${origin}/books?id=${id}`, identityKeys: [`google:${id}`] }
}
