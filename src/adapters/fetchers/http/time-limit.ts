import { PigmeuError } from '../../../domain/errors.ts'
import type { Clock } from '../../../ports/clock.ts'

/** A running limit: its signal aborts with FETCH_TIMEOUT when time is up. */
export interface TimeLimit {
  readonly signal: AbortSignal
  /** Ends the limit; it can no longer abort anything. */
  stop(): void
}

/** Starts a limit of so many milliseconds; `what` says what took too long. */
export const startTimeLimit = (clock: Clock, durationMs: number, what: string): TimeLimit => {
  const expired = new AbortController()
  const stopped = new AbortController()
  clock.sleep(Math.max(0, durationMs), stopped.signal).then(
    () => expired.abort(new PigmeuError('FETCH_TIMEOUT', what)),
    () => undefined,
  )
  return { signal: expired.signal, stop: () => stopped.abort() }
}
