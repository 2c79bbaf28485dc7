/** Looks at the submission that a ring names. May be called twice for one ring, or at the same time for one submission. */
export type RingHandler = (submissionId: string) => Promise<void>

/** The doorbell: carries submission ids, nothing else. A ring may come twice or never, and nothing breaks. */
export interface Queue {
  /** Asks that somebody look at a submission, now or after a delay. */
  ring(submissionId: string, delayMs?: number): Promise<void>
  /** Starts answering rings, so many at once. Errors of the handler are logged, never thrown. */
  listen(handler: RingHandler, concurrency: number): Promise<void>
  /** Takes no more rings, waits for those under way (at most so long), then lets go. */
  close(graceMs: number): Promise<void>
}
