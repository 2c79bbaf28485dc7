import type { Happening } from '../domain/happening.ts'

/** A message to one receiver, about one happening or several of them. */
export interface Notice {
  /** The same at every try, so that a receiver can tell a repeat. */
  readonly delivery_id: string
  readonly happenings: readonly Happening[]
}

/** One way of telling people, for one receiver. */
export interface Notifier {
  /** @throws NOTIFY_FAILED when it may work later, NOTIFY_REFUSED when it never will */
  deliver(notice: Notice, signal: AbortSignal): Promise<void>
}
