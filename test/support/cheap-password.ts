import { scryptSync } from 'node:crypto'
import type { PasswordHash } from '../../src/domain/user.ts'

/** A password stored at a cost of nothing, for tests that try many; its first right use stores it at the usual cost. */
export const cheapPassword = (password: string): PasswordHash => {
  const salt = Buffer.from('0123456789abcdef')
  const cost = { N: 2, r: 1, p: 1 }
  return { salt: salt.toString('base64'), hash: scryptSync(password, salt, 32, cost).toString('base64'), ...cost }
}
