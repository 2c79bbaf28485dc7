import type { FastifyRequest } from 'fastify'
import { refusedField } from '../../domain/refusals/refused-fields.ts'
import { tellRequest } from '../../domain/refusals/requests.ts'

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

/** Refuses what another site makes a browser change. Who shows a token is not known by a cookie, so nobody sent it unawares. */
export const refuseForeign = (request: FastifyRequest): void => {
  if (isSafe(request.method) || request.headers.authorization !== undefined || !comesFromElsewhere(request)) return
  throw refusedField('origin', tellRequest('origin_foreign', {}))
}
