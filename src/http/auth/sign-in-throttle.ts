import { PigmeuError } from '../../domain/errors.ts'
import { tellPerson } from '../../domain/refusals/people.ts'
import type { Allowance, AllowanceRule, Allowances } from '../../ports/allowance.ts'

const minuteMs = 60_000
/** Failed sign-ins from one address before it must wait. */
const perAddress: AllowanceRule = { name: 'sign_in.address', times: 10, windowMs: 5 * minuteMs }
/** Failed sign-ins to one account from all strange addresses together before these must wait. */
const perAccount: AllowanceRule = { name: 'sign_in.account', times: 20, windowMs: 15 * minuteMs }
/** How long an address from which somebody signed in to an account is no stranger to it. */
const known: AllowanceRule = { name: 'sign_in.known', times: 1, windowMs: 14 * 24 * 60 * minuteMs }

/** Who tries to sign in where. */
export interface SignInTry {
  /** As {@link callerOf} tells it. */
  readonly from: string
  /** The id of the user, whether there is one or not; null for a link, whose secret nobody guesses. */
  readonly account: string | null
}

const refuseBeyond = ({ isWithin, resetMs }: Allowance): void => {
  if (isWithin) return
  const seconds = Math.ceil(resetMs / 1000)
  throw new PigmeuError('TOO_MANY_REQUESTS', tellPerson('sign_in_too_often', { seconds }), {
    retryAfterMs: resetMs,
  })
}

/**
 * Holds back who guesses passwords: from one address, and at one account from many. Whoever signed in from an address before
 * is not held back there by what strangers do, so that nobody can lock a person out.
 */
export const createSignInThrottle = (allowances: Allowances) => {
  const isKnown = async (account: string, from: string): Promise<boolean> =>
    (await allowances.taken(known, `${account} ${from}`)) > 0
  return {
    /** Counts a try before it is looked at, so that many at once are no way around. @throws TOO_MANY_REQUESTS */
    async enter({ from, account }: SignInTry): Promise<void> {
      refuseBeyond(await allowances.take(perAddress, from))
      if (account !== null && !(await isKnown(account, from))) refuseBeyond(await allowances.take(perAccount, account))
    },
    /** Takes the count of a try back that was right. */
    async forgive({ from, account }: SignInTry): Promise<void> {
      await allowances.giveBack(perAddress, from)
      if (account === null) return
      const place = `${account} ${from}`
      if (await isKnown(account, from)) return
      await allowances.giveBack(perAccount, account)
      await allowances.take(known, place)
    },
  }
}
