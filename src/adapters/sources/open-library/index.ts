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
    reason:
      'An open catalogue whose data is free to use; its descriptions are often the publisher’s, so they are quoted in short.',
  },
  answersAddresses: true,
  identify,
  read,
  lookUp,
})
