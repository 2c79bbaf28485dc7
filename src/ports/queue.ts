import type { StageName } from '../domain/status.ts'

/** Who waits for a ring: a person at their desk goes before what runs by itself, and that before what came in bulk. */
export type RingPriority = 'person' | 'normal' | 'bulk'

/** "Look at this submission." Carries an id and which workers are meant, nothing else. */
export interface Ring {
  readonly submissionId: string
  /** The stage that the ringer believes to be owed; only workers of this stage hear it. */
  readonly stage: StageName
  /** Milliseconds; 0 unless told. */
  readonly delayMs?: number
  /** `normal` unless told. Rings of one priority are answered in the order of their coming. */
  readonly priority?: RingPriority
}

/** Looks at the submission that a ring names. May be called twice for one ring, or at the same time for one submission. */
export type RingHandler = (submissionId: string) => Promise<void>

/** The rings that a listener answers. */
export interface Listening {
  /** How many at once, over all its stages. */
  readonly concurrency: number
  readonly stages: readonly StageName[]
}

/** The doorbell: carries rings, nothing else. A ring may come twice or never, and nothing breaks. */
export interface Queue {
  /** Asks that somebody look at a submission, now or after a delay. Never throws for an unreachable queue: sweeps ring again. */
  ring(ring: Ring): Promise<void>
  /** Starts answering rings. Errors of the handler are logged, never thrown. */
  listen(handler: RingHandler, listening: Listening): Promise<void>
  /** Takes no more rings, waits for those under way (at most so long), then lets go. */
  close(graceMs: number): Promise<void>
}
