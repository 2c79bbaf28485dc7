import type { KeyList, KeyPruning, KeyRotation } from '../contract/keys.ts'

/** Where the master keys are looked after, under which credentials are sealed. No key ever comes out, only ids. */
export interface KeyDesk {
  list(): Promise<KeyList>
  /** Goes on where an earlier one was stopped. @throws SECRET_KEY_WRONG STORE_UNAVAILABLE CONFIG_INVALID */
  rotate(): Promise<KeyRotation>
  /** Forgets former keys that nothing is sealed under any more. @throws STORE_UNAVAILABLE CONFIG_INVALID */
  prune(): Promise<KeyPruning>
}
