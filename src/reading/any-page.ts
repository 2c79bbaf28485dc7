import { type BookField, bookFields } from '../domain/book-record.ts'
import type { Rights } from '../domain/rights.ts'
import { canonicalAddress } from './hosts.ts'

/** What a page of no particular site may tell of a book; numbers and prices of one shop are that shop's. */
export const fieldsOfAnyPage: readonly BookField[] = bookFields.filter(
  (field) => field !== 'asin' && field !== 'ebook_price' && field !== 'physical_price',
)

/** What may be done with a page that everybody can read. */
export const rightsOfPublicPage: Rights = {
  store_hours: null,
  field_hours: {},
  show: 'all',
  quote_words: 75,
  images: 'link',
  reason: 'A public page: quoted in short, with its source named, for the purpose of a review.',
}

/** A page of no particular site is known by nothing but its address. */
export const identifyAnyPage = (
  url: URL,
): { readonly canonicalUrl: string; readonly identityKeys: readonly string[] } => {
  const canonicalUrl = canonicalAddress(url)
  return { canonicalUrl, identityKeys: [`url:${canonicalUrl}`] }
}
