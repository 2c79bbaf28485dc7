import { PigmeuError } from '../../domain/errors.ts'
import { tellPerson } from '../../domain/refusals/people.ts'
import type { User } from '../../domain/user.ts'
import { hashPassword, isOutdated, isPassword } from './password.ts'
import type { createSignInThrottle } from './sign-in-throttle.ts'
import { type Users, userIdOf } from './users.ts'

interface PasswordSignInDeps {
  readonly users: Users
  readonly throttle: ReturnType<typeof createSignInThrottle>
}

/** A name and a password as they came in. */
interface PasswordTry {
  readonly login: string
  readonly password: string
  readonly from: string
}

/** A new password as it came in. */
interface NewPassword {
  readonly password: string
  readonly current: string | null
  readonly from: string
}

/** Knows people by their passwords. */
export const createPasswordSignIn = ({ users, throttle }: PasswordSignInDeps) => {
  const set = async (userId: string, password: string): Promise<User> =>
    users.setPassword(userId, await hashPassword(password))

  return {
    set,
    /**
     * Who has a name and a password. Whether the name or the password was wrong shows neither in words nor in time.
     * @throws SIGN_IN_FAILED TOO_MANY_REQUESTS
     */
    async check({ login, password, from }: PasswordTry): Promise<User> {
      const account = userIdOf(login)
      await throttle.enter({ from, account })
      const user = await users.find(account)
      const isRight = await isPassword(password, user?.password ?? null)
      if (!user || !isRight || user.disabled_at !== null) throw new PigmeuError('SIGN_IN_FAILED')
      await throttle.forgive({ from, account })
      return user.password && isOutdated(user.password) ? set(account, password) : user
    },
    /** @throws SIGN_IN_FAILED when the present password is not right; TOO_MANY_REQUESTS INVALID_INPUT */
    async change(userId: string, { password, current, from }: NewPassword): Promise<User> {
      const user = await users.get(userId)
      if (user.password !== null) {
        await throttle.enter({ from, account: userId })
        if (!(await isPassword(current ?? '', user.password)))
          throw new PigmeuError('SIGN_IN_FAILED', tellPerson('password_wrong', {}))
        await throttle.forgive({ from, account: userId })
      }
      return set(userId, password)
    },
  }
}
