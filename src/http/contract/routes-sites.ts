import { credentialParamsSchema, credentialSchema } from './config.ts'
import { defineRoute } from './route.ts'
import { grantBodySchema, grantSchema, grantStateSchema, siteCheckSchema, siteTrialSchema } from './site-check.ts'

const tag = 'config'

/** The routes by which the connection to a WordPress site is examined and made. */
export const siteRoutes = {
  checkCredential: defineRoute({
    method: 'POST',
    path: '/api/config/credentials/:id/check',
    tag,
    access: { least: 'editor' },
    audit: 'credential.check',
    summary:
      'Examine the connection to a stored WordPress site: each cause of trouble with its fix; changes nothing there',
    params: credentialParamsSchema,
    response: siteCheckSchema,
  }),
  tryCredential: defineRoute({
    method: 'POST',
    path: '/api/config/credentials/check',
    tag,
    access: { least: 'owner' },
    audit: 'credential.check',
    summary: 'Examine the connection to a WordPress site before it is stored',
    body: siteTrialSchema,
    response: siteCheckSchema,
  }),
  beginGrant: defineRoute({
    method: 'POST',
    path: '/api/config/credentials/grants',
    tag,
    access: { least: 'owner', notByToken: true },
    audit: null,
    summary: 'Begin to connect a WordPress site by a click in its own WordPress',
    body: grantBodySchema,
    response: grantSchema,
  }),
  completeGrant: defineRoute({
    method: 'POST',
    path: '/api/config/credentials/grants/complete',
    tag,
    access: { least: 'owner', notByToken: true },
    audit: 'credential.save',
    summary: 'Store the site whose user allowed it, in the session in which it was begun',
    body: grantStateSchema,
    response: credentialSchema,
  }),
} as const
