/** Holds callers back to a rate, first come, first served, per key. */
export interface Limiter {
  /**
   * Resolves when the caller may go. `intervalMs` is the least time between two callers of one key; a pause of the key is
   * waited for as well, unless it lasts longer than `patienceMs` (without end unless told).
   * @throws FETCH_PAUSED when the key is paused for longer than the caller's patience
   */
  take(key: string, intervalMs: number, signal: AbortSignal, patienceMs?: number): Promise<void>
  /** Lets nobody of a key go before an instant (milliseconds since the epoch), those in line included. Never shortens a pause. */
  pause(key: string, untilMs: number): Promise<void>
}
