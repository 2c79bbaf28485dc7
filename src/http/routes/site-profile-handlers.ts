import { describeSites, readSiteProfile } from '../../actions/site-profile/read-profile.ts'
import type { siteProfileRoutes } from '../contract/routes-site-profile.ts'
import type { HttpDeps } from '../deps.ts'
import type { Handlers } from './handlers.ts'

/** Answers the routes by which people say what a site wants of articles. */
export const siteProfileHandlers = ({
  store,
  actions,
  siteClocks,
}: HttpDeps): Handlers<keyof typeof siteProfileRoutes> => ({
  listSites: async () => ({ items: [...(await describeSites(store))] }),
  getSiteClock: async ({ params }) => ({ time_zone: await siteClocks.zoneOf(params.target) }),
  getSiteProfile: ({ params }) => readSiteProfile(store, params.target),
  saveSiteProfile: ({ params, body, editor }) => {
    editor()
    return actions.saveSiteProfile(params.target, body)
  },
})
