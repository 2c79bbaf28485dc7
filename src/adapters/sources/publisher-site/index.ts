import { rightsSentences } from '../../../domain/kept-words/rights-sentences.ts'
import { defineSource } from '../../../ports/source.ts'
import { fieldsOfAnyPage, rightsOfPublicPage, visitorParts } from '../../../reading/any-page.ts'
import { hostPattern } from '../../../reading/hosts.ts'
import { identify } from './address.ts'
import { lookUp } from './look-up.ts'
import { publishers } from './publishers.ts'
import { label, read } from './read.ts'

/** Book pages of technical publishers, found by ISBN: the publisher's description and table of contents. */
export const source = defineSource({
  kind: 'publisher-site',
  label,
  weight: 0.8,
  requestsPerSecond: 1,
  hosts: [...new Set(publishers.flatMap(({ domains }) => domains))].map(hostPattern),
  fields: fieldsOfAnyPage,
  rights: {
    ...rightsOfPublicPage,
    field_hours: { price: 24, currency: 24 },
    reason: rightsSentences.publisher_page({}),
  },
  robots: true,
  personalParts: visitorParts,
  identify,
  read,
  lookUp,
})
