import { bookFields } from '../../../domain/book-record.ts'
import { defineSource } from '../../../ports/source.ts'
import { readGenericPage } from '../../../reading/generic.ts'
import { canonicalAddress } from '../../../reading/hosts.ts'

/** Any page of the web: publishers, bookshops, reviews, encyclopedias. */
export const source = defineSource({
  kind: 'web',
  label: 'Web page',
  weight: 0.5,
  requestsPerSecond: 1,
  hosts: [],
  fields: bookFields.filter((field) => field !== 'asin' && field !== 'ebook_price' && field !== 'physical_price'),
  rights: {
    store_hours: null,
    field_hours: {},
    show: 'all',
    quote_words: 75,
    images: 'link',
    reason: 'A public page: quoted in short, with its source named, for the purpose of a review.',
  },
  robots: true,
  identify: (url) => {
    const canonicalUrl = canonicalAddress(url)
    return { canonicalUrl, identityKeys: [`url:${canonicalUrl}`] }
  },
  read: (page) => readGenericPage(page),
})
