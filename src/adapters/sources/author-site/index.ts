import { defineSource } from '../../../ports/source.ts'
import { readGenericPage } from '../../../reading/generic.ts'
import { canonicalAddress } from '../../../reading/hosts.ts'

/** A page on which the author speaks of the book or of themselves. */
export const source = defineSource({
  kind: 'author-site',
  label: 'Author’s site',
  weight: 0.7,
  requestsPerSecond: 1,
  hosts: [],
  identify: (url) => {
    const canonicalUrl = canonicalAddress(url)
    return { canonicalUrl, identityKeys: [`url:${canonicalUrl}`] }
  },
  read: (page) => readGenericPage(page, { voice: 'author', kind: 'body' }),
})
