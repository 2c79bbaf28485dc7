import type { SourceIdentity } from '../../../ports/source.ts'
import { bareHost, canonicalAddress } from '../../../reading/hosts.ts'
import { isbnsOf } from './candidates.ts'
import { type Publisher, publishers } from './publishers.ts'

const isOn =
  (host: string) =>
  ({ domains }: Publisher): boolean =>
    domains.some((domain) => host === domain || host.endsWith(`.${domain}`))

/** The ISBN in a path, however it is hyphenated, or null. */
const isbnIn = (path: string): string | null =>
  isbnsOf((path.match(/\d[\d-]{8,16}[\dXx]/g) ?? []).map((code) => `isbn:${code}`))[0] ?? null

/** Recognises the address of a book's page at a publisher; other pages of its site are any page's. */
export const identify = (url: URL): SourceIdentity | null => {
  const publisher = publishers.find(isOn(bareHost(url)))
  if (publisher === undefined || !publisher.path.test(url.pathname)) return null
  const canonicalUrl = canonicalAddress(url)
  const isbn = isbnIn(url.pathname)
  return { canonicalUrl, identityKeys: [isbn === null ? `url:${canonicalUrl}` : `isbn:${isbn}`] }
}
