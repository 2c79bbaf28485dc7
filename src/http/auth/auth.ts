import { isSameSecret } from '../../actions/digest.ts'
import { createOneTimeTokens } from '../../actions/one-time-tokens.ts'
import { type AccessArea, lesserRole, type Role } from '../../domain/access.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { tellPerson } from '../../domain/refusals/people.ts'
import { fieldProblem, refusedField } from '../../domain/refusals/refused-fields.ts'
import { firstOwnerId, type User } from '../../domain/user.ts'
import type { Allowances } from '../../ports/allowance.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { SessionRecord, Store } from '../../ports/store.ts'
import { createApiTokens } from './api-tokens.ts'
import { createInvitations } from './invitations.ts'
import { createPasswordSignIn } from './password-sign-in.ts'
import { createSessions, type OpenedSession } from './sessions.ts'
import { createSignInThrottle } from './sign-in-throttle.ts'
import { createUsers } from './users.ts'

/** Sign-in links open the door for a day. */
const linkTokens = { prefix: 'sign_in_token.', lifeMs: 24 * 60 * 60 * 1000 }

/** Someone who may use the API. */
export interface Visitor {
  /** A person in a browser, a program with an API token, a program with the server's own token. */
  readonly kind: 'user' | 'token' | 'server'
  readonly userId: string
  /** Null without an API token. */
  readonly tokenId: string | null
  /** The name under which history records them. */
  readonly name: string
  /** What they may do now: a token's role and its person's, whichever is less. */
  readonly role: Role
  /** The parts of the product that a token is confined to; null for all. */
  readonly areas: readonly AccessArea[] | null
  /** Null for programs. */
  readonly session: SessionRecord | null
}

/** What a request shows to be let in. */
export interface Credentials {
  readonly cookie: string | null
  readonly bearer: string | null
  /** The name that a program of the server's own machine acts for. */
  readonly actingFor: string | null
}

/** A sign-in as it came in. */
export interface SignInInput {
  readonly token?: string | undefined
  readonly login?: string | undefined
  readonly password?: string | undefined
  readonly name?: string | undefined
}

/** Where a sign-in comes from. */
export interface SignInPlace {
  /** As {@link callerOf} tells it. */
  readonly from: string
  /** What the browser calls itself. */
  readonly browser: string | null
}

interface AuthDeps {
  readonly store: Store
  readonly clock: Pick<Clock, 'now'>
  /** The token that programs of this machine show, or null when there is none. */
  readonly serverToken: string | null
  readonly allowances: Allowances
}

const nameOf = (given: string | null | undefined, otherwise: string): string =>
  given
    ?.replace(/[\p{Cc}\p{Cs}]/gu, '')
    .trim()
    .slice(0, 100) || otherwise

