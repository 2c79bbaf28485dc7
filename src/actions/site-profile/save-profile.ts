import { PigmeuError } from '../../domain/errors.ts'
import { oneAtATime } from '../../domain/one-at-a-time.ts'
import { tellPublishing } from '../../domain/refusals/publishing.ts'
import type { SiteProfile } from '../../domain/site-profile.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { Store } from '../../ports/store.ts'
import { checkSiteProfile, type SiteProfileInput } from './check-profile.ts'
import { findSite } from './sites.ts'

/** A profile as it came in, with the instant of the one that it was made from; null when nobody had saved one. */
export interface SaveProfileInput extends SiteProfileInput {
  readonly updated_at: string | null
}

interface Deps {
  readonly store: Pick<Store, 'document' | 'insert' | 'put'>
  readonly clock: Pick<Clock, 'now'>
}

const conflict = (stored: SiteProfile | null): PigmeuError =>
  new PigmeuError('VERSION_CONFLICT', tellPublishing('profile_saved_meanwhile', {}), {
    context: { updated_at: stored?.updated_at ?? null },
  })

/** An instant that no earlier save has, even when the clock stands still or was set back. */
const later = (nowMs: number, former: string | null): string =>
  instant(former === null ? nowMs : Math.max(nowMs, Date.parse(former) + 1))

/**
 * Builds the way in which profiles are saved. Whoever worked on an older profile is refused; within one process this holds even for
 * two who save at one instant, across processes for all but those few milliseconds.
 */
export const createSaveProfile = ({ store, clock }: Deps) => {
  const door = oneAtATime()
  /** @throws INVALID_INPUT NOT_FOUND VERSION_CONFLICT */
  return async (target: string, { updated_at: base, ...input }: SaveProfileInput): Promise<SiteProfile> => {
    await findSite(store, target)
    const fields = checkSiteProfile(input)
    return door(async () => {
      const stored = await store.document('site_profiles', target)
      if ((stored?.updated_at ?? null) !== base) throw conflict(stored)
      const document: SiteProfile = { target, ...fields, updated_at: later(clock.now(), base) }
      const write = { collection: 'site_profiles', document } as const
      if (stored === null) {
        if (!(await store.insert(write))) throw conflict(await store.document('site_profiles', target))
      } else await store.put([write])
      return document
    })
  }
}
