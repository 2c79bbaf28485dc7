import { oneAtATime } from '../../domain/one-at-a-time.ts'
import type { KeyList } from '../../http/contract/keys.ts'
import type { KeyDesk } from '../../http/desks/keys.ts'
import { abandonedKeys } from './check-keys.ts'
import { type RotationParts, rotateKeys } from './rotate-keys.ts'
import { keysNeededBy, sealedDocuments } from './sealed-values.ts'

/** What the desk of the master keys is made of. */
export interface KeyDeskParts extends RotationParts {
  readonly store: RotationParts['store']
}

/** How many documents need each key. */
const needs = async (store: KeyDeskParts['store']): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>()
  for (const one of await sealedDocuments(store))
    for (const keyId of keysNeededBy(one)) counts.set(keyId, (counts.get(keyId) ?? 0) + 1)
  return counts
}

const listKeys = async ({ store, keyring }: KeyDeskParts): Promise<KeyList> => {
  const [present, all, counts, abandoned] = await Promise.all([
    keyring.peek(),
    keyring.all(),
    needs(store),
    abandonedKeys(store),
  ])
  const atHand = new Set(all.map(({ id }) => id))
  return {
    kept_by: keyring.keeper === null ? 'operator' : 'installation',
    items: [...new Set([...atHand, ...counts.keys()])].map((keyId) => ({
      key_id: keyId,
      present: keyId === present?.id,
      at_hand: atHand.has(keyId),
      abandoned: abandoned.has(keyId),
      secrets: counts.get(keyId) ?? 0,
    })),
  }
}

/** Where the master keys are looked after; one thing at a time. */
export const createKeyDesk = (parts: KeyDeskParts): KeyDesk => {
  const door = oneAtATime()
  return {
    list: () => listKeys(parts),
    rotate: () =>
      door(async () => {
        const { keyId, ...end } = await rotateKeys(parts)
        return { key_id: keyId, ...end }
      }),
    prune: () =>
      door(async () => {
        const { items, kept_by } = await listKeys(parts)
        const unneeded = items
          .filter((key) => key.at_hand && !key.present && key.secrets === 0)
          .map((key) => key.key_id)
        await parts.keyring.keeper?.drop(new Set(unneeded))
        return { kept_by, key_ids: unneeded }
      }),
  }
}