/** Decides who may use the API: by a sign-in link, a password, a session, an API token, or the server's own token. */
export const createAuth = ({ store, clock, serverToken, allowances }: AuthDeps) => {
  const users = createUsers({ store, clock })
  const sessions = createSessions({ store, clock })
  const apiTokens = createApiTokens({ store, clock })
  const invitations = createInvitations({ store, clock, users })
  const links = createOneTimeTokens({ store, now: () => clock.now() }, linkTokens)
  const throttle = createSignInThrottle(allowances)
  const passwords = createPasswordSignIn({ users, throttle })

  /** The first owner goes by the name they say; everybody else by their own. @throws INVALID_INPUT for somebody else's */
  const nameFor = async (user: User | null, said: string | undefined): Promise<string> => {
    if (user && user.user_id !== firstOwnerId) return user.name
    const name = nameOf(said, 'editor')
    const namesake = await users.findByName(name)
    if (!namesake || namesake.user_id === firstOwnerId) return name
    throw refusedField('name', tellPerson('name_of_other', { name: namesake.name }))
  }

  const signInByLink = async (token: string, name: string | undefined, from: string) => {
    const said = await nameFor(null, name)
    await throttle.enter({ from, account: null })
    if (!(await links.take(token))) throw new PigmeuError('SIGN_IN_FAILED')
    await throttle.forgive({ from, account: null })
    return { user: await users.get(firstOwnerId), name: said }
  }

  const signInByPassword = async ({ login, password = '', name }: SignInInput, from: string) => {
    const user = await passwords.check({ login: login ?? firstOwnerId, password, from })
    return { user, name: await nameFor(user, name) }
  }

  const visitorByToken = async (shown: string): Promise<Visitor | null> => {
    const token = await apiTokens.identify(shown)
    const user = token && (await users.find(token.user_id))
    if (!user || user.disabled_at !== null) return null
    const { user_id: userId, name } = user
    const role = lesserRole(token.role, user.role)
    return { kind: 'token', userId, tokenId: token.token_id, name, role, areas: token.areas, session: null }
  }

  const visitorBySession = async (shown: string): Promise<Visitor | null> => {
    const session = await sessions.find(shown)
    const user = session && (await users.find(session.user_id))
    if (!user || user.disabled_at !== null) return null
    const { user_id: userId, role } = user
    return { kind: 'user', userId, tokenId: null, name: session.name, role, areas: null, session }
  }

  const enterAs = async (user: User, name: string, browser: string | null): Promise<OpenedSession> => {
    const opened = await sessions.open(user, name, browser)
    await users.noteSignIn(user.user_id)
    return opened
  }

  return {
    users,
    sessions,
    apiTokens,
    invitations,

    /** A token for a sign-in link of the first owner; it works once, within 24 hours. */
    mintSignInToken: async (): Promise<string> => (await links.mint()).token,

    /** Whether anybody who runs this installation can sign in by a password. */
    isPasswordSet: async (): Promise<boolean> =>
      (await users.list()).some(
        ({ role, password, disabled_at }) => role === 'owner' && password !== null && disabled_at === null,
      ),

    /** @throws SIGN_IN_FAILED TOO_MANY_REQUESTS INVALID_INPUT */
    async signIn(input: SignInInput, { from, browser }: SignInPlace): Promise<OpenedSession> {
      const { token, password } = input
      if ((token === undefined) === (password === undefined))
        throw new PigmeuError('INVALID_INPUT', tellPerson('sign_in_one_way', {}), {
          problems: [fieldProblem('password', tellPerson('sign_in_way_missing', {}))],
        })
      const { user, name } =
        token === undefined ? await signInByPassword(input, from) : await signInByLink(token, input.name, from)
      return enterAs(user, name, browser)
    },

    /** Takes an invitation and signs its person in. @throws SIGN_IN_FAILED TOO_MANY_REQUESTS INVALID_INPUT */
    async acceptInvitation(token: string, password: string, { from, browser }: SignInPlace): Promise<OpenedSession> {
      await throttle.enter({ from, account: null })
      const user = await invitations.accept(token, password)
      await throttle.forgive({ from, account: null })
      await sessions.endAllOf(user.user_id, null)
      return enterAs(user, user.name, browser)
    },

    /** Whom an invitation is for. @throws SIGN_IN_FAILED TOO_MANY_REQUESTS */
    async openInvitation(token: string, from: string) {
      await throttle.enter({ from, account: null })
      const invited = await invitations.open(token)
      await throttle.forgive({ from, account: null })
      return invited
    },

    /** Who shows these credentials, or null. Who shows a token is known by it alone, and never by a cookie. */
    async identify({ cookie, bearer, actingFor }: Credentials): Promise<Visitor | null> {
      if (bearer === null) return cookie === null ? null : visitorBySession(cookie)
      if (serverToken === null || !isSameSecret(bearer, serverToken)) return visitorByToken(bearer)
      const name = nameOf(actingFor, 'command line')
      return { kind: 'server', userId: firstOwnerId, tokenId: null, name, role: 'owner', areas: null, session: null }
    },

    /** Whether a visitor who was let in would be let in still. */
    async isStillWelcome({ kind, userId, tokenId, session }: Visitor): Promise<boolean> {
      if (kind === 'server') return true
      const user = await users.find(userId)
      if (!user || user.disabled_at !== null) return false
      if (tokenId !== null) return ((await apiTokens.find(tokenId))?.expires_at ?? '') > instant(clock.now())
      return (await sessions.of(userId)).some(({ session_id }) => session_id === session?.session_id)
    },

    signOut: (session: SessionRecord): Promise<void> => sessions.end(session),

    /** Sets the first owner's password. Whoever runs the server may do so without the present one. @throws INVALID_INPUT */
    setFirstPassword: async (password: string): Promise<void> => void (await passwords.set(firstOwnerId, password)),

    /**
     * Changes one's own password; all other sessions end, and this one gets a new token.
     * @throws SIGN_IN_FAILED INVALID_INPUT TOO_MANY_REQUESTS
     */
    async setPassword(
      { userId, session }: Pick<Visitor, 'userId' | 'session'>,
      wish: { readonly password: string; readonly current: string | null; readonly from: string },
    ): Promise<OpenedSession | null> {
      const user = await passwords.change(userId, wish)
      await sessions.endAllOf(userId, session)
      return session && sessions.replaceToken(session, user.role)
    },

    /** Lets a user in no more, by nothing that they have. @throws NOT_FOUND ACTION_NOT_ALLOWED */
    async disable(userId: string): Promise<User> {
      const user = await users.disable(userId)
      await invitations.forget(userId)
      await sessions.endAllOf(userId, null)
      await apiTokens.revokeAllOf(userId)
      return user
    },
  }
}

/** Decides who may use the API. */
export type Auth = ReturnType<typeof createAuth>
