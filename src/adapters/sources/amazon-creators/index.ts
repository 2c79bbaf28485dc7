import { rightsSentences } from '../../../domain/kept-words/rights-sentences.ts'
import { defineSource } from '../../../ports/source.ts'
import { settings } from './credentials.ts'
import { lookUp } from './look-up.ts'
import { label, read } from './read.ts'
import { creatorsRules } from './rules.ts'

/**
 * Amazon's catalogue by its Creators API, the successor of the Product Advertising API, for associates with a credential.
 * @source affiliate-program.amazon.com/creatorsapi/docs; Associates Program Policies: data at most 24 hours, ASINs without
 * end, images, customer reviews and star ratings never stored
 */
export const source = defineSource({
  kind: 'amazon-creators',
  label,
  weight: 0.9,
  requestsPerSecond: 1,
  hosts: [/^creatorsapi\.amazon$/],
  fields: [...new Set(creatorsRules.map(({ field }) => field))],
  rights: {
    store_hours: 24,
    field_hours: {},
    show: 'all',
    quote_words: 25,
    images: 'none',
    reason: rightsSentences.shop_interface({}),
  },
  settings,
  identify: () => null,
  read,
  lookUp,
})
