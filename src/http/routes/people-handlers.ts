import type { FastifyRequest } from 'fastify'
import { type ApiToken, firstOwnerId, type User } from '../../domain/user.ts'
import { visitorOf } from '../auth/guard.ts'
import type { Invitation } from '../auth/invitations.ts'
import type { ApiTokenView, InvitationView, UserView } from '../contract/people.ts'
import type { peopleRoutes } from '../contract/routes-people.ts'
import type { HttpDeps } from '../deps.ts'
import { auditActorOf } from './audit-note.ts'
import type { Handlers } from './handlers.ts'
import { describeSession, enter, placeOf } from './session-handlers.ts'

const viewUser = ({ password, ...user }: User, waiting: ReadonlyMap<string, string>): UserView => ({
  user_id: user.user_id,
  name: user.name,
  role: user.role,
  email: user.email,
  password_set: password !== null,
  invited_until: waiting.get(user.user_id) ?? null,
  first_owner: user.user_id === firstOwnerId,
  created_at: user.created_at,
  created_by: user.created_by,
  disabled_at: user.disabled_at,
  last_sign_in_at: user.last_sign_in_at,
})

/** The link leads to the address at which people reach this server, or else to that under which it was asked. */
const viewInvitation = (
  { protocol, host }: FastifyRequest,
  publicUrl: string | undefined,
  { token, expiresAt }: Invitation,
): InvitationView => ({
  token,
  link: `${publicUrl ?? `${protocol}://${host}`}/invitation#${token}`,
  expires_at: expiresAt,
})

const viewToken = ({ token_hash, ...token }: ApiToken, names: ReadonlyMap<string, string>): ApiTokenView => ({
  ...token,
  user_name: names.get(token.user_id) ?? token.user_id,
})

const userHandlers = ({ auth, about: { publicUrl } }: HttpDeps) => {
  const { users, invitations } = auth
  const view = async (user: User) => viewUser(user, await invitations.waiting())
  const invite = async (request: FastifyRequest, user: User) => {
    const invitation = viewInvitation(request, publicUrl, await invitations.make(user.user_id))
    return { user: await view(user), invitation }
  }
  return {
    listUsers: async () => {
      const waiting = await invitations.waiting()
      const all = [...(await users.list())].sort((left, right) => left.name.localeCompare(right.name))
      return { items: all.map((user) => viewUser(user, waiting)) }
    },
    addUser: async ({ body: { name, role, email = null }, request, note }) => {
      const user = await users.add({ name, role, email }, visitorOf(request).name)
      note({ subject: user.user_id, details: { name: user.name, role } })
      return invite(request, user)
    },
    changeUser: async ({ params, body, note }) => {
      const user = await users.set(params.id, body)
      note({ details: { name: user.name, ...(body.role ? { role: body.role } : {}), email_set: user.email !== null } })
      return view(user)
    },
    disableUser: async ({ params, note }) => {
      const user = await auth.disable(params.id)
      note({ details: { name: user.name } })
      return view(user)
    },
    enableUser: async ({ params, note }) => {
      const user = await users.enable(params.id)
      note({ details: { name: user.name, enabled: true } })
      return view(user)
    },
    inviteUser: async ({ params, request, note }) => {
      const user = await users.get(params.id)
      note({ details: { name: user.name } })
      return invite(request, user)
    },
  } satisfies Partial<Handlers>
}

const invitationHandlers = ({ auth }: HttpDeps) =>
  ({
    openInvitation: async ({ body, request }) => {
      const { user, expiresAt } = await auth.openInvitation(body.token, placeOf(request).from)
      return { name: user.name, role: user.role, expires_at: expiresAt }
    },
    acceptInvitation: async ({ body, request, reply, note }) => {
      const place = placeOf(request)
      note({ failedAs: 'session.sign_in_failed', details: { by: 'invitation', address: place.from } })
      const opened = await auth.acceptInvitation(body.token, body.password, place)
      const visitor = await enter(auth, request, reply, opened)
      note({ actor: auditActorOf(visitor), subject: visitor.userId })
      return describeSession(auth, visitor)
    },
  }) satisfies Partial<Handlers>

const tokenHandlers = ({ auth }: HttpDeps) => {
  const { users, apiTokens } = auth
  const names = async () => new Map((await users.list()).map(({ user_id, name }) => [user_id, name]))
  return {
    listApiTokens: async ({ request }) => {
      const { userId, role } = visitorOf(request)
      const known = await names()
      const tokens = await apiTokens.list(role === 'owner' ? null : userId)
      return { items: tokens.map((token) => viewToken(token, known)) }
    },
    createApiToken: async ({ body: { label, role = null, areas = null, days = null }, request, note }) => {
      const made = await apiTokens.create(visitorOf(request), { label, role, areas, days })
      const { token_id: subject, expires_at, role: given } = made.token
      note({ subject, details: { label: made.token.label, role: given, areas: made.token.areas, expires_at } })
      return { token: viewToken(made.token, await names()), secret: made.secret }
    },
    revokeApiToken: async ({ params, note }) => {
      const token = await apiTokens.find(params.id)
      note({ details: { label: token?.label ?? null, user_id: token?.user_id ?? null } })
      await apiTokens.revoke(params.id)
    },
  } satisfies Partial<Handlers>
}

/** Answers the routes by which it is settled who may sign in, and with which keys programs act for them. */
export const peopleHandlers = (deps: HttpDeps): Handlers<keyof typeof peopleRoutes> => ({
  ...userHandlers(deps),
  ...invitationHandlers(deps),
  ...tokenHandlers(deps),
})
