import type { UserView } from '../../../src/http/contract/people.ts'

/** Whether a person can sign in, and if not, why. */
export const personStates = ['active', 'invited', 'lapsed', 'disabled'] as const
/** Whether a person can sign in, and if not, why. */
export type PersonState = (typeof personStates)[number]

/** `lapsed`: was invited, never came, and the link is no good any more. */
export const personState = ({ disabled_at, password_set, first_owner, invited_until }: UserView): PersonState => {
  if (disabled_at !== null) return 'disabled'
  if (password_set || first_owner) return 'active'
  return invited_until === null ? 'lapsed' : 'invited'
}
