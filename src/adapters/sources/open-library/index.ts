import { rightsSentences } from '../../../domain/kept-words/rights-sentences.ts'
import { defineSource } from '../../../ports/source.ts'
import { hostPattern } from '../../../reading/hosts.ts'
import { identify } from './address.ts'
import { lookUp } from './look-up.ts'
import { label, read } from './read.ts'
import { openLibraryRules } from './rules.ts'

/**
 * Open Library, the Internet Archive's catalogue of books: asked by ISBN, else by title and author.
 * @source openlibrary.org/developers/api: identified askers may ask three times a second
 */
export const source = defineSource({
  kind: 'open-library',
  label,
  weight: 0.6,
  requestsPerSecond: 3,
  hosts: [hostPattern('openlibrary.org')],
  fields: [...new Set(openLibraryRules.map(({ field }) => field))],
  rights: {
    store_hours: null,
    field_hours: {},
    show: 'all',
    quote_words: 75,
    images: 'link',
    reason: rightsSentences.open_catalogue({}),
  },
  answersAddresses: true,
  identify,
  read,
  lookUp,
})
