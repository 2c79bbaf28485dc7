import { rightsSentences } from '../../../domain/kept-words/rights-sentences.ts'
import { defineSource } from '../../../ports/source.ts'
import { hostPattern } from '../../../reading/hosts.ts'
import { identify } from './address.ts'
import { keySetting, lookUp } from './look-up.ts'
import { label, read } from './read.ts'
import { googleBooksRules } from './rules.ts'

/**
 * Google Books, asked through its interface; it answers without a key as long as few ask.
 * @source developers.google.com/terms, 5e: no copies are kept for longer than the answer's cache headers allow
 */
export const source = defineSource({
  kind: 'google-books',
  label,
  weight: 0.6,
  requestsPerSecond: 1,
  hosts: [hostPattern('books.google.com'), hostPattern('www.googleapis.com')],
  fields: [...new Set(googleBooksRules.map(({ field }) => field))],
  rights: {
    store_hours: 24,
    field_hours: {},
    show: 'all',
    quote_words: 50,
    images: 'link',
    reason: rightsSentences.google({}),
  },
  settings: [
    {
      name: keySetting,
      help: 'Key for Google Books. It is asked without one too, but then it soon asks to slow down.',
      secret: true,
      otherwise: '',
    },
  ],
  answersAddresses: true,
  identify,
  read,
  lookUp,
})
