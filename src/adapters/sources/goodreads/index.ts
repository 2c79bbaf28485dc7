import { bookFields } from '../../../domain/book-record.ts'
import { defineSource } from '../../../ports/source.ts'
import { hostPattern } from '../../../reading/hosts.ts'
import { identify } from './address.ts'
import { read } from './read.ts'

/** Goodreads' book pages, of the present and the older design. */
export const source = defineSource({
  kind: 'goodreads',
  label: 'Goodreads',
  weight: 0.6,
  requestsPerSecond: 0.3,
  hosts: [hostPattern('goodreads.com')],
  fields: bookFields.filter((field) => field !== 'price' && field !== 'ebook_price' && field !== 'physical_price'),
  rights: {
    store_hours: null,
    field_hours: {},
    show: 'cited',
    quote_words: 50,
    images: 'none',
    reason: "A catalogue that readers write: facts are free, readers' reviews are paraphrased and never shown whole.",
  },
  identify,
  read,
})
