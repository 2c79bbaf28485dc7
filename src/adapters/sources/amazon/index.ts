import { bookFields } from '../../../domain/book-record.ts'
import { rightsSentences } from '../../../domain/kept-words/rights-sentences.ts'
import { defineSource } from '../../../ports/source.ts'
import { hostPattern } from '../../../reading/hosts.ts'
import { identify } from './address.ts'
import { marketplaces } from './marketplaces.ts'
import { personalParts } from './personal-parts.ts'
import { read } from './read.ts'

/** Amazon's book and Kindle pages, of every shop in the table. */
export const source = defineSource({
  kind: 'amazon',
  label: 'Amazon',
  weight: 0.9,
  requestsPerSecond: 0.5,
  hosts: [
    ...marketplaces.map(({ domain }) => hostPattern(domain)),
    ...['amzn.to', 'a.co', 'amzn.eu', 'amzn.asia', 'amzn.com'].map(hostPattern),
  ],
  fields: bookFields,
  rights: {
    store_hours: null,
    field_hours: { price: 24, ebook_price: 24, physical_price: 24, currency: 24 },
    show: 'all',
    quote_words: 50,
    images: 'none',
    reason: rightsSentences.shop_page({}),
  },
  // Readers in data centres get "service unavailable", however well the shop is.
  refusesBy: [503],
  personalParts,
  identify,
  read,
})
