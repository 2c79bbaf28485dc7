import { type Clock, instant } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import { readRetention } from './policy.ts'
import { keepRetention, type RetentionCounts, type TrimmedLog } from './retention.ts'

/** How often a process looks whether the day's round was made. */
const lookEveryMs = 3_600_000
/** Most things that one round removes, so that work goes on beside it. */
const mostAtOnce = 5_000
const lastRunName = 'retention.last_run'

/** What the daily round works with. */
export interface DailyRetention {
  readonly store: Store
  readonly audit: TrimmedLog
  readonly clock: Pick<Clock, 'now' | 'sleep'>
  readonly log: Log
  /** Told what went, when something did. */
  readonly onRemoved?: (counts: RetentionCounts) => Promise<void>
}

/** Whether the day's round is this process's: of several that ask, one hears yes. */
const isOurTurn = async (store: Store, day: string): Promise<boolean> => {
  const next = { name: lastRunName, value: day }
  const last = await store.document('settings', lastRunName)
  if (last === null) return store.insert({ collection: 'settings', document: next })
  return String(last.value) < day && store.replace('settings', last, next)
}

/** Makes the day's round when nobody has; null when somebody had. */
export const retainToday = async (parts: DailyRetention, signal?: AbortSignal): Promise<RetentionCounts | null> => {
  const { store, audit, clock, log, onRemoved } = parts
  const now = instant(clock.now())
  if (!(await isOurTurn(store, now.slice(0, 10)))) return null
  const policy = await readRetention(store)
  const bounds = { onlyCount: false, most: mostAtOnce, ...(signal === undefined ? {} : { signal }) }
  const counts = await keepRetention({ store, audit, policy, now, ...bounds })
  const removed = Object.entries(counts).filter(([, count]) => count > 0)
  if (removed.length > 0) {
    log.info('what was kept long enough was removed', Object.fromEntries(removed))
    await onRemoved?.(counts)
  }
  return counts
}

/** Makes a round every day, until the signal. A round that fails is logged and followed by the next day's. */
export const retainDaily = async (parts: DailyRetention, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    await retainToday(parts, signal).catch((thrown: unknown) => {
      if (!signal.aborted) parts.log.warn('what was kept long enough could not be removed', { error: String(thrown) })
    })
    // Woken by the signal, which is no error.
    await parts.clock.sleep(lookEveryMs, signal).catch(() => undefined)
  }
}
