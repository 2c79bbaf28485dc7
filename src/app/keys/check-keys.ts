import { z } from 'zod'
import type { Keyring } from '../../adapters/secrets/index.ts'
import { PigmeuError } from '../../domain/errors.ts'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import { keysNeededBy, type SealedDocument, sealedDocuments } from './sealed-values.ts'

/** Under this name stand the keys that somebody said are gone for good. */
export const abandonedSetting = 'keys.abandoned'

const abandonedSchema = z.object({ key_ids: z.array(z.string()) })

/** The ids of the keys that were given up. */
export const abandonedKeys = async (store: Pick<Store, 'document'>): Promise<ReadonlySet<string>> => {
  const found = await store.document('settings', abandonedSetting)
  return new Set(abandonedSchema.safeParse(found?.value).data?.key_ids ?? [])
}

/** Writes down which keys are given up; nothing that they sealed is touched. */
export const storeAbandonedKeys = (store: Pick<Store, 'put'>, keyIds: Iterable<string>): Promise<void> =>
  store.put([
    { collection: 'settings', document: { name: abandonedSetting, value: { key_ids: [...keyIds].toSorted() } } },
  ])

/** What is sealed under each key that is not at hand. @throws STORE_UNAVAILABLE CONFIG_INVALID */
export const missingKeys = async (
  store: Pick<Store, 'document' | 'documents' | 'replace'>,
  keyring: Keyring,
): Promise<ReadonlyMap<string, readonly SealedDocument[]>> => {
  const atHand = new Set((await keyring.all()).map(({ id }) => id))
  const missing = new Map<string, SealedDocument[]>()
  for (const one of await sealedDocuments(store)) {
    if (one.isPassing) continue
    for (const keyId of keysNeededBy(one))
      if (!atHand.has(keyId)) missing.set(keyId, [...(missing.get(keyId) ?? []), one])
  }
  return missing
}

/** How many names a message carries. */
const shownNames = 20

const refusal = (missing: ReadonlyMap<string, readonly SealedDocument[]>, atHand: readonly string[]): PigmeuError => {
  const lost = [...missing].map(([keyId, documents]) => {
    const names = documents
      .slice(0, shownNames)
      .map(({ label }) => label)
      .join(', ')
    const more = documents.length > shownNames ? ` and ${documents.length - shownNames} more` : ''
    return `  ${keyId}: ${names}${more}`
  })
  const message = [
    'Stored credentials are sealed under keys that are not here:',
    ...lost,
    `Keys at hand: ${atHand.length === 0 ? 'none' : atHand.join(', ')}. Nothing was changed. Choose one:`,
    '  - bring the key back: the file "key" in the data folder, PIGMEU_SECRET_KEY or PIGMEU_SECRET_KEY_FILE, as it was before;',
    '  - if you changed the key on purpose, name the one before in PIGMEU_SECRET_KEYS_FORMER, start, and run "pigmeu keys rotate";',
    ...[...missing.keys()].map(
      (keyId) => `  - if it is gone for good: pigmeu keys abandon ${keyId}, start, and enter these credentials again.`,
    ),
  ].join('\n')
  const context = { missing_keys: [...missing.keys()], keys_at_hand: [...atHand] }
  return new PigmeuError('SECRET_KEY_WRONG', message, { context })
}

/**
 * Looks at start whether every stored credential can be opened, by the ids of keys alone. A key that was given up and is back is
 * no longer given up. Nothing is made anew and nothing is destroyed.
 * @throws SECRET_KEY_WRONG naming the keys, what they sealed, and the ways out
 * @throws STORE_UNAVAILABLE CONFIG_INVALID
 */
export const checkKeys = async (store: Store, keyring: Keyring, log: Log): Promise<void> => {
  const [missing, abandoned] = await Promise.all([missingKeys(store, keyring), abandonedKeys(store)])
  const still = [...abandoned].filter((keyId) => missing.has(keyId))
  const lost = new Map([...missing].filter(([keyId]) => !abandoned.has(keyId)))
  if (lost.size > 0)
    throw refusal(
      lost,
      (await keyring.all()).map(({ id }) => id),
    )
  if (still.length < abandoned.size) await storeAbandonedKeys(store, still)
  for (const keyId of still) {
    const locked = missing.get(keyId) ?? []
    log.warn('credentials are locked until they are entered again', {
      key_id: keyId,
      credentials: locked.map(({ label }) => label),
    })
  }
}
