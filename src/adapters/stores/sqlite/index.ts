export { lockDataFolder } from './data-folder-lock.ts'
export { createSqliteStore } from './sqlite-store.ts'
