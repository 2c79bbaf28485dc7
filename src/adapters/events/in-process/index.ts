export { createInProcessEvents } from './in-process-events.ts'
