import { PigmeuError } from '../../domain/errors.ts'
import type { Store } from '../../ports/store.ts'

const name = 'restore/under_way'

/** Whether a key is a store's own note of a restore. */
export const isRestoreNote = (collection: string, key: string): boolean => collection === 'settings' && key === name

/** Notes in a store on a server that a backup is being restored into it; until that is done, nobody may work on it. */
export const noteRestore = (store: Store, sha256: string): Promise<void> =>
  store.put([{ collection: 'settings', document: { name, value: sha256 } }])

/** Takes the note away. */
export const endRestore = async (store: Store): Promise<void> => void (await store.remove('settings', name))

/** The SHA-256 of the backup that is being restored, or null. */
export const restoreUnderWay = async (store: Store): Promise<string | null> => {
  const found = await store.document('settings', name)
  return found === null ? null : String(found.value)
}

/** Refuses to work on a store that holds half a backup. @throws STORE_UNAVAILABLE */
export const refuseHalfRestored = async (store: Store): Promise<void> => {
  if ((await restoreUnderWay(store)) === null) return
  const remedy = 'wait until "pigmeu restore" has ended, or run it again with the same file'
  throw new PigmeuError(
    'STORE_UNAVAILABLE',
    `a backup is being restored into this store, or was until it broke off: ${remedy}`,
  )
}
