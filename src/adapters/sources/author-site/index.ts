import { defineSource } from '../../../ports/source.ts'
import { fieldsOfAnyPage, identifyAnyPage, rightsOfPublicPage, visitorParts } from '../../../reading/any-page.ts'
import { readGenericPage } from '../../../reading/generic.ts'

/** A page on which the author speaks of the book or of themselves. */
export const source = defineSource({
  kind: 'author-site',
  label: 'Author’s site',
  weight: 0.5,
  requestsPerSecond: 1,
  hosts: [],
  fields: fieldsOfAnyPage,
  rights: rightsOfPublicPage,
  robots: true,
  personalParts: visitorParts,
  identify: identifyAnyPage,
  read: (page) => readGenericPage(page, { voice: 'author', kind: 'body' }),
})
