import { createHash } from 'node:crypto'
import type { Delivery } from '../../domain/notification.ts'
import type { Notice } from '../../ports/notifier.ts'

/** A day of trying: 10, 20, 40 ... minutes, ten hours the last time. */
export const retryRule = { firstMs: 10 * 60_000, longestMs: 12 * 3_600_000 }
/** Tries of a message, all in all. */
export const mostAttempts = 8
/** What waited so long behind a message that cannot be delivered is given up with it. */
export const longestWaitMs = 24 * 3_600_000
/** How long a message that failed is kept to be looked at. */
export const failedKeptMs = 30 * 24 * 3_600_000

const isBefore = (one: Delivery, other: Delivery): number =>
  other.attempts - one.attempts ||
  one.due_at.localeCompare(other.due_at) ||
  one.delivery_id.localeCompare(other.delivery_id)

/**
 * What is owed to one receiver, in the order in which it goes. The first leads: all others wait for it, so that a
 * receiver who does not answer is asked once and not for each of them. What was tried before, or is being tried, leads.
 */
export const inOrder = (owed: readonly Delivery[]): readonly Delivery[] => owed.toSorted(isBefore)

/** The message that some deliveries make; of the same deliveries it is the same, so that a receiver can tell a repeat. */
export const noticeOf = (deliveries: readonly Delivery[]): Notice => {
  const [only, ...others] = deliveries
  const ids = deliveries.map(({ delivery_id }) => delivery_id).toSorted()
  const gathered = createHash('sha256').update(ids.join(' ')).digest('base64url').slice(0, 27)
  return {
    delivery_id: only && others.length === 0 ? only.delivery_id : `dlv_${gathered}`,
    happenings: deliveries
      .flatMap(({ happenings }) => happenings)
      .toSorted((one, other) => one.at.localeCompare(other.at)),
  }
}
