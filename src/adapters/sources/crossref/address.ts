import type { SourceIdentity } from '../../../ports/source.ts'
import { bareHost } from '../../../reading/hosts.ts'

const doi = /^\/(?:works\/)?(10\.\d{4,9}\/\S+)$/i

/**
 * Recognises the address of a DOI (`https://doi.org/10...`); DOIs are the same in any case of letters. What it names,
 * book or paper, is known only when Crossref is asked. An address without one is not this source's.
 * @source doi.org, DOI Handbook 2.4: case-insensitive
 */
export const identify = (url: URL): SourceIdentity | null => {
  if (!/^(?:(?:dx\.|www\.)?doi\.org|api\.crossref\.org)$/.test(bareHost(url))) return null
  const name = doi.exec(decodeURIComponent(url.pathname))?.[1]?.toLowerCase()
  if (name === undefined) return null
  const origin = url.hostname.endsWith('.localhost') ? url.origin : 'https://doi.org'
  return { canonicalUrl: `${origin}/${name}`, identityKeys: [`doi:${name}`] }
}
