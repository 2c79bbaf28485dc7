import { blankProfile, type SiteProfile } from '../../domain/site-profile.ts'
import type { Store } from '../../ports/store.ts'
import { findSite, listSites, type Site } from './sites.ts'

/** A profile as it is read: not yet saved by anybody, it is blank and has no instant. */
export type ReadSiteProfile = Omit<SiteProfile, 'updated_at'> & { readonly updated_at: string | null }

/** A place to publish at, with what it wants of articles. */
export interface DescribedSite extends Site {
  readonly profile: ReadSiteProfile
}

const profileAt = async (store: Pick<Store, 'document'>, target: string): Promise<ReadSiteProfile> =>
  (await store.document('site_profiles', target)) ?? { ...blankProfile(target, ''), updated_at: null }

/**
 * What a site wants of articles; blank when nobody described it.
 * @throws NOT_FOUND
 */
export const readSiteProfile = async (store: Pick<Store, 'document'>, target: string): Promise<ReadSiteProfile> => {
  await findSite(store, target)
  return profileAt(store, target)
}

/** Every place to publish at, with what it wants of articles. */
export const describeSites = async (store: Pick<Store, 'document' | 'documents'>): Promise<readonly DescribedSite[]> =>
  Promise.all((await listSites(store)).map(async (site) => ({ ...site, profile: await profileAt(store, site.target) })))
