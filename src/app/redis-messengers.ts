import { createRedisCache } from '../adapters/caches/redis/index.ts'
import { createRedisEvents } from '../adapters/events/redis/index.ts'
import { createRedisLimiter } from '../adapters/limiters/redis/index.ts'
import { createBullmqQueue } from '../adapters/queues/bullmq/index.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Messengers } from './messengers.ts'
import { openRedis } from './redis.ts'

/** What joins several processes, all over one Redis. Succeeds although Redis is not there yet. @throws CONFIG_INVALID */
export const openRedisMessengers = ({
  url,
  prefix,
  clock,
  log,
}: {
  readonly url: string
  readonly prefix: string
  readonly clock: Clock
  readonly log: Log
}): Messengers => {
  const redis = openRedis({ url, log })
  return {
    queue: createBullmqQueue({ redis, prefix, clock, log }),
    events: createRedisEvents({ redis, prefix, log }),
    limiter: createRedisLimiter({ redis: redis.commands, prefix, clock, log }),
    cache: createRedisCache({ redis: redis.commands, prefix, log }),
    close: async () => redis.close(),
  }
}
