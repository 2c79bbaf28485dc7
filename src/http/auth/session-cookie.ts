import type { FastifyReply, FastifyRequest } from 'fastify'
import { sessionCookieName } from './headers.ts'
import { type OpenedSession, sessionLifeMs } from './sessions.ts'

type Asking = Pick<FastifyRequest, 'protocol'>

const isSecure = ({ protocol }: Asking): boolean => protocol === 'https'

/** Out of reach for scripts, for other sites and, where there is TLS, for the open wire. */
const optionsFor = (request: Asking) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure(request) }) as const

/** The session's token that a browser shows. */
export const sessionCookieOf = (request: FastifyRequest): string | null =>
  request.cookies[sessionCookieName(isSecure(request))] ?? null

/** Gives a browser the token of its session. */
export const giveSessionCookie = (request: Asking, reply: FastifyReply, { token, session }: OpenedSession): void => {
  // Renewed or not, a session ends when it was to end.
  const expires = new Date(session.expires_at)
  const maxAge = Math.min(sessionLifeMs, Math.max(0, expires.getTime() - Date.parse(session.rotated_at))) / 1000
  reply.setCookie(sessionCookieName(isSecure(request)), token, { ...optionsFor(request), maxAge: Math.floor(maxAge) })
}

/** Takes the session's token from a browser. */
export const takeSessionCookie = (request: Asking, reply: FastifyReply): void => {
  reply.clearCookie(sessionCookieName(isSecure(request)), optionsFor(request))
}
