import type { FastifyReply, FastifyRequest } from 'fastify'
import { PigmeuError } from '../../domain/errors.ts'
import { tellRequest } from '../../domain/refusals/requests.ts'
import type { AllowanceRule, Allowances } from '../../ports/allowance.ts'
import { callerOf } from './caller-address.ts'

const windowMs = 60_000

/** Pages and their files cost nothing, and whoever watches over the server must always get an answer. */
const isCounted = (url: string): boolean => /^\/(api|docs|sign-in|connect)([/?]|$)/.test(url)

/** Who asks, as their requests are counted; null for programs of the server's own machine. */
const countedAs = ({ visitor, ip }: FastifyRequest): string | null => {
  if (visitor?.kind === 'server') return null
  if (visitor?.tokenId) return `token ${visitor.tokenId}`
  return visitor?.session ? `session ${visitor.session.session_id}` : `address ${callerOf(ip)}`
}

/**
 * Holds every token, session and address to so many requests a minute, and tells it what is left.
 * @source https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers
 */
export const createRequestLimit = (allowances: Allowances, requestsPerMinute: number) => {
  const rule: AllowanceRule = { name: 'requests', times: requestsPerMinute, windowMs }
  const policy = `"requests";q=${requestsPerMinute};w=${windowMs / 1000}`
  /** @throws TOO_MANY_REQUESTS */
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const caller = requestsPerMinute === 0 || !isCounted(request.url) ? null : countedAs(request)
    if (caller === null) return
    const { isWithin, left, resetMs } = await allowances.take(rule, caller)
    const seconds = Math.ceil(resetMs / 1000)
    reply.headers({ 'ratelimit-policy': policy, ratelimit: `"requests";r=${left};t=${seconds}` })
    if (isWithin) return
    throw new PigmeuError('TOO_MANY_REQUESTS', tellRequest('too_many_requests', { most: requestsPerMinute, seconds }), {
      retryAfterMs: resetMs,
    })
  }
}
