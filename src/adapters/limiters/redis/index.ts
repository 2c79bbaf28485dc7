export { createRedisLimiter, type RedisLimiterParts } from './limiter.ts'
