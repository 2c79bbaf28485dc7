export { createMongoStore } from './mongo-store.ts'
