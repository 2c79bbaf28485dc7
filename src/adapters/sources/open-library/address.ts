import { tellBook } from '../../../domain/refusals/books.ts'
import { refusedField } from '../../../domain/refusals/refused-fields.ts'
import type { SourceIdentity } from '../../../ports/source.ts'
import { bareHost } from '../../../reading/hosts.ts'
import { isbn10, isbn13, isbn13From10 } from '../../../reading/identifiers.ts'

const keyIn = (path: string): string | null => {
  const [, edition, work] = /^\/(?:books\/(OL\d+M)|works\/(OL\d+W))(?:[/.]|$)/.exec(path) ?? []
  if (edition !== undefined) return `openlibrary:${edition}`
  if (work !== undefined) return `openlibrary-work:${work}`
  const code = /^\/isbn\/([\dX-]+)/i.exec(path)?.[1] ?? ''
  const ten = isbn10(code)
  const isbn = isbn13(code) ?? (ten === null ? null : isbn13From10(ten))
  return isbn === null ? null : `isbn:${isbn}`
}

const pathOf = (key: string): string => {
  const [kind, id] = key.split(':')
  return `/${kind === 'openlibrary' ? 'books' : kind === 'isbn' ? 'isbn' : 'works'}/${id}`
}

/**
 * Recognises the address of an edition (`/books/OL1M`, `/isbn/978...`) or of a work (`/works/OL1W`) at Open Library.
 * @throws INVALID_INPUT when it is Open Library's but names neither
 */
export const identify = (url: URL): SourceIdentity | null => {
  if (!/(?:^|\.)openlibrary\.org$/.test(bareHost(url))) return null
  const key = keyIn(url.pathname)
  if (key === null) {
    throw refusedField('url', tellBook('open_library_without_book', {}), { subject: '' })
  }
  const origin = url.hostname.endsWith('.localhost') ? url.origin : 'https://openlibrary.org'
  return { canonicalUrl: `${origin}${pathOf(key)}`, identityKeys: [key] }
}
