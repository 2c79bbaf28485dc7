import { addFigures, type Figure, type Figures } from '../../domain/insights/figure.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import { countedName } from './counters.ts'

/** How long figures wait in the process before they are written; what a killed process may lose of them. */
export const flushEveryMs = 5_000
const dayMs = 86_400_000

/** Counts figures by day. */
export interface Tally {
  /** At this instant; takes no time. */
  count(figures: readonly Figure[]): void
  /** Writes what waits. What the store does not take now waits for the next time. */
  flush(): Promise<void>
  /** Writes what waits, and waits for nothing more. */
  close(): Promise<void>
}

/** What a tally writes to. */
export interface TallyParts {
  readonly store: Pick<Store, 'add'>
  readonly clock: Clock
  readonly log: Pick<Log, 'warn'>
}

/**
 * Sums figures in the process and adds them to the counters of their days every few seconds, so that counting costs the work
 * that is counted next to nothing. A process that is killed loses at most the figures of those seconds.
 */
export const createTally = ({ store, clock, log }: TallyParts): Tally => {
  const waiting = new Map<string, Record<string, number>>()
  const closing = new AbortController()
  let due: Promise<void> | null = null
  let writing: Promise<void> = Promise.resolve()

  let today = { day: -1, date: '' }

  /** Written anew when the day is another one. */
  const dateNow = (): string => {
    const nowMs = clock.now()
    const day = Math.floor(nowMs / dayMs)
    if (day !== today.day) today = { day, date: instant(nowMs).slice(0, 10) }
    return today.date
  }
  const addTo = (date: string, figures: Iterable<Figure>): void => {
    const sums = waiting.get(date) ?? {}
    addFigures(sums, figures)
    waiting.set(date, sums)
  }
  const write = async (): Promise<void> => {
    const taken: readonly (readonly [string, Figures])[] = [...waiting]
    waiting.clear()
    for (const [date, sums] of taken) {
      const amounts = Object.entries(sums).filter(([, amount]) => amount !== 0)
      try {
        if (amounts.length > 0) await store.add(countedName(date), Object.fromEntries(amounts))
      } catch (thrown) {
        addTo(date, amounts)
        log.warn('figures could not be written and wait', { error: String(thrown) })
      }
    }
  }
  const flush = (): Promise<void> => {
    writing = writing.then(write)
    return writing
  }
  /** Nothing wakes a process in which nothing happens. */
  const wait = (): void => {
    if (closing.signal.aborted) return
    due ??= clock
      .sleep(flushEveryMs, closing.signal)
      .then(flush, () => undefined)
      .finally(() => {
        due = null
        if (waiting.size > 0) wait()
      })
  }
  return {
    count: (figures) => {
      if (figures.length === 0) return
      addTo(dateNow(), figures)
      wait()
    },
    flush,
    close: async () => {
      closing.abort(new Error('the process stops'))
      await due
      await flush()
    },
  }
}
