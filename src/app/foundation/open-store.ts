import { resolve } from 'node:path'
import { PigmeuError } from '../../domain/errors.ts'
import { createRedactor } from '../../domain/redaction/index.ts'
import type { Log } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import { secretsOfAddresses } from '../redaction/address-secrets.ts'
import { withoutSecrets } from '../redaction/redacted-stage.ts'
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

const open = async (address: string, log: Log): Promise<Store> => {
  const kind = storeKindOf(address)
  if (kind === 'sqlite') {
    const { createSqliteStore } = await import('../../adapters/stores/sqlite/index.ts')
    return createSqliteStore({ path: sqlitePathOf(address) })
  }
  if (kind === 'mongodb') {
    const { createMongoStore } = await import('../../adapters/stores/mongodb/index.ts')
    return withDeadline(await createMongoStore({ uri: address, log }))
  }
  if (kind === 'postgres') {
    const { createPostgresStore } = await import('../../adapters/stores/postgres/index.ts')
    return withDeadline(await createPostgresStore({ uri: address, log }))
  }
  // The address itself may hold a password, so it is not repeated.
  throw new PigmeuError('CONFIG_INVALID', 'a store begins with sqlite:, mongodb://, mongodb+srv:// or postgres://')
}

/**
 * Opens the store at an address; made or brought forward to this program's version where it needs to be. Only the driver
 * that is needed is loaded. Why it cannot be opened is told without the address' password, whatever the server says.
 * @throws CONFIG_INVALID STORE_UNAVAILABLE DATA_FOLDER_TOO_NEW
 */
export const openStore = (address: string, log: Log): Promise<Store> => {
  const redactor = createRedactor()
  for (const secret of secretsOfAddresses(address)) redactor.learn(secret)
  return withoutSecrets(redactor, () => open(address, log))
}
