import type { FastifyReply, FastifyRequest } from 'fastify'
import { PigmeuError } from '../../domain/errors.ts'
import { tellPerson } from '../../domain/refusals/people.ts'
import { firstOwnerId } from '../../domain/user.ts'
import type { Auth, Visitor } from '../auth/auth.ts'
import { callerOf } from '../auth/caller-address.ts'
import { visitorOf } from '../auth/guard.ts'
import { giveSessionCookie, takeSessionCookie } from '../auth/session-cookie.ts'
import type { OpenedSession } from '../auth/sessions.ts'
import type { sessionRoutes } from '../contract/routes-session.ts'
import type { Session } from '../contract/session.ts'
import type { HttpDeps } from '../deps.ts'
import { auditActorOf } from './audit-note.ts'
import type { Handlers } from './handlers.ts'

/** Where a sign-in comes from. */
export const placeOf = (request: FastifyRequest) => ({
  from: callerOf(request.ip),
  browser: request.headers['user-agent'] ?? null,
})

/** Who a session lets in, from its first moment on. */
export const visitorIn = ({ session }: OpenedSession): Visitor => {
  const { user_id: userId, name, role } = session
  return { kind: 'user', userId, tokenId: null, name, role, areas: null, session }
}

/** Who is signed in, as it is told to them. */
export const describeSession = async (auth: Auth, visitor: Visitor | null): Promise<Session> => {
  const users = await auth.users.list()
  const passwordSet = users.some(
    ({ user_id, password }) => password !== null && (visitor === null || user_id === visitor.userId),
  )
  return {
    signed_in: visitor !== null,
    kind: visitor?.kind ?? null,
    user_id: visitor?.userId ?? null,
    name: visitor?.name ?? null,
    role: visitor?.role ?? null,
    areas: visitor?.areas ? [...visitor.areas] : null,
    expires_at: visitor?.session?.expires_at ?? null,
    password_set: passwordSet,
    asks_login: users.some(({ user_id }) => user_id !== firstOwnerId),
  }
}

/** Has a browser go on under a session; the one it was signed in by before ends. */
export const enter = async (
  auth: Auth,
  request: FastifyRequest,
  reply: FastifyReply,
  opened: OpenedSession,
): Promise<Visitor> => {
  if (request.visitor?.session) await auth.signOut(request.visitor.session)
  giveSessionCookie(request, reply, opened)
  return visitorIn(opened)
}

/** The name that was tried, where there is a user of that name: what else stands there may be a password. */
const triedName = async ({ users }: Auth, login: string | undefined): Promise<string | null> =>
  login === undefined ? null : ((await users.findByName(login))?.name ?? null)

const doorHandlers = ({ auth }: HttpDeps) =>
  ({
    signIn: async ({ body, request, reply, note }) => {
      const by = body.token === undefined ? 'password' : 'link'
      const place = placeOf(request)
      note({ failedAs: 'session.sign_in_failed', details: { by, address: place.from } })
      const opened = await auth.signIn(body, place).catch(async (thrown: unknown) => {
        if (thrown instanceof PigmeuError && thrown.code === 'SIGN_IN_FAILED')
          note({ details: { login: await triedName(auth, body.login) } })
        throw thrown
      })
      const visitor = await enter(auth, request, reply, opened)
      note({ actor: auditActorOf(visitor), subject: visitor.userId })
      return describeSession(auth, visitor)
    },
    getSession: ({ request }) => describeSession(auth, request.visitor),
    signOut: async ({ request, reply }) => {
      if (request.visitor?.session) await auth.signOut(request.visitor.session)
      takeSessionCookie(request, reply)
    },
  }) satisfies Partial<Handlers>

/** Answers the routes by which people sign in and out. */
export const sessionHandlers = (deps: HttpDeps): Handlers<keyof typeof sessionRoutes> => {
  const { auth } = deps
  return {
    ...doorHandlers(deps),
    setPassword: async ({ body, request, reply, note }) => {
      note({ subject: visitorOf(request).userId, failedAs: 'session.sign_in_failed' })
      const current = body.current_password ?? null
      const wish = { password: body.password, current, from: callerOf(request.ip) }
      const renewed = await auth.setPassword(visitorOf(request), wish)
      if (renewed !== null) giveSessionCookie(request, reply, renewed)
    },
    listSessions: async ({ request }) => {
      const { userId, session } = visitorOf(request)
      const items = (await auth.sessions.of(userId)).map(({ session_id, browser, created_at, expires_at }) => ({
        session_id,
        browser,
        created_at,
        expires_at,
        current: session_id === session?.session_id,
      }))
      return { items }
    },
    endSession: async ({ params, request }) => {
      const own = await auth.sessions.of(visitorOf(request).userId)
      const session = own.find(({ session_id }) => session_id === params.id)
      if (!session) throw new PigmeuError('NOT_FOUND', tellPerson('session_unknown', { id: params.id }))
      await auth.sessions.end(session)
    },
  }
}
