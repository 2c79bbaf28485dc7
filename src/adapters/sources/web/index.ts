import { defineSource } from '../../../ports/source.ts'
import { fieldsOfAnyPage, identifyAnyPage, rightsOfPublicPage, visitorParts } from '../../../reading/any-page.ts'
import { readGenericPage } from '../../../reading/generic.ts'

/** Any page of the web: publishers, bookshops, reviews, encyclopedias. */
export const source = defineSource({
  kind: 'web',
  label: 'Web page',
  weight: 0.5,
  requestsPerSecond: 1,
  hosts: [],
  fields: fieldsOfAnyPage,
  rights: rightsOfPublicPage,
  robots: true,
  personalParts: visitorParts,
  identify: identifyAnyPage,
  read: (page) => readGenericPage(page),
})
