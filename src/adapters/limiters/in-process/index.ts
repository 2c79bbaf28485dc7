export { createInProcessLimiter } from './limiter.ts'
