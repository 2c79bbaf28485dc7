/** Holds callers back to a rate, first come, first served, per key. */
export interface Limiter {
  /** Resolves when the caller may go. `intervalMs` is the least time between two callers of one key. */
  take(key: string, intervalMs: number, signal: AbortSignal): Promise<void>
}
