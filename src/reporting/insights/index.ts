import type { Figures } from '../../domain/insights/figure.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import { beginCounting, noteFilled } from './beginning.ts'
import { countWrites } from './count-writes.ts'
import { figuresBetween } from './counters.ts'
import { fillBefore } from './fill-before.ts'
import { createTally } from './tally.ts'

/** What was counted of a stretch of days. */
export interface CountedDays {
  readonly days: readonly (readonly [date: string, figures: Figures])[]
  /** Since when it is counted as it happens. */
  readonly since: string
  /** Whether the days before are still being filled in from the records of books. */
  readonly filling: boolean
}

/** Where it is looked up what the house does and costs. */
export interface InsightsDesk {
  /** The figures of the days (UTC) from one to another, both included. What happened in the last seconds may be missing. */
  between(from: string, to: string): Promise<CountedDays>
}

/** The counting of one process. */
export interface Insights {
  /** The store, counting what is written to it. */
  readonly store: Store
  readonly desk: InsightsDesk
  /** Writes what waits; before the store is closed. */
  close(): Promise<void>
}

/** How long an answer waits for the days before, which are few in a young house. */
const patienceMs = 400

interface InsightsParts {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
}

/** Fills the days before counting began when they are first asked for; goes on in the background, once a process at a time. */
const createFilling = ({ store, clock, log }: InsightsParts, stopping: AbortSignal) => {
  let underWay: Promise<void> | null = null
  const fill = async (): Promise<void> => {
    const begun = await beginCounting(store, instant(clock.now()))
    if (begun.filled_at !== null) return
    await fillBefore({ store, clock }, begun.since, stopping)
    await noteFilled(store, begun, instant(clock.now()))
    log.info('the days before counting began are filled in', { since: begun.since })
  }
  const begin = (): Promise<void> =>
    fill()
      .catch((thrown: unknown) => {
        const facts = { error: String(thrown) }
        if (!stopping.aborted) log.warn('the days before counting began could not be filled in', facts)
      })
      .finally(() => {
        underWay = null
      })
  return {
    /** Fills, unless that is under way; whether it goes on after a moment. */
    wanted: (): Promise<boolean> => {
      underWay ??= begin()
      const moment = clock.sleep(patienceMs, stopping).then(
        () => true,
        () => true,
      )
      return Promise.race([underWay.then(() => false), moment])
    },
    settled: async (): Promise<void> => void (await underWay),
  }
}

/** Begins to count what is written to a store, and answers what was counted. @throws STORE_UNAVAILABLE */
export const openInsights = async (parts: InsightsParts): Promise<Insights> => {
  const { store, clock } = parts
  const tally = createTally(parts)
  const stopping = new AbortController()
  const filling = createFilling(parts, stopping.signal)
  await beginCounting(store, instant(clock.now()))
  return {
    store: countWrites(store, tally),
    desk: {
      between: async (from, to) => {
        // What this process has counted itself is told at once.
        await tally.flush()
        const begun = await beginCounting(store, instant(clock.now()))
        const isFilling = begun.filled_at === null && (await filling.wanted())
        return { days: await figuresBetween(store, from, to), since: begun.since, filling: isFilling }
      },
    },
    close: async () => {
      stopping.abort(new Error('the process stops'))
      await filling.settled()
      await tally.close()
    },
  }
}

export { createTally, flushEveryMs, type Tally } from './tally.ts'
