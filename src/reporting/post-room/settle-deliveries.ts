import type { Delivery } from '../../domain/notification.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { Store } from '../../ports/store.ts'

interface SettlingParts {
  readonly store: Pick<Store, 'documents' | 'replace' | 'remove'>
  readonly clock: Pick<Clock, 'now'>
}

/** Which deliveries are meant: by their ids, or null for all that failed. */
export type ChosenDeliveries = readonly string[] | null

const chosen = async ({ store }: SettlingParts, ids: ChosenDeliveries): Promise<readonly Delivery[]> => {
  const all = await store.documents('deliveries', '')
  return all.filter(({ delivery_id, state }) => (ids === null ? state === 'failed' : ids.includes(delivery_id)))
}

/** Tries deliveries again from now on, as often as if they were new; how many. @throws STORE_UNAVAILABLE */
export const retryDeliveries = async (parts: SettlingParts, ids: ChosenDeliveries): Promise<number> => {
  let retried = 0
  for (const delivery of await chosen(parts, ids)) {
    const again: Delivery = { ...delivery, state: 'owed', attempts: 0, due_at: instant(parts.clock.now()) }
    if (await parts.store.replace('deliveries', delivery, again)) retried += 1
  }
  return retried
}

/** Gives deliveries up; how many. @throws STORE_UNAVAILABLE */
export const dropDeliveries = async (parts: SettlingParts, ids: ChosenDeliveries): Promise<number> => {
  let dropped = 0
  for (const { delivery_id } of await chosen(parts, ids))
    if (await parts.store.remove('deliveries', delivery_id)) dropped += 1
  return dropped
}
