import type { Allowances } from '../../ports/allowance.ts'
import type { Cache } from '../../ports/cache.ts'
import type { Events } from '../../ports/events.ts'
import type { Limiter } from '../../ports/limiter.ts'
import type { Queue } from '../../ports/queue.ts'

/** What carries rings, events, turns and cached answers, within one process or between many. */
export interface Messengers {
  readonly queue: Queue
  readonly events: Events
  readonly limiter: Limiter
  readonly cache: Cache
  readonly allowances: Allowances
  /** Lets go of it all; the queue is closed before, by who listens to it. */
  close(): Promise<void>
}
