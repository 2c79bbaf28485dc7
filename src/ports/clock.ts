/** The time, and waiting; the only way in which code outside `app` knows either. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Resolves after so many milliseconds; rejects with the signal's reason when aborted. */
  sleep(durationMs: number, signal?: AbortSignal): Promise<void>
}

/** An instant in the form in which the product stores it: ISO 8601, UTC, milliseconds. */
export const instant = (epochMs: number): string => new Date(epochMs).toISOString()
