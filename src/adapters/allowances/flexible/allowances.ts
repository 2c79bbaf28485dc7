import type { Redis } from 'ioredis'
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible'
import type { AllowanceRule, Allowances } from '../../../ports/allowance.ts'

const countedBy = (limiterFor: (rule: AllowanceRule) => RateLimiterAbstract): Allowances => {
  const limiters = new Map<string, RateLimiterAbstract>()
  const limiterOf = (rule: AllowanceRule): RateLimiterAbstract => {
    const known = limiters.get(rule.name)
    if (known) return known
    const made = limiterFor(rule)
    limiters.set(rule.name, made)
    return made
  }
  return {
    async take(rule, key) {
      const { consumedPoints, msBeforeNext } = await limiterOf(rule).penalty(key)
      return {
        isWithin: consumedPoints <= rule.times,
        left: Math.max(0, rule.times - consumedPoints),
        resetMs: Math.max(0, msBeforeNext),
      }
    },
    giveBack: async (rule, key) => void (await limiterOf(rule).reward(key)),
    taken: async (rule, key) => Math.max(0, (await limiterOf(rule).get(key))?.consumedPoints ?? 0),
  }
}

const optionsOf = ({ name, times, windowMs }: AllowanceRule) => ({
  points: times,
  duration: Math.ceil(windowMs / 1000),
  keyPrefix: name,
})

/** Counts within this process; what was counted is forgotten with it. */
export const createInProcessAllowances = (): Allowances => countedBy((rule) => new RateLimiterMemory(optionsOf(rule)))

/** What counts on Redis are made of. */
export interface RedisAllowanceParts {
  /** A connection whose commands fail, not wait, when Redis is away. It stays the caller's. */
  readonly redis: Redis
  /** What the keys of this installation begin with. */
  readonly prefix: string
}

/** Counts for all processes of an installation together; while Redis is away, each process counts alone. */
export const createRedisAllowances = ({ redis, prefix }: RedisAllowanceParts): Allowances =>
  countedBy((rule) => {
    const options = { ...optionsOf(rule), keyPrefix: `${prefix}:allowance:${rule.name}` }
    return new RateLimiterRedis({
      ...options,
      storeClient: redis,
      rejectIfRedisNotReady: true,
      insuranceLimiter: new RateLimiterMemory(options),
    })
  })
