import type { Redis } from 'ioredis'
import { PigmeuError } from '../../../domain/errors.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Log } from '../../../ports/log.ts'
import type { Queue } from '../../../ports/queue.ts'
import { createDoors } from './doors.ts'
import { type Listener, startListener } from './listener.ts'

/** What a queue on Redis is made of. */
export interface BullmqQueueParts {
  readonly redis: {
    /** For rings; it must fail, not wait, when Redis is away. It stays the caller's. */
    readonly commands: Redis
    /** Opens a connection for waiting up to five seconds at a time; the queue closes it. */
    openBlocking(): Redis
  }
  /** What the keys of this installation begin with. */
  readonly prefix: string
  readonly clock: Clock
  readonly log: Log
  /** How long a ring stays with a process that was killed, in milliseconds, before another one may answer it; 20 s unless told. */
  readonly lockMs?: number
}

/**
 * The doorbell across machines: a BullMQ queue for each stage, on Redis. Several waiting rings of one submission and stage are one, the
 * earliest; a ring that comes while the submission is looked at is answered again afterwards. What a killed process held is answered by
 * another one within half a minute. Rings that Redis loses, or does not get, are the sweep's to ring again.
 */
export const createBullmqQueue = ({ redis, prefix, clock, log, lockMs = 20_000 }: BullmqQueueParts): Queue => {
  const doors = createDoors({ redis: redis.commands, prefix: `${prefix}:rings`, lockMs })
  let listener: Listener | null = null
  let isClosed = false
  let isHeard = true
  const notHeard = (thrown: unknown): void => {
    const fields = { error: thrown instanceof Error ? thrown.message : String(thrown) }
    if (isHeard) log.warn('rings do not get through; sweeps ring again', fields)
    isHeard = false
  }
  return {
    ring: async (ring) => {
      if (isClosed) return
      try {
        await doors.of(ring.stage).ring(ring, clock.now())
        isHeard = true
      } catch (thrown) {
        notHeard(thrown)
      }
    },
    listen: async (handler, { concurrency, stages }) => {
      if (listener !== null) throw new PigmeuError('INTERNAL', 'somebody listens to this queue already')
      const blocking = redis.openBlocking()
      listener = startListener({ doors, blocking, handler, clock, log, lockMs, concurrency, stages })
    },
    close: async (graceMs) => {
      isClosed = true
      await listener?.stop(graceMs)
      await doors.close()
    },
  }
}
