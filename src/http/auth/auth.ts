import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { digestOf, isSameSecret, newToken } from '../../actions/digest.ts'
import { createOneTimeTokens } from '../../actions/one-time-tokens.ts'
import type { AccessArea, Role } from '../../domain/access.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { firstOwnerId } from '../../domain/user.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { SessionRecord, Store } from '../../ports/store.ts'
import { createPasswordKeeper } from './password.ts'

/** How long a browser stays signed in. */
export const sessionLifeMs = 30 * 24 * 60 * 60 * 1000
/** Sign-in links open the door for a day. */
const linkTokens = { prefix: 'sign_in_token.', lifeMs: 24 * 60 * 60 * 1000 }
/** Failed sign-ins of one address before it must wait, and for how long they count. */
const failures = { points: 10, duration: 300 }

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
  /** The name that a program acts for. */
  readonly actingFor: string | null
}

/** A sign-in as it came in. */
export interface SignInInput {
  readonly token?: string | undefined
  readonly password?: string | undefined
  readonly name?: string | undefined
}

interface AuthDeps {
  readonly store: Store
  readonly clock: Pick<Clock, 'now'>
  /** The token that programs of this machine show, or null when there is none. */
  readonly serverToken: string | null
}

const owner = { userId: firstOwnerId, tokenId: null, role: 'owner', areas: null } as const

const nameOf = (given: string | null | undefined, otherwise: string): string =>
  given
    ?.replace(/[\p{Cc}\p{Cs}]/gu, '')
    .trim()
    .slice(0, 100) || otherwise

/** Throws when an address has failed too often; forgives it after a success. */
const createThrottle = () => {
  const limiter = new RateLimiterMemory(failures)
  return {
    async enter(from: string): Promise<void> {
      try {
        await limiter.consume(from)
      } catch (thrown) {
        if (!(thrown instanceof RateLimiterRes)) throw thrown
        const retryAfterMs = thrown.msBeforeNext
        const seconds = Math.ceil(retryAfterMs / 1000)
        throw new PigmeuError('TOO_MANY_REQUESTS', `too many failed sign-ins; try again in ${seconds} s`, {
          retryAfterMs,
        })
      }
    },
    forgive: async (from: string): Promise<void> => {
      await limiter.delete(from)
    },
  }
}

/** Decides who may use the API: by a sign-in link, the password, a session, or the server's own token. */
export const createAuth = ({ store, clock, serverToken }: AuthDeps) => {
  const passwords = createPasswordKeeper(store)
  const links = createOneTimeTokens({ store, now: () => clock.now() }, linkTokens)
  const throttle = createThrottle()

  const openSession = async (name: string | undefined): Promise<{ token: string; session: SessionRecord }> => {
    const token = newToken()
    const now = clock.now()
    const session: SessionRecord = {
      token_hash: digestOf(token),
      user_id: firstOwnerId,
      name: nameOf(name, 'editor'),
      created_at: instant(now),
      rotated_at: instant(now),
      expires_at: instant(now + sessionLifeMs),
    }
    await store.put([{ collection: 'sessions', document: session }])
    return { token, session }
  }

  const findSession = async (token: string): Promise<SessionRecord | null> => {
    const session = await store.document('sessions', digestOf(token))
    if (!session || session.expires_at > instant(clock.now())) return session
    await store.remove('sessions', session.token_hash)
    return null
  }

  return {
    /** A token for a sign-in link; it works once, within 24 hours. */
    mintSignInToken: async (): Promise<string> => (await links.mint()).token,
    isPasswordSet: (): Promise<boolean> => passwords.isSet(),

    /** @throws SIGN_IN_FAILED TOO_MANY_REQUESTS INVALID_INPUT */
    async signIn(input: SignInInput, from: string): Promise<{ token: string; session: SessionRecord }> {
      const { token, password, name } = input
      if ((token === undefined) === (password === undefined))
        throw new PigmeuError('INVALID_INPUT', 'give either a token or a password', {
          problems: [{ field: 'password', reason: 'or "token" is needed, and not both' }],
        })
      await throttle.enter(from)
      const good = token !== undefined ? await links.take(token) : await passwords.matches(password ?? '')
      if (!good) throw new PigmeuError('SIGN_IN_FAILED')
      await throttle.forgive(from)
      return openSession(name)
    },

    /** Who shows these credentials, or null. */
    async identify({ cookie, bearer, actingFor }: Credentials): Promise<Visitor | null> {
      if (bearer !== null && serverToken !== null && isSameSecret(bearer, serverToken))
        return { ...owner, kind: 'server', name: nameOf(actingFor, 'command line'), session: null }
      const session = cookie === null ? null : await findSession(cookie)
      return session && { ...owner, kind: 'user', name: session.name, session }
    },

    signOut: async (session: SessionRecord): Promise<void> => void (await store.remove('sessions', session.token_hash)),

    /**
     * Sets the password. Whoever runs the server may do so without the present one.
     * @throws SIGN_IN_FAILED INVALID_INPUT TOO_MANY_REQUESTS
     */
    async setPassword(password: string, proof: { current: string | null; from: string } | 'server'): Promise<void> {
      if (proof !== 'server' && (await passwords.isSet())) {
        await throttle.enter(proof.from)
        if (!(await passwords.matches(proof.current ?? '')))
          throw new PigmeuError('SIGN_IN_FAILED', 'the present password is not right')
        await throttle.forgive(proof.from)
      }
      await passwords.set(password)
    },
  }
}

/** Decides who may use the API. */
export type Auth = ReturnType<typeof createAuth>
