import type { Status } from '../../domain/status.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Events } from '../../ports/events.ts'
import { type SendingParts, sendOwed } from './send-owed.ts'
import { type SortingParts, sortHappenings } from './sort-happenings.ts'

/** What a post room is made of. */
export interface PostRoomParts extends Omit<SortingParts, 'store' | 'clock'>, Omit<SendingParts, 'signal' | 'clock'> {
  readonly store: SortingParts['store'] & SendingParts['store']
  readonly clock: Clock
  readonly events: Pick<Events, 'subscribe'>
}

/** Tells people and the audit log of what happened, beside the work and never in its way. */
export interface PostRoom {
  /** Stops; what is being sent is handed back. */
  close(): Promise<void>
}

/** Statuses that somebody may want to be told of. */
const worthTelling: ReadonlySet<Status> = new Set(['ready_for_review', 'needs_sources', 'failed', 'published'])
/** The store is looked at that often when nobody wakes the room, for events may be lost. */
const atLeastEveryMs = 15_000
/** And at most that often, so that a storm of events costs no more than a few looks. */
const restMs = 1_000

/** Does some work now and ever again until the signal; `wake` makes it sooner. Work that fails is logged and done again. */
const keepDoing = (
  { clock, log }: Pick<PostRoomParts, 'clock' | 'log'>,
  signal: AbortSignal,
  what: string,
  work: () => Promise<void>,
) => {
  let woken = new AbortController()
  const turn = async (): Promise<void> => {
    woken = new AbortController()
    await work().catch((thrown: unknown) => log.warn(`${what} failed; it is done again`, { error: String(thrown) }))
    // Woken by a signal, which is no error.
    await clock.sleep(restMs, signal).catch(() => undefined)
    await clock.sleep(atLeastEveryMs - restMs, AbortSignal.any([signal, woken.signal])).catch(() => undefined)
  }
  const turns = async (): Promise<void> => {
    while (!signal.aborted) await turn()
  }
  return { wake: () => woken.abort(new Error('there is work')), ended: turns() }
}

/**
 * Opens the post room of this process and begins. Sorting and sending go on side by side, so that a mail server that hangs
 * keeps nothing out of the audit log.
 */
export const openPostRoom = (parts: PostRoomParts): PostRoom => {
  const stopping = new AbortController()
  const { signal } = stopping
  const sender = keepDoing(parts, signal, 'sending notifications', () => sendOwed({ ...parts, signal }))
  const sorter = keepDoing(parts, signal, 'sorting what happened', async () => {
    if ((await sortHappenings(parts)) > 0) sender.wake()
  })
  const stopListening = parts.events.subscribe((event) => {
    if (event.kind === 'status' && worthTelling.has(event.status)) sorter.wake()
  })
  return {
    close: async () => {
      stopListening()
      stopping.abort(new Error('the process stops'))
      await Promise.all([sorter.ended, sender.ended])
    },
  }
}
