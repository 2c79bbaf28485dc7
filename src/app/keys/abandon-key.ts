import type { Keyring } from '../../adapters/secrets/index.ts'
import { PigmeuError } from '../../domain/errors.ts'
import type { Store } from '../../ports/store.ts'
import { abandonedKeys, missingKeys, storeAbandonedKeys } from './check-keys.ts'

/**
 * Gives up a key that is gone: the server starts without it, and what it sealed waits to be entered again. Nothing is destroyed:
 * with the key back everything opens as before.
 * @returns the names of the credentials that are locked from now on
 * @throws NOT_FOUND when nothing is sealed under such a key
 * @throws INVALID_INPUT for a key that is at hand
 */
export const abandonKey = async (
  { store, keyring }: { readonly store: Store; readonly keyring: Keyring },
  keyId: string,
): Promise<readonly string[]> => {
  if ((await keyring.all()).some(({ id }) => id === keyId)) {
    const reason = 'is at hand: what is sealed under it opens'
    throw new PigmeuError('INVALID_INPUT', `The key ${keyId} ${reason}.`, { problems: [{ field: 'key_id', reason }] })
  }
  const locked = (await missingKeys(store, keyring)).get(keyId)
  if (locked === undefined)
    throw new PigmeuError(
      'NOT_FOUND',
      `No credential is sealed under a key ${keyId}. Those that are missing are named when the server starts.`,
    )
  await storeAbandonedKeys(store, new Set([...(await abandonedKeys(store)), keyId]))
  return locked.map(({ label }) => label)
}
