export { createInProcessAllowances, createRedisAllowances, type RedisAllowanceParts } from './allowances.ts'
