import { rightsSentences } from '../../../domain/kept-words/rights-sentences.ts'
import { defineSource } from '../../../ports/source.ts'
import { hostPattern } from '../../../reading/hosts.ts'
import { identify } from './address.ts'
import { lookUp } from './look-up.ts'
import { label, read } from './read.ts'
import { wikipediaRules } from './rules.ts'

/** Wikipedia's article about a book, in the article's language or in English. */
export const source = defineSource({
  kind: 'wikipedia',
  label,
  weight: 0.4,
  requestsPerSecond: 5,
  hosts: [hostPattern('wikipedia.org')],
  fields: [...new Set(wikipediaRules.map(({ field }) => field))],
  rights: {
    store_hours: null,
    field_hours: {},
    show: 'all',
    quote_words: 150,
    images: 'none',
    reason: rightsSentences.wikipedia({}),
  },
  answersAddresses: true,
  identify,
  read,
  lookUp,
})
