export { createFilePublisher } from './file-publisher.ts'
