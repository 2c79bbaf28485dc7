export { createRedisEvents, type RedisEventsParts } from './redis-events.ts'
