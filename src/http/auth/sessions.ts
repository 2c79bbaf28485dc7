import { randomUUID } from 'node:crypto'
import { digestOf, newToken } from '../../actions/digest.ts'
import type { Role } from '../../domain/access.ts'
import type { User } from '../../domain/user.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { SessionRecord, Store } from '../../ports/store.ts'

/** How long a browser stays signed in at most, however often its token is renewed. */
export const sessionLifeMs = 30 * 24 * 60 * 60 * 1000
/** A token in use is changed for another one so often. */
const rotationMs = 24 * 60 * 60 * 1000
/** Requests that were under way with the former token are still answered. */
const retiredLifeMs = 60_000
/** Characters kept of what a browser calls itself. */
const browserCharacters = 200

/** A session with the token that opens it, which is stored nowhere. */
export interface OpenedSession {
  readonly token: string
  readonly session: SessionRecord
}

interface SessionsDeps {
  readonly store: Store
  readonly clock: Pick<Clock, 'now'>
}

/** Keeps who is signed in, in which browser. */
export const createSessions = ({ store, clock }: SessionsDeps) => {
  const removeWhere = async (isGone: (session: SessionRecord) => boolean): Promise<void> => {
    for (const session of await store.documents('sessions', ''))
      if (isGone(session)) await store.remove('sessions', session.token_hash)
  }

  /** A token in place of another one of the same session; null when another request was faster. */
  const replaceToken = async (former: SessionRecord, role: Role): Promise<OpenedSession | null> => {
    const token = newToken()
    const now = clock.now()
    const session: SessionRecord = { ...former, token_hash: digestOf(token), role, rotated_at: instant(now) }
    const lastUntil = instant(now + retiredLifeMs)
    const retired = {
      ...former,
      retired: true,
      expires_at: former.expires_at < lastUntil ? former.expires_at : lastUntil,
    }
    // Written before the former one is retired: a crash in between leaves a token that nobody has.
    await store.put([{ collection: 'sessions', document: session }])
    if (await store.replace('sessions', former, retired)) return { token, session }
    await store.remove('sessions', session.token_hash)
    return null
  }

  return {
    /** Signs a person in; forgets the sessions that ended by themselves meanwhile. */
    async open({ user_id, role }: User, name: string, browser: string | null): Promise<OpenedSession> {
      const token = newToken()
      const now = clock.now()
      await removeWhere(({ expires_at }) => !(expires_at > instant(now)))
      const session: SessionRecord = {
        token_hash: digestOf(token),
        session_id: randomUUID(),
        user_id,
        role,
        name,
        created_at: instant(now),
        rotated_at: instant(now),
        expires_at: instant(now + sessionLifeMs),
        retired: false,
        browser: browser?.slice(0, browserCharacters) ?? null,
      }
      await store.put([{ collection: 'sessions', document: session }])
      return { token, session }
    },

    /** The session that a token opens. Those of before there were users belong to nobody, and are none. */
    async find(token: string): Promise<SessionRecord | null> {
      const session = await store.document('sessions', digestOf(token))
      if (!session) return null
      if (session.user_id && session.session_id && session.expires_at > instant(clock.now())) return session
      await store.remove('sessions', session.token_hash)
      return null
    },

    /** A new token for a session in use: once a day, and as soon as its person's role is another one. Null when none is due. */
    async renew(session: SessionRecord, role: Role): Promise<OpenedSession | null> {
      const isOld = session.rotated_at <= instant(clock.now() - rotationMs)
      if (session.retired || (!isOld && session.role === role)) return null
      return replaceToken(session, role)
    },

    /** A new token whatever its age, as after a new password. */
    replaceToken,

    /** The sessions of a person, newest first. */
    async of(userId: string): Promise<readonly SessionRecord[]> {
      const now = instant(clock.now())
      const sessions = await store.documents('sessions', '')
      return sessions
        .filter((session) => session.user_id === userId && !session.retired && session.expires_at > now)
        .sort((left, right) => right.created_at.localeCompare(left.created_at))
    },

    /** Ends a session under all its tokens. */
    end: ({ session_id }: Pick<SessionRecord, 'session_id'>): Promise<void> =>
      removeWhere((session) => session.session_id === session_id),

    /** Ends the sessions of a person; the one that asks may stay. */
    endAllOf: (userId: string, except: Pick<SessionRecord, 'session_id'> | null): Promise<void> =>
      removeWhere((session) => session.user_id === userId && session.session_id !== except?.session_id),
  }
}

/** Who is signed in, in which browser. */
export type Sessions = ReturnType<typeof createSessions>
