import type { FastifyRequest } from 'fastify'
import { visitorOf } from '../auth/guard.ts'
import type { siteRoutes } from '../contract/routes-sites.ts'
import type { HttpDeps } from '../deps.ts'
import type { Handlers } from './handlers.ts'

/** What a one-time state is bound to: the session, or the program that shows the server's token. */
const sessionOf = (request: FastifyRequest): string => visitorOf(request).session?.session_id ?? 'server'

/** This server as the browser knows it; the guard has refused other origins. */
const originOf = (request: FastifyRequest): string => {
  const { origin } = request.headers
  return origin !== undefined && URL.canParse(origin) ? origin : `${request.protocol}://${request.host}`
}

/** Answers the routes by which the connection to a WordPress site is examined and made. */
export const siteHandlers = ({ credentials, grants }: HttpDeps): Handlers<keyof typeof siteRoutes> => ({
  checkCredential: ({ params }) => credentials.check(params.id),
  tryCredential: ({ body, note }) => {
    note({ details: { site_url: body.site_url } })
    return credentials.tryOut(body)
  },
  beginGrant: ({ body, request }) => grants.begin({ ...body, origin: originOf(request), session: sessionOf(request) }),
  completeGrant: async ({ body, request, note }) => {
    const stored = await grants.complete(body.state, sessionOf(request))
    note({ subject: stored.credential_id, details: { label: stored.label, granted: true } })
    return stored
  },
})
