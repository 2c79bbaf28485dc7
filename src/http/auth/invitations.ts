import { createOneTimeTokens } from '../../actions/one-time-tokens.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { tellPerson } from '../../domain/refusals/people.ts'
import type { User } from '../../domain/user.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { Store } from '../../ports/store.ts'
import { checkPassword, hashPassword } from './password.ts'
import type { Users } from './users.ts'

/** Invitations wait for a long weekend. */
const invitationTokens = { prefix: 'invitation.', lifeMs: 72 * 60 * 60 * 1000 }

/** An invitation as it is given out. */
export interface Invitation {
  readonly token: string
  readonly expiresAt: string
}

interface InvitationsDeps {
  readonly store: Store
  readonly clock: Pick<Clock, 'now'>
  readonly users: Users
}

const notGood = (): PigmeuError => new PigmeuError('SIGN_IN_FAILED', tellPerson('invitation_over', {}))

/** Lets new users, and those who lost theirs, set a password by a link that is good once. */
export const createInvitations = ({ store, clock, users }: InvitationsDeps) => {
  const tokens = createOneTimeTokens({ store, now: () => clock.now() }, invitationTokens)

  /** @throws SIGN_IN_FAILED */
  const open = async (token: string): Promise<{ readonly user: User; readonly expiresAt: string }> => {
    const found = await tokens.look(token)
    const user = found && (await users.find(found.subject))
    if (!user || user.disabled_at !== null) throw notGood()
    return { user, expiresAt: instant(found.expiresAtMs) }
  }

  return {
    /** Whom an invitation is for; it is not used up. @throws SIGN_IN_FAILED */
    open,
    /** A new invitation; the former one of the same person ends. @throws NOT_FOUND ACTION_NOT_ALLOWED */
    async make(userId: string): Promise<Invitation> {
      const user = await users.get(userId)
      if (user.disabled_at !== null)
        throw new PigmeuError('ACTION_NOT_ALLOWED', tellPerson('user_disabled', { name: user.name }))
      await tokens.forget(userId)
      const { token, expiresAtMs } = await tokens.mint(userId)
      return { token, expiresAt: instant(expiresAtMs) }
    },
    /** Sets the password; a password that is too short leaves the invitation good. @throws SIGN_IN_FAILED INVALID_INPUT */
    async accept(token: string, password: string): Promise<User> {
      const { user } = await open(token)
      checkPassword(password)
      const hash = await hashPassword(password)
      if (!(await tokens.take(token, user.user_id))) throw notGood()
      return users.setPassword(user.user_id, hash)
    },
    forget: (userId: string): Promise<void> => tokens.forget(userId),
    /** Until when whose invitation is good, by user id. */
    async waiting(): Promise<ReadonlyMap<string, string>> {
      const good = await tokens.good()
      return new Map(good.map(({ subject, expiresAtMs }) => [subject, instant(expiresAtMs)]))
    },
  }
}
