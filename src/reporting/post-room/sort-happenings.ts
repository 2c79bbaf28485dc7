import { isStoreAway } from '../../domain/disk-faults.ts'
import { asPigmeuError } from '../../domain/errors.ts'
import type { Happening } from '../../domain/happening.ts'
import type { Delivery } from '../../domain/notification.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import { deliveryId, readSubscribers, type Subscriber } from './receivers.ts'

/** What sorting needs. */
export interface SortingParts {
  readonly store: Pick<Store, 'document' | 'documents' | 'insert' | 'remove'>
  readonly clock: Pick<Clock, 'now'>
  readonly log: Log
  /** Enters a happening into the audit log; told again, it is the same entry. */
  record(happening: Happening): Promise<void>
}

const deliveryFor = ({ receiver, dueMs }: Subscriber, happening: Happening, nowMs: number): Delivery => ({
  delivery_id: deliveryId(receiver, happening.happening_id),
  receiver,
  happenings: [happening],
  created_at: instant(nowMs),
  due_at: instant(dueMs(nowMs)),
  attempts: 0,
  last_error: null,
  state: 'owed',
})

/**
 * Sorts one happening: into the audit log, then to everybody who wants it; last, it is taken away. Whoever is killed in
 * between leaves it for the next, who makes nothing twice: a delivery stays until its happening is gone (see `sendOwed`),
 * and of a delivery that is there no second one is made.
 */
const sortOne = async (
  { store, clock, record }: SortingParts,
  happening: Happening,
  subscribers: readonly Subscriber[],
): Promise<number> => {
  const { happening_id: id } = happening
  await record(happening)
  let made = 0
  for (const subscriber of subscribers.filter((one) => one.wants(happening))) {
    // Gone by now, another process has sorted it whole, and may have sent what it made.
    if ((await store.document('happenings', id)) === null) return made
    const document = deliveryFor(subscriber, happening, clock.now())
    if (await store.insert({ collection: 'deliveries', document })) made += 1
  }
  await store.remove('happenings', id)
  return made
}

/**
 * Sorts everything that happened; several processes may at once.
 * @returns how many deliveries were made
 * @throws STORE_UNAVAILABLE
 */
export const sortHappenings = async (parts: SortingParts): Promise<number> => {
  const happenings = await parts.store.documents('happenings', '')
  if (happenings.length === 0) return 0
  const subscribers = await readSubscribers(parts.store)
  let made = 0
  for (const happening of happenings) {
    try {
      made += await sortOne(parts, happening, subscribers)
    } catch (thrown) {
      const { code, message } = asPigmeuError(thrown)
      if (isStoreAway(code)) throw thrown
      const { happening_id, kind } = happening
      parts.log.error('a happening could not be sorted; it is tried again', { happening_id, kind, error: message })
    }
  }
  return made
}
