import { PigmeuError } from '../../domain/errors.ts'
import { tellPublishing } from '../../domain/refusals/publishing.ts'
import type { CredentialRecord, Store } from '../../ports/store.ts'

/** The kinds of places that articles are published at. */
export const siteKinds = ['file', 'wordpress', 'webhook'] as const
/** The kind of a place that articles are published at. */
export type SiteKind = (typeof siteKinds)[number]

/** A place to publish at. */
export interface Site {
  /** `file`, or the id of a stored credential. */
  readonly target: string
  readonly kind: SiteKind
  /** What people call it; the target itself for files. */
  readonly label: string
  /** Null for files. */
  readonly url: string | null
}

const files: Site = { target: 'file', kind: 'file', label: 'file', url: null }

const siteOf = ({ credential_id: target, kind, label, public: open }: CredentialRecord): Site | null =>
  kind === 'wordpress' || kind === 'webhook'
    ? { target, kind, label, url: open['site_url'] ?? open['url'] ?? null }
    : null

/** Every place that articles can go to, the files first, then by name. */
export const listSites = async (store: Pick<Store, 'documents'>): Promise<readonly Site[]> => {
  const sites = (await store.documents('credentials', '')).flatMap((credential) => siteOf(credential) ?? [])
  return [files, ...sites.toSorted((a, b) => a.label.localeCompare(b.label) || a.target.localeCompare(b.target))]
}

/** One place by its target, or null. */
export const siteAt = async (store: Pick<Store, 'document'>, target: string): Promise<Site | null> => {
  if (target === files.target) return files
  const credential = await store.document('credentials', target)
  return credential === null ? null : siteOf(credential)
}

/** @throws NOT_FOUND */
export const findSite = async (store: Pick<Store, 'document'>, target: string): Promise<Site> => {
  const found = await siteAt(store, target)
  if (found) return found
  throw new PigmeuError('NOT_FOUND', tellPublishing('site_unknown', { target }), { context: { target } })
}
