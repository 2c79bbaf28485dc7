import { rightsSentences } from '../../../domain/kept-words/rights-sentences.ts'
import { defineSource } from '../../../ports/source.ts'
import { hostPattern } from '../../../reading/hosts.ts'
import { identify } from './address.ts'
import { lookUp } from './look-up.ts'
import { label, read } from './read.ts'
import { crossrefRules } from './rules.ts'

/** Crossref, where publishers of research register their books; rich for Springer, Apress, MIT Press, poor for others. */
export const source = defineSource({
  kind: 'crossref',
  label,
  weight: 0.6,
  requestsPerSecond: 5,
  hosts: [hostPattern('api.crossref.org'), hostPattern('doi.org')],
  fields: [...new Set(crossrefRules.map(({ field }) => field))],
  rights: {
    store_hours: null,
    field_hours: {},
    show: 'all',
    quote_words: 75,
    images: 'none',
    reason: rightsSentences.crossref({}),
  },
  answersAddresses: true,
  identify,
  read,
  lookUp,
})
