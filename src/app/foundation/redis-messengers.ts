import { createRedisAllowances } from '../../adapters/allowances/flexible/index.ts'
import { createRedisCache } from '../../adapters/caches/redis/index.ts'
import { createRedisEvents } from '../../adapters/events/redis/index.ts'
import { createRedisLimiter } from '../../adapters/limiters/redis/index.ts'
import { createBullmqQueue } from '../../adapters/queues/bullmq/index.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Messengers } from './messengers.ts'
import { openRedis } from './redis.ts'

/** What joins several processes, all over one Redis. Succeeds although Redis is not there yet. @throws CONFIG_INVALID */
export const openRedisMessengers = ({
  url,
  prefix,
  clock,
  log,
  leaseMs = 60_000,
}: {
  readonly url: string
  readonly prefix: string
  readonly clock: Clock
  readonly log: Log
  /** How long a silent worker keeps a book, in milliseconds; one minute unless told. */
  readonly leaseMs?: number
}): Messengers => {
  const redis = openRedis({ url, log })
  return {
    // A ring that a dead process held is free again before the lease on its book is, so that nobody waits for the ring.
    queue: createBullmqQueue({ redis, prefix, clock, log, lockMs: leaseMs / 3 }),
    events: createRedisEvents({ redis, prefix, log }),
    limiter: createRedisLimiter({ redis: redis.commands, prefix, clock, log }),
    cache: createRedisCache({ redis: redis.commands, prefix, log }),
    allowances: createRedisAllowances({ redis: redis.commands, prefix }),
    close: async () => redis.close(),
  }
}
