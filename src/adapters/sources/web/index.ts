import { defineSource } from '../../../ports/source.ts'
import { readGenericPage } from '../../../reading/generic.ts'
import { canonicalAddress } from '../../../reading/hosts.ts'

/** Any page of the web: publishers, bookshops, reviews, encyclopedias. */
export const source = defineSource({
  kind: 'web',
  label: 'Web page',
  weight: 0.5,
  requestsPerSecond: 1,
  hosts: [],
  identify: (url) => {
    const canonicalUrl = canonicalAddress(url)
    return { canonicalUrl, identityKeys: [`url:${canonicalUrl}`] }
  },
  read: (page) => readGenericPage(page),
})
