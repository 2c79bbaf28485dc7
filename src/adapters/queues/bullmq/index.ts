export { type BullmqQueueParts, createBullmqQueue } from './bullmq-queue.ts'
