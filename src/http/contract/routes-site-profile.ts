import { defineRoute } from './route.ts'
import {
  siteClockSchema,
  siteParamsSchema,
  siteProfileBodySchema,
  siteProfileViewSchema,
  sitesSchema,
} from './site-profile.ts'

const tag = 'config'
const params = siteParamsSchema

/** The routes by which people say what a site wants of articles. */
export const siteProfileRoutes = {
  listSites: defineRoute({
    method: 'GET',
    path: '/api/sites',
    tag,
    access: { least: 'viewer' },
    summary: 'Every place to publish at, with its profile',
    response: sitesSchema,
  }),
  getSiteClock: defineRoute({
    method: 'GET',
    path: '/api/sites/:target/clock',
    tag,
    access: { least: 'contributor' },
    summary: 'The time zone of a place to publish at, asked there',
    params,
    response: siteClockSchema,
  }),
  getSiteProfile: defineRoute({
    method: 'GET',
    path: '/api/sites/:target/profile',
    tag,
    access: { least: 'viewer' },
    summary: 'What a site wants of every article that goes there; blank while nobody has saved it',
    params,
    response: siteProfileViewSchema,
  }),
  saveSiteProfile: defineRoute({
    method: 'PUT',
    path: '/api/sites/:target/profile',
    tag,
    access: { least: 'editor' },
    audit: 'site.save',
    summary: 'Say what a site wants; refused when somebody else saved it in between',
    params,
    body: siteProfileBodySchema,
    response: siteProfileViewSchema,
  }),
} as const
