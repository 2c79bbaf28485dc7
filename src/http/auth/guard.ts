import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { AccessArea, AccessRule } from '../../domain/access.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { tellPerson } from '../../domain/refusals/people.ts'
import { refusedField } from '../../domain/refusals/refused-fields.ts'
import type { Allowances } from '../../ports/allowance.ts'
import type { Store } from '../../ports/store.ts'
import type { Auth, Credentials, Visitor } from './auth.ts'
import { actingForHeader } from './headers.ts'
import { judgeAccess } from './judge-access.ts'
import { createRequestLimit } from './limit-requests.ts'
import { refuseForeign } from './refuse-foreign.ts'
import { requireRules } from './require-rules.ts'
import { giveSessionCookie, sessionCookieOf } from './session-cookie.ts'

declare module 'fastify' {
  interface FastifyRequest {
    visitor: Visitor | null
    /** Whether who asked would be let in still, for answers that go on for long. */
    isStillWelcome: () => Promise<boolean>
  }
  interface FastifyContextConfig {
    /** Who may call the route; the server does not start while one has no rule. */
    access?: AccessRule
    /** The part of the product it belongs to. */
    area?: AccessArea
    /** Whether the answer is written past the framework, so that no cookie goes with it. */
    isStream?: boolean
  }
}

/** What the guard needs. */
export interface GuardDeps {
  readonly auth: Auth
  readonly store: Store
  readonly allowances: Allowances
  /** For each token, session and address; 0 for any number, 600 unless told. */
  readonly requestsPerMinute?: number
}

/** Longer addresses than any page or program here makes. */
const mostAddressCharacters = 8_000

const refuseLongAddress = ({ url }: FastifyRequest): void => {
  if (url.length <= mostAddressCharacters) return
  throw refusedField('url', tellPerson('name_too_long', { most: mostAddressCharacters }), { subject: 'the address' })
}

const actingForOf = (request: FastifyRequest): string | null => {
  const header = request.headers[actingForHeader]
  if (typeof header !== 'string') return null
  try {
    return decodeURIComponent(header)
  } catch {
    return null
  }
}

/** What a request shows. Who sends `Authorization` is known by that or not at all, never by a cookie beside it. */
const credentialsOf = (request: FastifyRequest): Credentials => {
  const { authorization } = request.headers
  const bearer = authorization === undefined ? null : (/^Bearer ([\w~+/.-]+=*)$/i.exec(authorization)?.[1] ?? '')
  return { cookie: sessionCookieOf(request), bearer, actingFor: actingForOf(request) }
}

/** The signed-in visitor of a request. @throws NOT_SIGNED_IN */
export const visitorOf = (request: FastifyRequest): Visitor => {
  if (request.visitor) return request.visitor
  throw new PigmeuError('NOT_SIGNED_IN')
}

const idParams = z.object({ id: z.string() })

/** @throws NOT_SIGNED_IN FORBIDDEN */
const judge = (store: Store, request: FastifyRequest): Promise<void> => {
  const { access, area = null } = request.routeOptions.config
  if (access === undefined) throw new PigmeuError('FORBIDDEN', 'Nothing says who may do this, so nobody may.')
  const id = idParams.safeParse(request.params).data?.id ?? null
  return judgeAccess(store, { rule: access, area, id, visitor: request.visitor })
}

/** Gives a browser a new token in place of one that is due, and goes on under it. */
const renewSession = async (auth: Auth, request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  const { visitor } = request
  if (!visitor?.session || request.routeOptions.config.isStream) return
  const renewed = await auth.sessions.renew(visitor.session, visitor.role)
  if (renewed === null) return
  request.visitor = { ...visitor, session: renewed.session }
  giveSessionCookie(request, reply, renewed)
}

/** Lets every request in or not: who asks, how often, from where, and whether the route's rule allows it. */
export const guardRoutes = (
  app: FastifyInstance,
  { auth, store, allowances, requestsPerMinute = 600 }: GuardDeps,
): void => {
  const limit = createRequestLimit(allowances, requestsPerMinute)
  app.decorateRequest('visitor', null)
  app.decorateRequest('isStillWelcome', async () => true)
  requireRules(app)
  app.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    refuseLongAddress(request)
    request.visitor = await auth.identify(credentialsOf(request))
    await limit(request, reply)
    refuseForeign(request)
    if (!request.is404) await judge(store, request)
    await renewSession(auth, request, reply)
    const { visitor } = request
    request.isStillWelcome = async () => visitor === null || auth.isStillWelcome(visitor)
  })
}
