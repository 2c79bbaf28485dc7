export { createRedisCache, type RedisCacheParts } from './cache.ts'
