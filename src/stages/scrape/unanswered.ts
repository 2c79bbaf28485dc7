import { type ErrorCode, PigmeuError } from '../../domain/errors.ts'
import type { Outcome } from '../../domain/evidence.ts'
import type { Reading } from '../../domain/reading.ts'
import { wall } from './read-page.ts'

/** What a fetch that gave no answer means for the source. Other codes are faults and stop the stage. */
const outcomeOfError: Partial<Record<ErrorCode, Exclude<Outcome, 'content'>>> = {
  FETCH_ADDRESS_REFUSED: 'refused',
  FETCH_TOO_LARGE: 'refused',
  FETCH_NOT_A_PAGE: 'refused',
  FETCH_DISALLOWED: 'refused',
  FETCH_PAUSED: 'unavailable',
  FETCH_TIMEOUT: 'timeout',
  FETCH_FAILED: 'unavailable',
}

/**
 * The reading of a source that gave no answer: an outcome with a name, as a wall is.
 * @throws the signal's reason when the run is ended, and faults of the program as they are
 */
export const unanswered = (thrown: unknown, signal: AbortSignal): Reading => {
  signal.throwIfAborted()
  const outcome = thrown instanceof PigmeuError ? outcomeOfError[thrown.code] : undefined
  if (outcome === undefined || !(thrown instanceof PigmeuError)) throw thrown
  return wall(outcome, thrown.message)
}
