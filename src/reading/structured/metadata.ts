import { isbn10, isbn13 } from '../identifiers.ts'
import type { Page } from '../page.ts'
import { fold } from '../text.ts'
import type { JsonObject } from './json.ts'

type Metadata = ReadonlyMap<string, readonly string[]>

/** The `<meta>` elements of a page by their name or property, in lower case. */
const metadataOf = (page: Page): Metadata => {
  const found = new Map<string, string[]>()
  for (const { attribs } of page.all('meta')) {
    const name = (attribs['property'] ?? attribs['name'] ?? attribs['itemprop'] ?? '').toLowerCase()
    const value = fold(attribs['content'] ?? attribs['value'] ?? '')
    if (name === '' || value === '') continue
    const same = found.get(name)
    if (same === undefined) found.set(name, [value])
    else same.push(value)
  }
  return found
}

const valuesOf = (metadata: Metadata, ...names: readonly string[]): readonly string[] => {
  const name = names.find((one) => metadata.has(one))
  return name === undefined ? [] : (metadata.get(name) ?? [])
}
const firstOf = (metadata: Metadata, ...names: readonly string[]): string | undefined => valuesOf(metadata, ...names)[0]

/** A title without the name of the site behind it. */
const withoutSite = (title: string | undefined, site: string | undefined): string | undefined => {
  if (title === undefined || site === undefined || !title.endsWith(site)) return title
  const rest = title.slice(0, -site.length).replace(/\s*[|–—·:-]\s*$/u, '')
  return rest === '' ? title : rest
}

const isAddress = (text: string): boolean => /^https?:/.test(text)

/**
 * The book that a page states by OpenGraph: its type is a book, or it names an ISBN.
 * @source https://ogp.me/#type_book
 */
const openGraphBook = (metadata: Metadata): JsonObject | null => {
  const isbn = firstOf(metadata, 'book:isbn', 'books:isbn')
  if (!/^books?(?:\.book)?$/.test(firstOf(metadata, 'og:type') ?? '') && isbn === undefined) return null
  const price = firstOf(metadata, 'product:price:amount', 'og:price:amount')
  return {
    name: withoutSite(firstOf(metadata, 'og:title'), firstOf(metadata, 'og:site_name')),
    isbn,
    author: valuesOf(metadata, 'book:author', 'books:author').filter((name) => !isAddress(name)),
    datePublished: firstOf(metadata, 'book:release_date', 'books:release_date'),
    numberOfPages: firstOf(metadata, 'books:page_count', 'book:page_count'),
    image: firstOf(metadata, 'og:image:secure_url', 'og:image'),
    description: firstOf(metadata, 'og:description'),
    genre: valuesOf(metadata, 'book:tag', 'books:genre').filter((name) => !isAddress(name)),
    ...(price === undefined
      ? {}
      : { offers: { price, priceCurrency: firstOf(metadata, 'product:price:currency', 'og:price:currency') } }),
  }
}

const isIsbn = (text: string): boolean => {
  const code = text.replace(/^(?:urn:)?isbn(?:-1[03])?:?\s*/i, '')
  return isbn13(code) !== null || isbn10(code) !== null
}

/** Marks of an article or a chapter, whose ISBN is that of the volume around it. */
const partOfSomething = [
  'citation_journal_title',
  'citation_inbook_title',
  'citation_conference_title',
  'citation_issn',
]

/**
 * The book that a page states by library metadata (Highwire's `citation_*`, Dublin Core): only with an ISBN of its own,
 * for many sites describe any of their pages in Dublin Core.
 * @source https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
const libraryBook = (metadata: Metadata): JsonObject | null => {
  const isbn = [
    ...valuesOf(metadata, 'citation_isbn'),
    ...valuesOf(metadata, 'dc.identifier', 'dcterms.identifier', 'dc.identifier.isbn'),
  ].filter(isIsbn)
  if (isbn.length === 0 || partOfSomething.some((name) => metadata.has(name))) return null
  return {
    name: firstOf(metadata, 'citation_title', 'citation_book_title', 'dc.title', 'dcterms.title'),
    isbn,
    author: valuesOf(metadata, 'citation_author', 'dc.creator', 'dcterms.creator'),
    editor: valuesOf(metadata, 'citation_editor'),
    publisher: firstOf(metadata, 'citation_publisher', 'dc.publisher', 'dcterms.publisher'),
    datePublished: firstOf(metadata, 'citation_publication_date', 'citation_date', 'dc.date', 'dcterms.issued'),
    inLanguage: firstOf(metadata, 'citation_language', 'dc.language', 'dcterms.language'),
    description: firstOf(metadata, 'dc.description', 'dcterms.description'),
    genre: valuesOf(metadata, 'dc.subject', 'dcterms.subject'),
  }
}

/** The books that a page states in its `<meta>` elements. */
export const metadataBooks = (
  page: Page,
): { readonly openGraph: JsonObject | null; readonly library: JsonObject | null } => {
  const metadata = metadataOf(page)
  return { openGraph: openGraphBook(metadata), library: libraryBook(metadata) }
}
