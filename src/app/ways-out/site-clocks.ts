import type { SiteClocks } from '../../http/desks/site-clocks.ts'
import type { Publishers } from '../../ports/publisher.ts'

/** Milliseconds that a site has to tell its zone; somebody waits for it at a form. */
const patienceMs = 10_000

/** Asks the places themselves by which clock they publish. */
export const createSiteClocks = ({ publishers }: { readonly publishers: Publishers }): SiteClocks => ({
  zoneOf: async (target) => {
    const publisher = await publishers.find(target)
    return (await publisher.timeZone?.(AbortSignal.timeout(patienceMs))) ?? null
  },
})
