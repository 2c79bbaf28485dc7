import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'
import type { Cache } from '../../../ports/cache.ts'
import type { Log } from '../../../ports/log.ts'

/** What a cache on Redis is made of. */
export interface RedisCacheParts {
  /** A connection whose commands fail, not wait, when Redis is away. It stays the caller's. */
  readonly redis: Redis
  /** What the keys of this installation begin with. */
  readonly prefix: string
  readonly log: Log
  /** Bytes of a value; a larger one is not kept. 8 MiB unless told: what a page may have. */
  readonly maxValueBytes?: number
}

/**
 * Keeps answers for every process of an installation. Redis away is a miss, at once. Every key has an end of life, so that a server with
 * the policy `volatile-lru` may evict answers when its memory is full, and nothing else that matters.
 */
export const createRedisCache = ({ redis, prefix, log, maxValueBytes = 8 * 2 ** 20 }: RedisCacheParts): Cache => {
  // Hashed, so that a key of any length and content is a short and harmless one.
  const keyOf = (key: string): string => `${prefix}:cache:${createHash('sha256').update(key).digest('base64url')}`
  let isAway = false
  const orNull = async (command: Promise<string | number | null>): Promise<string | number | null> => {
    try {
      const answer = await command
      isAway = false
      return answer
    } catch (thrown) {
      if (!isAway) log.warn('cached answers cannot be reached; work goes on without them', { error: String(thrown) })
      isAway = true
      return null
    }
  }
  return {
    get: async (key) => {
      const value = await orNull(redis.get(keyOf(key)))
      return typeof value === 'string' ? value : null
    },
    set: async (key, value, lifeMs) => {
      const keeps = lifeMs >= 1 && Buffer.byteLength(value) <= maxValueBytes
      await orNull(keeps ? redis.set(keyOf(key), value, 'PX', Math.floor(lifeMs)) : redis.del(keyOf(key)))
    },
  }
}
