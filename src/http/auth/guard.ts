import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { PigmeuError } from '../../domain/errors.ts'
import type { Auth, Visitor } from './auth.ts'
import { actingForHeader, sessionCookie } from './headers.ts'

declare module 'fastify' {
  interface FastifyRequest {
    visitor: Visitor | null
  }
  interface FastifyContextConfig {
    /** Answers without a session. */
    open?: boolean
  }
}

const bearerOf = (request: FastifyRequest): string | null =>
  /^Bearer ([\w~+/.-]+=*)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null

const actingForOf = (request: FastifyRequest): string | null => {
  const header = request.headers[actingForHeader]
  if (typeof header !== 'string') return null
  try {
    return decodeURIComponent(header)
  } catch {
    return null
  }
}

const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS'

/**
 * Whether a page of another origin made the browser send this. Programs send no such headers.
 * @source https://html.spec.whatwg.org/multipage/origin.html, W3C Fetch Metadata
 */
const comesFromElsewhere = (request: FastifyRequest): boolean => {
  const { origin, 'sec-fetch-site': site } = request.headers
  if (site === 'cross-site' || site === 'same-site') return true
  if (origin === undefined) return false
  if (!URL.canParse(origin)) return true
  // Both are read as addresses of one scheme, so that a usual port counts as none.
  const { protocol, host } = new URL(origin)
  const own = `${protocol}//${request.host}`
  return !URL.canParse(own) || new URL(own).host !== host
}

const refuseForeign = (request: FastifyRequest): void => {
  if (isSafe(request.method) || bearerOf(request) !== null || !comesFromElsewhere(request)) return
  const reason = 'is another site than this server; open the server by its own address'
  throw new PigmeuError('INVALID_INPUT', `origin ${reason}`, { problems: [{ field: 'origin', reason }] })
}

/** The signed-in visitor of a request. @throws NOT_SIGNED_IN */
export const visitorOf = (request: FastifyRequest): Visitor => {
  if (request.visitor) return request.visitor
  throw new PigmeuError('NOT_SIGNED_IN')
}

/** Lets nobody in without a session, but for routes that are declared open; unknown addresses are not open. */
export const guardRoutes = (app: FastifyInstance, auth: Auth): void => {
  app.decorateRequest('visitor', null)
  app.addHook('onRequest', async (request: FastifyRequest, _reply: FastifyReply) => {
    const cookie = request.cookies[sessionCookie] ?? null
    request.visitor = await auth.identify({ cookie, bearer: bearerOf(request), actingFor: actingForOf(request) })
    refuseForeign(request)
    if (request.routeOptions.config.open !== true && !request.is404) visitorOf(request)
  })
}
