import { resolve } from 'node:path'
import { PigmeuError } from '../domain/errors.ts'
import type { Log } from '../ports/log.ts'
import type { Store } from '../ports/store.ts'
import { withDeadline } from './store-deadline.ts'

/** The kinds of store, by the beginning of their addresses. */
const kinds = {
  'sqlite:': 'sqlite',
  'mongodb:': 'mongodb',
  'mongodb+srv:': 'mongodb',
  'postgres:': 'postgres',
  'postgresql:': 'postgres',
} as const

/** A kind of store. */
export type StoreKind = (typeof kinds)[keyof typeof kinds]

/** The kind of store that an address means, or null. */
export const storeKindOf = (address: string): StoreKind | null =>
  Object.entries(kinds).find(([scheme]) => address.startsWith(scheme))?.[1] ?? null

/** The absolute path of the file that an address `sqlite:<path>` means. */
export const sqlitePathOf = (address: string): string => resolve(address.slice('sqlite:'.length))

/**
 * Opens the store at an address; made or brought forward to this program's version where it needs to be. Only the driver
 * that is needed is loaded.
 * @throws CONFIG_INVALID STORE_UNAVAILABLE DATA_FOLDER_TOO_NEW
 */
export const openStore = async (address: string, log: Log): Promise<Store> => {
  const kind = storeKindOf(address)
  if (kind === 'sqlite') {
    const { createSqliteStore } = await import('../adapters/stores/sqlite/index.ts')
    return createSqliteStore({ path: sqlitePathOf(address) })
  }
  if (kind === 'mongodb') {
    const { createMongoStore } = await import('../adapters/stores/mongodb/index.ts')
    return withDeadline(await createMongoStore({ uri: address, log }))
  }
  if (kind === 'postgres') {
    const { createPostgresStore } = await import('../adapters/stores/postgres/index.ts')
    return withDeadline(await createPostgresStore({ uri: address, log }))
  }
  // The address itself may hold a password, so it is not repeated.
  throw new PigmeuError('CONFIG_INVALID', 'a store begins with sqlite:, mongodb://, mongodb+srv:// or postgres://')
}
