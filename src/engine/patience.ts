import { backoffMs } from '../domain/backoff.ts'
import { isStoreAway } from '../domain/disk-faults.ts'
import { asPigmeuError } from '../domain/errors.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { EngineOptions } from './options.ts'

interface Patience {
  readonly clock: Clock
  readonly log: Log
  readonly options: Pick<EngineOptions, 'maxAttempts' | 'random' | 'backoff'>
  /** Ends the waiting. */
  readonly signal: AbortSignal
}

/**
 * Asks something of the store, again and again with growing waits while it is away: the work around it was done and paid for.
 * @throws STORE_UNAVAILABLE DISK_FULL when it stays away, or when the waiting is ended; any other error at once
 */
export const patiently = async <T>({ clock, log, options, signal }: Patience, ask: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask()
    } catch (thrown) {
      const error = asPigmeuError(thrown)
      if (!isStoreAway(error.code) || tries >= options.maxAttempts || signal.aborted) throw error
      log.warn('the store is away; it is asked again', { error: error.message, tries })
      await clock.sleep(backoffMs(tries, options.random(), options.backoff), signal).catch(() => undefined)
    }
  }
}
