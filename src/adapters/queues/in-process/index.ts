export { createInProcessQueue } from './in-process-queue.ts'
